using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Data;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp;

/// <summary>How a change of a team's page ended.</summary>
public enum TeamChange
{
    Done,

    /// <summary>It does not exist for this person.</summary>
    NotFound,

    /// <summary>The message is in ModelState; nothing was saved.</summary>
    Refused,
}

/// <summary>
/// A page about one assessment's team. Reading: <see cref="OpenAsync"/> gives the head and logs the look. Changing:
/// <see cref="ChangeAsync(string, string, Func{EarlyHelpAssessment, Actor, DateTime, Task})"/> loads the assessment with its team, does the verb,
/// and saves it with its timeline, its log entry and its mails at once.
/// </summary>
[Area("EarlyHelp")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public abstract class TeamPageController(TeamDesk desk) : Controller
{
    protected TeamDesk Desk => desk;

    protected CancellationToken Stop => HttpContext.RequestAborted;

    /// <summary>The head, or null where the assessment does not exist for this person; the look is logged (RO-03).</summary>
    /// <param name="reference">From the address.</param>
    /// <param name="page">Code of the page, for log and navigation.</param>
    protected async Task<TeamHead?> OpenAsync(string reference, string page)
    {
        var head = await TeamHead.ReadAsync(desk.Db, reference, desk.MyId, Stop);
        if (head is not null)
        {
            head = head with { IsCoordinated = desk.IAmCoordinator };
            desk.Log.Viewed(TeamDesk.RecordType, head.Id, page);
            ViewData["Team"] = head;
            ViewData["TeamPage"] = page;
            ViewData["BackLink"] = BackFrom(head.Reference, page);
        }

        return head;
    }

    // From a page within one part back to that part; from the part back to the assessment.
    private string BackFrom(string reference, string page)
    {
        var at = $"/early-help/{reference}";
        var part = page switch { "lead" or "district" => "team", "measures" or "family" => "plan", "step-up" or "close" => "review", _ => page };
        return Request.Path.Value!.EndsWith($"/{part}", StringComparison.Ordinal) ? at : $"{at}/{part}";
    }

    /// <summary>The page, or 404.</summary>
    protected async Task<IActionResult> PageAsync(string reference, string page, Func<TeamHead, Task<IActionResult>> show) =>
        await OpenAsync(reference, page) is { } head ? await show(head) : NotFound();

    /// <summary>The reader may read everything of it, and not the plan alone (CO-12).</summary>
    protected bool SeesAll(TeamHead head) => desk.SeesAll(head);

    /// <summary>Checks a form; the messages are in ModelState.</summary>
    protected async Task<bool> IsValidAsync<T>(IValidator<T> validator, T form)
    {
        var result = await validator.ValidateAsync(form, Stop);
        result.AddToModelState(ModelState, null);
        return result.IsValid;
    }

    /// <summary>Does something to an assessment and what hangs off it.</summary>
    /// <param name="reference">From the address.</param>
    /// <param name="what">Code for the access log.</param>
    /// <param name="change">The domain's verbs, and the mails that go with them.</param>
    protected async Task<TeamChange> ChangeAsync(string reference, string what, Func<EarlyHelpAssessment, Actor, DateTime, Task> change)
    {
        if (await LoadAsync(reference) is not { } assessment)
        {
            return TeamChange.NotFound;
        }

        try
        {
            await change(assessment, desk.Me, desk.Now);
            desk.Log.Changed(desk.Db, TeamDesk.RecordType, assessment.Id, what);
            await desk.Db.SaveChangesAsync(Stop);
            return TeamChange.Done;
        }
        catch (RuleBrokenException rule)
        {
            desk.Db.ChangeTracker.Clear();
            ModelState.AddModelError("", rule.Message);
            return TeamChange.Refused;
        }
        catch (DbUpdateConcurrencyException)
        {
            desk.Db.ChangeTracker.Clear();
            Response.StatusCode = StatusCodes.Status409Conflict;
            ModelState.AddModelError("", "Somebody changed this at the same moment. Nothing of yours is lost: look at it below, then send it again.");
            return TeamChange.Refused;
        }
        catch (DbUpdateException e) when (DbErrors.IsUniqueViolation(e))
        {
            // The same form, pressed twice: the first one is kept.
            desk.Db.ChangeTracker.Clear();
            return TeamChange.Done;
        }
    }

    /// <summary>The same, for verbs without anything to wait for.</summary>
    protected Task<TeamChange> ChangeAsync(string reference, string what, Action<EarlyHelpAssessment, Actor, DateTime> change) =>
        ChangeAsync(reference, what, (assessment, by, at) =>
        {
            change(assessment, by, at);
            return Task.CompletedTask;
        });

    /// <summary>Back to a page of this team, which says what was done.</summary>
    protected RedirectResult Back(string reference, string page, string done)
    {
        TempData["Done"] = done;
        return Redirect($"/early-help/{reference}/{page}");
    }

    /// <summary>The parts of the child's life in which the assessment names a need, as the guidance calls them; empty for whoever may not read it.</summary>
    protected async Task<IReadOnlyList<NeedPart>> NeedsAsync(Guid assessmentId)
    {
        var content = await desk.Db.Set<AssessmentVersion>().AsNoTracking().Where(v => v.AssessmentId == assessmentId)
            .OrderByDescending(v => v.Number).Select(v => v.Content).FirstOrDefaultAsync(Stop);
        return content is null ? [] : [.. content.Needs.Where(n => !string.IsNullOrWhiteSpace(n.Need)).Select(n => new NeedPart(n.Domain, NameOf(n.Domain)))];
    }

    /// <summary>The name of a part of the child's life in the guidance in force.</summary>
    protected string NameOf(string? domain) =>
        desk.Policy.Current(desk.Policy.LevelsOfNeed).Domains.FirstOrDefault(d => d.Id == domain)?.Name ?? domain ?? "The family as a whole";

    private Task<EarlyHelpAssessment?> LoadAsync(string reference) => Reference.Parse(reference) is not { } parsed
        ? Task.FromResult<EarlyHelpAssessment?>(null)
        : desk.Db.Assessments.Include(a => a.Members).Include(a => a.Agreements).Include(a => a.Access).Include(a => a.Leads).Include(a => a.Children)
            .AsSplitQuery().SingleOrDefaultAsync(a => a.Reference == parsed, Stop);
}

/// <summary>A part of the child's life in which there is a need.</summary>
public sealed record NeedPart(string Id, string Name);

/// <summary>Makes something new: the same form sent twice makes one.</summary>
public abstract class KeyedForm
{
    /// <summary>Made with the empty form.</summary>
    public Guid Key { get; set; } = Guid.CreateVersion7();
}
