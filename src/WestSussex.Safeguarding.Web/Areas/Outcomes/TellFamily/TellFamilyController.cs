using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Data.Auditing;
using WestSussex.Safeguarding.Web.Security;
using WestSussex.Safeguarding.Web.Security.Access;

namespace WestSussex.Safeguarding.Web.Areas.Outcomes.TellFamily;

/// <summary>The referrer says that they have told the family, as they had meant to: the task on "My concerns" is done (CO-09, CO-16).</summary>
[Area("Outcomes")]
[Authorize(Policy = Policies.SeesOwnConcerns)]
[Route("/my-concerns/{reference}/told-the-family")]
public sealed class TellFamilyController(SafeguardingDbContext db, CurrentViewer current, AccessLog log, TimeProvider clock) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Done(string reference, CancellationToken cancellationToken)
    {
        var referral = await db.Referrals.OwnOrLed(current.Viewer!, reference).Include(r => r.Consents).SingleOrDefaultAsync(cancellationToken);
        if (referral is null)
        {
            return NotFound();
        }

        // Pressed twice, or by the safeguarding lead in the same moment: it is done.
        if (referral.Consents.Any(c => c.IsToBeTold))
        {
            referral.FamilyTold(null, current.Viewer!.AsActor(), clock.GetUtcNow().UtcDateTime);
            log.Changed(db, "referral", referral.Id, "family-told");
            await db.SaveChangesAsync(cancellationToken);
        }

        return Redirect("/my-concerns");
    }
}
