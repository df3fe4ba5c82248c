using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Web.Areas.EarlyHelp.TakeOn;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Data.Auditing;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Security;
using WestSussex.Safeguarding.Web.Security.Access;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.MyWork;

/// <summary>My early help work: what I write, lead, or may see by the family's agreement; for safeguarding leads their agencies' too.</summary>
[Area("EarlyHelp")]
[Authorize(Policy = Policies.SeesCaseRecords)]
public sealed class MyWorkController(SafeguardingDbContext db, StepDowns stepDowns, CurrentViewer viewer, PolicyData policy, AccessLog log) : Controller
{
    private const int MostRows = 50;

    [HttpGet("/early-help")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var (me, led) = (viewer.Viewer!.PersonId ?? Guid.Empty, viewer.Viewer.LedAgencyIds);

        // Each of the three has an index of its own; asked row by row whether somebody shared it, the whole table would be read.
        var shared = db.Set<SharedAccess>().Where(s => s.PersonId == me && s.IsOpen).Select(s => s.AssessmentId);
        var mine = await Rows(db.Assessments.Where(a => a.StartedById == me || a.LeadPractitionerId == me || shared.Contains(a.Id)), cancellationToken);
        var agencys = led.Count == 0 ? [] : await Rows(
            db.Assessments.Where(a => a.AgencyId != null && led.Contains(a.AgencyId.Value) && a.StartedById != me && a.LeadPractitionerId != me), cancellationToken);
        var actions = await db.PlanActions.AsNoTracking()
            .Where(a => a.OwnerId == me && (a.State == ActionState.ToDo || a.State == ActionState.UnderWay)).OrderBy(a => a.DueOn).ThenBy(a => a.Id).Take(MostRows)
            .Join(db.Assessments, a => a.AssessmentId, e => e.Id, (a, e) => new MyAction(a.Id, e.Reference, a.What, a.DueOn)).ToListAsync(cancellationToken);
        var asked = await stepDowns.ForMeAsync(cancellationToken);
        if (asked.Count > 0)
        {
            log.Listed("referral", asked.Select(s => s.ReferralId), "asked-to-start");
        }

        log.Listed("assessment", mine.Concat(agencys).Select(r => r.Id).Distinct(), "my-early-help");
        return View(new MyWorkPage(mine, agencys, [.. actions.OrderBy(a => a.DueOn)], asked, me, policy.Today));
    }

    // What was stopped before anybody asked the family holds nothing to read.
    private static Task<List<WorkRow>> Rows(IQueryable<EarlyHelpAssessment> assessments, CancellationToken cancellationToken) => assessments
        .Where(a => a.ClosedAt == null || a.CompletedAt != null || a.Agreements.Any())
        .OrderBy(a => a.Status == AssessmentStatus.Closed).ThenByDescending(a => a.SavedAt).Take(MostRows)
        .Select(a => new WorkRow(
            a.Id, a.Reference, a.Status, a.StartedById, a.StartedByName, a.LeadPractitionerId, a.StartedAt, a.SavedAt, a.NextReviewOn, a.ReviewWarningOn, a.Level,
            a.Children.OrderBy(c => c.Number).Select(c => c.Name.Given ?? c.Name.Family ?? "").ToList(),
            a.Leads.Where(l => l.Until == null).Select(l => l.Name).FirstOrDefault()))
        .AsNoTracking().ToListAsync(cancellationToken);
}

/// <summary>The page.</summary>
public sealed record MyWorkPage(IReadOnlyList<WorkRow> Mine, IReadOnlyList<WorkRow> Agencys, IReadOnlyList<MyAction> Actions, IReadOnlyList<StepDown> AskedToStart, Guid Me, DateOnly Today);

/// <summary>An action of some plan that the reader is to do (TAC-06).</summary>
public sealed record MyAction(Guid Id, string Reference, string What, DateOnly DueOn);

/// <summary>One assessment of the list.</summary>
public sealed record WorkRow(
    Guid Id, string Reference, AssessmentStatus Status, Guid StartedById, string StartedBy, Guid? LeadId, DateTime StartedAt, DateTime SavedAt,
    DateOnly? NextReviewOn, DateOnly? ReviewWarningOn, int? Level, List<string> Names, string? Lead)
{
    /// <summary>Draft names stand in the answers only.</summary>
    public string Children => Names.Count == 0 ? Status == AssessmentStatus.Closed ? "Never completed" : "Not complete yet" : string.Join(", ", Names.Select((n, i) => n.Length == 0 ? $"Child {i + 1}" : n));

    public string InWords => AssessmentWords.Of(Status);
}
