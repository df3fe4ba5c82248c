using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.Reminders;

/// <summary>What the "do not remind me" link of a mail carries: a draft's id that only this portal can read. It stops reminders and opens nothing.</summary>
public sealed class ReminderLinks(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("RaiseConcern.NoReminders");

    public string For(Guid draftId) => $"/raise-a-concern/no-reminders?of={_protector.Protect(draftId.ToString("N"))}";

    /// <returns>Null for what is none of ours.</returns>
    public Guid? Read(string? carried)
    {
        try
        {
            return string.IsNullOrEmpty(carried) ? null : Guid.TryParse(_protector.Unprotect(carried), out var id) ? id : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
