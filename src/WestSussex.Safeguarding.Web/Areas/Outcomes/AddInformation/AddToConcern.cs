using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Web.AddInformation;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Data.Auditing;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.Web.Areas.Outcomes.AddInformation;

/// <summary>Adds information and tells MASH in the same transaction; used by people with and without an account.</summary>
public sealed class AddToConcern(SafeguardingDbContext db, PolicyData policy, AccessLog log, TellMash tell, TimeProvider clock)
{
    public async Task SaveAsync(Guid referralId, AddInformationForm form, Actor by, CancellationToken cancellationToken)
    {
        var referral = await db.Referrals
            .Include(r => r.Children)
            .Include(r => r.Added.Where(a => a.Id == form.Key))
            .AsSplitQuery()
            .SingleAsync(r => r.Id == referralId, cancellationToken);
        if (referral.Added.Any(a => a.Id == form.Key))
        {
            return;
        }

        referral.AddInformation(form.Words!, form.PointsToHarm, code => policy.Outcome(code).IsProtective, policy.Clocks, by, clock.GetUtcNow().UtcDateTime, form.Key);
        log.Changed(db, "referral", referralId, form.PointsToHarm ? "information-added-harm" : "information-added");
        await tell.WhoeverWorksOnAsync(referral, form.PointsToHarm ? "New information points to harm now" : "Information was added to a concern", cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (DbErrors.IsUniqueViolation(e))
        {
            // The same form, pressed twice: the first one is kept.
            db.ChangeTracker.Clear();
        }
    }
}
