using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.BeforeYouStart;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.Start;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.You;
using WestSussex.Safeguarding.Web.Assessments;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Data.Auditing;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Security;
using WestSussex.Safeguarding.Web.Security.Access;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.FromEarlyHelp;

/// <summary>One press leads from an assessment to a concern that already says what is known there (TAC-10). Nobody's agreement is asked for it.</summary>
[Area("RaiseConcern")]
[Authorize(Policy = Policies.SeesCaseRecords)]
[Route("raise-a-concern/from-early-help")]
public sealed class FromEarlyHelpController(StartConcern start, SafeguardingDbContext db, CurrentViewer viewer, PolicyData policy, AccessLog log) : Controller
{
    /// <summary>Loaded again, or opened from a bookmark: nothing came along.</summary>
    [HttpGet("")]
    public IActionResult Index() => Redirect("/raise-a-concern");

    [HttpPost("")]
    public async Task<IActionResult> Begin(string? reference, CancellationToken cancellationToken)
    {
        var assessment = await db.Assessments.AsNoTracking().FirstOrDefaultAsync(a => a.Reference == reference, cancellationToken);
        if (assessment is null)
        {
            return NotFound();
        }

        // Whoever only sees it raises a concern of their own: what the family agreed to is not theirs to send on.
        if (!assessment.IsWorkedOnBy(viewer.Viewer!.PersonId))
        {
            return Redirect("/raise-a-concern/before-you-start?as=professional");
        }

        log.Record(AccessAction.Viewed, "assessment", [assessment.Id], "to-a-concern");
        var id = await start.RunAsync(WayIn.SignedIn, new DangerForm(), false, null, cancellationToken, fillIn: draft => Fill(draft, assessment));
        return Redirect($"/raise-a-concern/{id}/danger");
    }

    private void Fill(ConcernDraft draft, EarlyHelpAssessment assessment)
    {
        var known = AssessmentDraft.Read(assessment.Answers, policy);
        draft.Saves.Remove("danger");
        draft.AssessmentId = assessment.Status == AssessmentStatus.Closed ? null : assessment.Id;
        draft.Children = known.Children;
        draft.AtHome = known.AtHome;
        draft.Family = known.Family;
        draft.Network = known.Network;
        draft.Concern.Summary = $"From the Early Help Assessment {assessment.Reference}";
        draft.Concern.Opinion = known.Picture.Worries;
        draft.Life.Life = Joined(known.Lives.Children.Select(c => (c.Child, c.DailyLife)));
        draft.Life.Strengths = known.Picture.GoingWell;
        draft.Life.TriedSoFar = known.Picture.NextSteps;
        draft.Life.OutsideTheHome = known.Picture.OutsideTheHome;
        draft.Voices.FamilysView = known.Wishes.FamilysWords;
        draft.Voices.Children = [.. known.Lives.Children.Select(c => new Voices.ChildVoiceForm
        {
            ChildKey = c.ChildKey, Child = c.Child, IsUnborn = c.IsUnborn, View = c.View, Heard = c.Heard, HeardWords = c.HeardWords, WorkWithAlone = c.WorkWithAlone,
        })];
        draft.Wants.EarlyHelp = Domain.Referrals.EarlyHelpAnswer.Done;
        draft.Levels.Children = [.. known.Children.Select(c => new LevelOfNeed.ChildLevelForm { ChildKey = c.Key, Child = known.Called(c), Indicators = known.Level.Indicators })];
    }

    private static string? Joined(IEnumerable<(string Child, string? Words)> lives)
    {
        var said = lives.Where(l => !string.IsNullOrWhiteSpace(l.Words)).ToList();
        return said.Count switch
        {
            0 => null,
            1 => said[0].Words,
            _ => string.Join("\n\n", said.Select(l => $"{l.Child}: {l.Words}")),
        };
    }
}
