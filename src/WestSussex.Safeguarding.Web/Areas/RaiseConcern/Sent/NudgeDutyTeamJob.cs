using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Jobs;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.Sent;

/// <summary>Nudges the duty team for senders who closed the page without saying whether they have spoken to anybody.</summary>
public sealed class NudgeDutyTeamJob(TimeProvider clock) : Job
{
    private const int AtATime = 100;

    /// <summary>Time to read the confirmation, ring, and answer its question.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public override string Name => "nudge-duty-team";

    public override string Does => "Telling the duty team of concerns that point to harm";

    public override TimeSpan Period => TimeSpan.FromMinutes(1);

    public override async Task RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<SafeguardingDbContext>();
        var nudge = services.GetRequiredService<NudgeDutyTeam>();
        var now = clock.GetUtcNow().UtcDateTime;
        var sentBefore = now - Patience;

        // What nobody has read stands in front of the queue's index, which SQLite finds where a value is compared.
        var open = true;
        var silent = await db.Referrals
            .Where(r => r.IsOpen == open && r.QueueRank == 0 && r.ReadAt == null
                && r.HarmIndicated && r.SpokenToDutyTeam == null && r.DutyTeamNudgedAt == null && r.ReceivedAt <= sentBefore)
            .OrderBy(r => r.NextDueAt).Take(AtATime).ToListAsync(cancellationToken);
        foreach (var referral in silent)
        {
            nudge.About(referral, now);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateConcurrencyException)
            {
                // Somebody has it in hand in this very moment; the next run looks again.
                db.ChangeTracker.Clear();
                return;
            }
        }
    }
}
