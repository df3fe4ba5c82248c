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
        if (await FindAsync(reference, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        var (row, head) = found;
        if (head.MayWrite && row.CompletedAt is null)
        {
            return Redirect($"/early-help/{reference}/assess");
        }

        log.Viewed("assessment", row.Id, head.SeesAll ? "overview" : "overview-plan-only");
        return Show("overview", head, await PageAsync(row, head, cancellationToken));
    }

    [HttpGet("/early-help/{reference}/timeline")]
    public async Task<IActionResult> Timeline(string reference, CancellationToken cancellationToken)
    {
        if (await FindAsync(reference, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        var (row, head) = found;
        var events = await db.EarlyHelpEvents.Where(e => e.AssessmentId == row.Id).OrderByDescending(e => e.At).AsNoTracking().ToListAsync(cancellationToken);
        log.Viewed("assessment", row.Id, "timeline");
        return Show("timeline", head, new TimelinePage(events, head.SeesAll));
    }

    [HttpGet("/early-help/{reference}/print")]
    public async Task<IActionResult> Print(string reference, CancellationToken cancellationToken)
    {
        if (await FindAsync(reference, cancellationToken) is not { } found || found.Row.CompletedAt is null)
        {
            return NotFound();
        }

        var (row, head) = found;
        log.Record(AccessAction.Printed, "assessment", [row.Id], head.SeesAll ? "assessment" : "plan-only");
        return Show("print", head, await PageAsync(row, head, cancellationToken));
    }

    private async Task<(ReadRow Row, AssessmentHead Head)?> FindAsync(string reference, CancellationToken cancellationToken)
    {
        var row = await ReadRow.FindAsync(db.Assessments.AsNoTracking(), reference, viewer.Viewer!.PersonId, cancellationToken);
        return row is null ? null : (row, AssessmentHead.Of(row, await HeadChild.OfAsync(db, row.Id, cancellationToken), viewer.Viewer!, policy));
    }

    // The newest of each, by key: earlier versions are long, and nobody reads them here.
    private async Task<ReadPage> PageAsync(ReadRow row, AssessmentHead head, CancellationToken cancellationToken)
    {
        var version = await db.Set<AssessmentVersion>().AsNoTracking().Where(v => v.AssessmentId == row.Id).OrderByDescending(v => v.Number).FirstOrDefaultAsync(cancellationToken);
        var level = await db.Set<AssessmentLevel>().AsNoTracking().Where(l => l.AssessmentId == row.Id).OrderByDescending(l => l.At).FirstOrDefaultAsync(cancellationToken);
        var agreements = await db.Set<FamilyAgreement>().AsNoTracking().Where(a => a.AssessmentId == row.Id && a.IsInForce).ToListAsync(cancellationToken);
        return new ReadPage(row, version, level, [.. agreements.OrderBy(a => a.Purpose).ThenBy(a => a.RecordedAt)], head, viewer.Viewer!.Name, clock.GetUtcNow().UtcDateTime);
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
/// <param name="Row">The assessment itself.</param>
/// <param name="Latest">The version that counts; null while nothing was completed.</param>
/// <param name="Level">The level that stands.</param>
/// <param name="InForce">What the family agrees to now.</param>
/// <param name="Head">What stands above the page.</param>
/// <param name="ReaderName">Who reads, for the printed copy.</param>
/// <param name="Now">When, in UTC.</param>
public sealed record ReadPage(
    ReadRow Row, AssessmentVersion? Latest, AssessmentLevel? Level, IReadOnlyList<FamilyAgreement> InForce, AssessmentHead Head, string ReaderName, DateTime Now);

/// <summary>The timeline; whoever sees the plan only is told what happened, without the words.</summary>
public sealed record TimelinePage(IReadOnlyList<EarlyHelpEvent> Events, bool WithWords);
