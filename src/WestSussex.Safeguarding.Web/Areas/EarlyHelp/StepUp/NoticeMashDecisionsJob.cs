using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Jobs;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.StepUp;

/// <summary>Gives early help back to its lead practitioner once MASH has decided on what it was stepped up with, and says so (TAC-10, EH-12).</summary>
public sealed class NoticeMashDecisionsJob(TimeProvider clock) : Job
{
    private const int AtATime = 50;

    public override string Name => "notice-mash-decisions";

    public override string Does => "Telling early help what was decided";

    public override TimeSpan Period => TimeSpan.FromMinutes(1);

    public override async Task RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<SafeguardingDbContext>();
        var tell = services.GetRequiredService<TellTeam>();
        var decided = await db.Assessments.Where(a => a.Status == AssessmentStatus.AwaitingMash && a.SteppedUpAt != null && a.SteppedUpReferralId != null
                && db.Referrals.Any(r => r.Id == a.SteppedUpReferralId && r.DecidedAt != null && r.OutcomeToldAt != null))
            .OrderBy(a => a.SteppedUpAt).ThenBy(a => a.Id).Take(AtATime)
            .Select(a => new { Assessment = a, IsAccepted = db.Referrals.Any(r => r.Id == a.SteppedUpReferralId && r.AcceptedAsReferralAt != null) }).ToListAsync(cancellationToken);
        foreach (var (assessment, isAccepted) in decided.Select(d => (d.Assessment, d.IsAccepted)))
        {
            assessment.MashHasDecided("The outcome stands with the concern.", isAccepted, clock.GetUtcNow().UtcDateTime);
            await tell.PeopleAsync([assessment.LeadPractitionerId ?? assessment.StartedById], assessment.Reference, "What you stepped up was decided", "review", cancellationToken);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateConcurrencyException)
            {
                // Somebody works on it at this moment: the next run sees it again.
                db.ChangeTracker.Clear();
                return;
            }
        }
    }
}
