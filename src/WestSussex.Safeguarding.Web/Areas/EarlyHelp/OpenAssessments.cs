using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Web.Assessments;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp;

/// <summary>An assessment's row with its answers read.</summary>
public sealed record OpenAssessment(EarlyHelpAssessment Row, AssessmentDraft Answers);

/// <summary>Finds assessments for the pages that write them, and saves them. What is not the reader's does not exist: the scope filters see to that.</summary>
public sealed class OpenAssessments(SafeguardingDbContext db, CurrentViewer viewer, PolicyData policy, TimeProvider clock)
{
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>To be shown.</summary>
    public Task<OpenAssessment?> ReadAsync(string reference, CancellationToken cancellationToken) => FindAsync(db.Assessments.AsNoTracking(), reference, cancellationToken);

    /// <summary>To be changed.</summary>
    public Task<OpenAssessment?> OpenAsync(string reference, CancellationToken cancellationToken) => FindAsync(db.Assessments, reference, cancellationToken);

    /// <summary>The whole aggregate, to be changed.</summary>
    public Task<EarlyHelpAssessment?> WholeAsync(string reference, CancellationToken cancellationToken) => db.Assessments
        .Include(a => a.Children).Include(a => a.Agreements).Include(a => a.Access).Include(a => a.Leads).Include(a => a.Members)
        .Include(a => a.Levels).Include(a => a.Versions).Include(a => a.Events)
        .AsSplitQuery()
        .FirstOrDefaultAsync(a => a.Reference == reference, cancellationToken);

    /// <summary>May the reader write it?</summary>
    public bool IsTheirs(EarlyHelpAssessment assessment) => assessment.IsWorkedOnBy(viewer.Viewer?.PersonId);

    /// <summary>Writes the answers back.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody saved in between; read it again.</exception>
    public Task SaveAsync(OpenAssessment open, CancellationToken cancellationToken)
    {
        var actor = viewer.Viewer!.AsActor();
        open.Row.Save(open.Answers.Write(), actor, Now);
        var district = policy.Current(policy.Districts).Find(open.Answers.TheChildren.District);
        open.Row.LivesIn(district?.Id, HubOf(district), actor, Now);
        return db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Forgets what this request has loaded, so that it can be read again.</summary>
    public void Forget() => db.ChangeTracker.Clear();

    /// <summary>The hub that serves a district (EH-07).</summary>
    public static EarlyHelpHub? HubOf(Domain.Policies.District? district) => Enum.TryParse<EarlyHelpHub>(district?.Hub, ignoreCase: true, out var hub) ? hub : null;

    private async Task<OpenAssessment?> FindAsync(IQueryable<EarlyHelpAssessment> assessments, string reference, CancellationToken cancellationToken) =>
        await assessments.FirstOrDefaultAsync(a => a.Reference == reference, cancellationToken) is { } row
            ? new OpenAssessment(row, AssessmentDraft.Read(row.Answers, policy)) : null;
}
