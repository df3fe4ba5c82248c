using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Data;

namespace WestSussex.Safeguarding.Web.Security;

/// <summary>Which sent concern a return code has opened in this browser.</summary>
public sealed class OpenedConcern(SafeguardingDbContext db, CurrentViewer current, IDataProtectionProvider protection, IHttpContextAccessor accessor)
    : OpenedByCode(protection, accessor, "check-a-concern", "checked")
{
    /// <summary>Looks the code up; the same work whether it exists or not.</summary>
    public async Task<bool> OpenAsync(string code, CancellationToken cancellationToken)
    {
        var hash = ReturnCode.Hash(code);
        Guid? draftId;
        using (current.OpenSystemScope("check-a-concern"))
        {
            draftId = await db.Referrals.Where(r => r.ReturnCodeHash == hash).Select(r => (Guid?)r.IdempotencyKey).FirstOrDefaultAsync(cancellationToken);
        }

        if (draftId is { } found)
        {
            Keep(found);
        }

        return draftId is not null;
    }

    /// <summary>The concern that was opened; it and nothing else is visible for the rest of this request. Null when none is, or time is up.</summary>
    public Guid? Current()
    {
        if (Opened() is not { } draftId)
        {
            return null;
        }

        current.Set(new Viewer(null, Actor.WithoutAccount.Name, null, new HashSet<Role>(), [], draftId));
        return draftId;
    }
}
