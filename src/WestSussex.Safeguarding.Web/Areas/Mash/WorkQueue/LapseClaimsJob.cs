using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Jobs;

namespace WestSussex.Safeguarding.Web.Areas.Mash.WorkQueue;

/// <summary>Gives concerns back to everybody whose holder did nothing for fifteen minutes.</summary>
public sealed class LapseClaimsJob(TimeProvider clock) : Job
{
    private const int AtATime = 100;

    public override string Name => "lapse-claims";

    public override string Does => "Ending claims that nobody works on";

    public override TimeSpan Period => TimeSpan.FromMinutes(1);

    public override async Task RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<SafeguardingDbContext>();
        var now = clock.GetUtcNow().UtcDateTime;
        var idleSince = now - Referral.ClaimIdleLimit;
        var idle = await db.Referrals.Where(r => r.ClaimedById != null && r.ClaimActiveAt <= idleSince)
            .OrderBy(r => r.ClaimActiveAt).ThenBy(r => r.Id).Take(AtATime).ToListAsync(cancellationToken);
        foreach (var referral in idle)
        {
            referral.LapseClaim(now);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateConcurrencyException)
            {
                // Its holder came back in this very moment: it is theirs.
                db.ChangeTracker.Clear();
                return;
            }
        }
    }
}
