using Microsoft.AspNetCore.Identity;

namespace WestSussex.Safeguarding.Web.Security;

/// <summary>What somebody signs in with. Who they are and what they may do is the domain's Person, kept apart.</summary>
public class Account : IdentityUser<Guid>
{
    /// <summary>The person this account belongs to.</summary>
    public Guid PersonId { get; set; }

    /// <summary>The 30-second step of the last authenticator code that was taken: no code works twice.</summary>
    public long? LastAuthenticatorStep { get; set; }
}
