using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Web.Assessments;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Security;
using WestSussex.Safeguarding.Web.Security.Access;
using WestSussex.Safeguarding.Web.Ui.Guidance;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.Start;

/// <summary>Starts an assessment: from nothing, from what was thought through, or from a concern of one's own (EH-04, EH-12).</summary>
[Area("EarlyHelp")]
[Authorize(Policy = Policies.SeesCaseRecords)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class StartController(SafeguardingDbContext db, StartAssessment start, CarriedThoughts thoughts, CurrentViewer viewer, PolicyData policy) : Controller
{
    private const string EarlyHelpOutcome = "early-help-assessment";

    [HttpGet("/early-help/start")]
    public IActionResult Index() => View(new StartPage(null, null));

    /// <summary>Somebody comes from the guidance with what they put together there. Nothing is stored before they press start.</summary>
    [HttpPost("/early-help/from-guidance")]
    public IActionResult FromGuidance([FromForm(Name = CarriedThoughts.FieldName)] string? carried) =>
        View("Index", new StartPage(carried, thoughts.Read(carried)));

    /// <summary>Loaded again, or opened from a bookmark: nothing came along.</summary>
    [HttpGet("/early-help/from-guidance")]
    [HttpGet("/early-help/from-concern")]
    public IActionResult NothingCameAlong() => Redirect("/early-help/start");

    [HttpPost("/early-help/start")]
    public async Task<IActionResult> Begin([FromForm(Name = CarriedThoughts.FieldName)] string? carried, CancellationToken cancellationToken)
    {
        var brought = thoughts.Read(carried);
        var reference = brought is null
            ? await start.RunAsync(AssessmentSource.Nothing, null, AssessmentDraft.Read("{}", policy), cancellationToken)
            : await start.RunAsync(AssessmentSource.ThoughtThrough, null, WhatIsKnown.From(brought, policy), cancellationToken);
        return Redirect($"/early-help/{reference}/assess");
    }

    /// <summary>From a concern of one's own, or of an agency that one leads; after an outcome of early help it steps down.</summary>
    [HttpPost("/early-help/from-concern")]
    public async Task<IActionResult> FromConcern(string? reference, CancellationToken cancellationToken)
    {
        var (me, led) = (viewer.Viewer!.PersonId, viewer.Viewer.LedAgencyIds);
        var concern = await db.Referrals
            .Include(r => r.Children).ThenInclude(c => c.Decisions)
            .Include(r => r.Household).Include(r => r.Network)
            .AsSplitQuery().AsNoTracking()
            .FirstOrDefaultAsync(r => r.Reference == reference && (r.RaisedById == me || (r.AgencyId != null && led.Contains(r.AgencyId.Value))), cancellationToken);
        if (concern is null)
        {
            return NotFound();
        }

        // Pressed again, or early help goes on already: no family needs two assessments at once.
        if (await db.Assessments.Where(a => (a.ReferralId == concern.Id || a.SteppedUpReferralId == concern.Id) && a.Status != AssessmentStatus.Closed)
            .OrderBy(a => a.StartedAt).Select(a => a.Reference).FirstOrDefaultAsync(cancellationToken) is { } begun)
        {
            return Redirect($"/early-help/{begun}");
        }

        var steppedDown = concern.OutcomeToldAt is not null && concern.Children.Any(c => c.OutcomeCode == EarlyHelpOutcome);
        var made = await start.RunAsync(steppedDown ? AssessmentSource.StepDown : AssessmentSource.Concern, concern.Id, WhatIsKnown.From(concern, policy), cancellationToken);
        return Redirect($"/early-help/{made}/assess");
    }
}

/// <summary>The page.</summary>
/// <param name="Carried">What came along, as the hidden field holds it.</param>
/// <param name="Thoughts">What is in it; null when nothing came, or it was too old.</param>
public sealed record StartPage(string? Carried, ThoughtThrough? Thoughts);
