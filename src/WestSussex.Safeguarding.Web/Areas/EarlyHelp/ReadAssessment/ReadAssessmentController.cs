using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Data.Auditing;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Security;
using WestSussex.Safeguarding.Web.Security.Access;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.ReadAssessment;

/// <summary>Reads an assessment: overview, timeline, and the copy to print. Each reader sees what was agreed and no more (EH-06).</summary>
[Area("EarlyHelp")]
[Authorize(Policy = Policies.SeesCaseRecords)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ReadAssessmentController(SafeguardingDbContext db, CurrentViewer viewer, PolicyData policy, AccessLog log, TimeProvider clock) : Controller
{
    [HttpGet("/early-help/{reference}")]
    public async Task<IActionResult> Index(string reference, CancellationToken cancellationToken)
    {
        var row = await FindAsync(reference, withVersions: true, cancellationToken);
        if (row is null)
        {
            return NotFound();
        }

        var head = AssessmentHead.Of(row, viewer.Viewer!, policy.Today);
        if (head.MayWrite && row.Versions.Count == 0)
        {
            return Redirect($"/early-help/{reference}/assess");
        }

        log.Viewed("assessment", row.Id, head.SeesAll ? "overview" : "overview-plan-only");
        return Show("overview", head, new ReadPage(row, head, viewer.Viewer!.Name, clock.GetUtcNow().UtcDateTime));
    }

    [HttpGet("/early-help/{reference}/timeline")]
    public async Task<IActionResult> Timeline(string reference, CancellationToken cancellationToken)
    {
        var row = await FindAsync(reference, withVersions: false, cancellationToken);
        if (row is null)
        {
            return NotFound();
        }

        var head = AssessmentHead.Of(row, viewer.Viewer!, policy.Today);
        var events = await db.EarlyHelpEvents.Where(e => e.AssessmentId == row.Id).OrderByDescending(e => e.At).AsNoTracking().ToListAsync(cancellationToken);
        log.Viewed("assessment", row.Id, "timeline");
        return Show("timeline", head, new TimelinePage(events, head.SeesAll));
    }

    [HttpGet("/early-help/{reference}/print")]
    public async Task<IActionResult> Print(string reference, CancellationToken cancellationToken)
    {
        var row = await FindAsync(reference, withVersions: true, cancellationToken);
        if (row is null || row.Versions.Count == 0)
        {
            return NotFound();
        }

        var head = AssessmentHead.Of(row, viewer.Viewer!, policy.Today);
        log.Record(AccessAction.Printed, "assessment", [row.Id], head.SeesAll ? "assessment" : "plan-only");
        return Show("print", head, new ReadPage(row, head, viewer.Viewer!.Name, clock.GetUtcNow().UtcDateTime));
    }

    private Task<EarlyHelpAssessment?> FindAsync(string reference, bool withVersions, CancellationToken cancellationToken)
    {
        var rows = AssessmentHead.Load(db.Assessments.AsNoTracking());
        rows = withVersions ? rows.Include(a => a.Versions).Include(a => a.Levels).Include(a => a.Agreements) : rows;
        return rows.FirstOrDefaultAsync(a => a.Reference == reference, cancellationToken);
    }

    private ViewResult Show(string page, AssessmentHead head, object model)
    {
        ViewData["Head"] = head;
        ViewData["AssessmentPage"] = page;
        ViewData["BackLink"] = page == "print" ? $"/early-help/{head.Reference}" : "/early-help";
        ViewData["Title"] = page switch { "timeline" => "Timeline of the assessment", "print" => "Print the assessment", _ => "Early Help Assessment" };
        return View(page switch { "timeline" => "Timeline", "print" => "Print", _ => "Index" }, model);
    }
}

/// <summary>The page.</summary>
public sealed record ReadPage(EarlyHelpAssessment Row, AssessmentHead Head, string ReaderName, DateTime Now)
{
    /// <summary>The version that counts; null while nothing was completed.</summary>
    public AssessmentVersion? Latest => Row.Versions.MaxBy(v => v.Number);

    public AssessmentLevel? Level => Row.Levels.MaxBy(l => l.At);

    public IEnumerable<FamilyAgreement> InForce => Row.Agreements.Where(a => a.IsInForce).OrderBy(a => a.Purpose).ThenBy(a => a.RecordedAt);
}

/// <summary>The timeline; whoever sees the plan only is told what happened, without the words.</summary>
public sealed record TimelinePage(IReadOnlyList<EarlyHelpEvent> Events, bool WithWords);
