using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Areas.EarlyHelp.FamilyPages;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.YourPlan;

/// <summary>
/// Which family page a code has opened in this browser. Each request asks anew whether it may still be open. No scope filter knows a
/// family: what is read for them is read as the portal, here and in <see cref="YourPlanController"/>, by the id that the code has opened.
/// </summary>
public sealed class OpenedPlan(
    SafeguardingDbContext db, CurrentViewer current, FamilyPageDesk pages, IDataProtectionProvider protection, IHttpContextAccessor accessor, TimeProvider clock)
    : OpenedByCode(protection, accessor, "your-plan", "plan")
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Looks the code up and uses it: it does not work again.</summary>
    public async Task<bool> OpenAsync(string code, CancellationToken cancellationToken)
    {
        using var system = current.OpenSystemScope("family-page");
        var hash = ReturnCode.Hash(code);
        var page = await pages.Open().SingleOrDefaultAsync(p => p.CodeHash == hash, cancellationToken);
        if (page?.Open(Now) != true)
        {
            return false;
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Typed twice at the same moment: it works for one of them.
            return false;
        }

        Keep(page.Id);
        return true;
    }

    /// <summary>The page that is open; null when none is any more. From here on the request acts as its family.</summary>
    public async Task<FamilyPage?> CurrentAsync(CancellationToken cancellationToken)
    {
        if (Opened() is not { } id)
        {
            return null;
        }

        current.Set(new Viewer(null, Actor.Family.Name, null, new HashSet<Role>(), []));
        using var system = current.OpenSystemScope("family-page");
        return await pages.Open().Include(p => p.Parts).AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancellationToken);
    }

    /// <summary>Sends another code to the recorded address, where there is one and the reference and address are those of an open page.</summary>
    public async Task SendAnotherAsync(string reference, string email, CancellationToken cancellationToken)
    {
        using var system = current.OpenSystemScope("family-page");
        var (code, hash) = FamilyPageDesk.NewCode();
        var known = Reference.Parse(reference);
        var found = await pages.Open().Where(p => db.Assessments.Any(a => a.Id == p.AssessmentId && a.Reference == known)).Take(TeamMemberLimit).ToListAsync(cancellationToken);
        var page = found.Find(p => string.Equals(p.Email, email.Trim(), StringComparison.OrdinalIgnoreCase));
        if (page?.GiveAnotherCode(hash, Now) == true)
        {
            pages.Mail(page, known!, code);
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    private const int TeamMemberLimit = EarlyHelpAssessment.MaxMembers;
}
