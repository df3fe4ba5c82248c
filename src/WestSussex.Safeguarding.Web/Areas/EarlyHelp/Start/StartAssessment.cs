using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Web.Assessments;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Data.Auditing;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.Start;

/// <summary>Begins an assessment with what is known already.</summary>
public sealed class StartAssessment(SafeguardingDbContext db, CurrentViewer viewer, PolicyData policy, AccessLog log, TimeProvider clock)
{
    /// <returns>Its reference.</returns>
    public async Task<string> RunAsync(AssessmentSource source, Guid? referralId, AssessmentDraft known, CancellationToken cancellationToken)
    {
        var (actor, now) = (viewer.Viewer!.AsActor(), clock.GetUtcNow().UtcDateTime);
        var assessment = EarlyHelpAssessment.Start(source, referralId, known.Write(), actor, now);
        var district = policy.Current(policy.Districts).Find(known.TheChildren.District);
        assessment.LivesIn(district?.Id, OpenAssessments.HubOf(district), actor, now);
        db.Assessments.Add(assessment);
        log.Changed(db, "assessment", assessment.Id, "started");
        await db.SaveChangesAsync(cancellationToken);
        return assessment.Reference;
    }
}
