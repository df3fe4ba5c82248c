using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Data.Auditing;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Security;
using WestSussex.Safeguarding.Web.Security.Access;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.Administration.Guidance;

/// <summary>Editions of the levels-of-need guidance: brought in as a proposal, compared with what counts, adopted from a day on. What was adopted is never removed (LN-02).</summary>
[Area("Administration")]
[Authorize(Policy = Policies.Administers)]
[Route("administration/guidance")]
public sealed class GuidanceController(
    SafeguardingDbContext db, CurrentViewer viewer, PolicyData policy, AdoptedEditions adopted, AccessLog log, TimeProvider clock) : Controller
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var stored = await Rows(db.GuidanceEditions).ToListAsync(cancellationToken);
        return View(EditionsPage.Of(stored, policy));
    }

    /// <summary>The edition in force as a file, to begin the next one from.</summary>
    [HttpGet("in-force.json")]
    public IActionResult InForce()
    {
        var edition = policy.LevelsOfNeed.InForceOn(policy.Today);
        return File(GuidanceFile.Write(edition.Version, edition.Source, edition.Content), "application/json", $"levels-of-need-{edition.Version}.json");
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> One(Guid id, CancellationToken cancellationToken)
    {
        var edition = await db.GuidanceEditions.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, cancellationToken);
        return edition is null ? NotFound() : View(Page(edition));
    }

    [HttpGet("{id:guid}/adopt")]
    public async Task<IActionResult> Adopt(Guid id, CancellationToken cancellationToken) =>
        await ProposalAsync(id, cancellationToken) is { } edition
            ? Form(nameof(Adopt), edition, new AdoptForm { From = DateParts.From(Suggested(edition)) })
            : NotFound();

    /// <summary>Twice: the first time it is shown once more, the second time it is done.</summary>
    [HttpPost("{id:guid}/adopt")]
    public async Task<IActionResult> Adopt(Guid id, AdoptForm form, [FromServices] IValidator<AdoptForm> validator, CancellationToken cancellationToken)
    {
        if (await ProposalAsync(id, cancellationToken) is not { } edition)
        {
            return NotFound();
        }

        (await validator.ValidateAsync(form, cancellationToken)).AddToModelState(ModelState, null);
        if (ModelState.IsValid && await OtherOnAsync(form.From.ToDate()!.Value, cancellationToken) is { } other)
        {
            ModelState.AddModelError(nameof(form.From), $"The edition “{other}” starts on that day. Choose another day");
        }

        if (!ModelState.IsValid || !form.Confirmed)
        {
            return Form(ModelState.IsValid ? "Confirm" : nameof(Adopt), edition, form);
        }

        edition.Adopt(form.From.ToDate()!.Value, form.MinuteReference!, policy.Today, viewer.Viewer!.AsActor(), Now);
        log.Changed(db, "guidance-edition", edition.Id, "adopted");
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (DbErrors.IsUniqueViolation(e))
        {
            ModelState.AddModelError(nameof(form.From), "Another edition has just been adopted from that day. Choose another day");
            return Form(nameof(Adopt), edition, form);
        }

        await adopted.RefreshAsync(cancellationToken);
        TempData["Notice"] = $"The edition “{edition.Name}” counts from {edition.EffectiveFrom!.Value.ToUkDate()}.";
        return RedirectToAction(nameof(Index));
    }

    [HttpGet("{id:guid}/delete")]
    public async Task<IActionResult> Delete(Guid id, CancellationToken cancellationToken) =>
        await ProposalAsync(id, cancellationToken) is { } edition ? View(edition) : NotFound();

    [HttpPost("{id:guid}/delete")]
    [ActionName(nameof(Delete))]
    public async Task<IActionResult> DeleteForGood(Guid id, CancellationToken cancellationToken)
    {
        if (await ProposalAsync(id, cancellationToken) is not { } edition)
        {
            return NotFound();
        }

        edition.MustBeAProposal(viewer.Viewer!.AsActor());
        db.GuidanceEditions.Remove(edition);
        log.Changed(db, "guidance-edition", edition.Id, "deleted");
        await db.SaveChangesAsync(cancellationToken);
        TempData["Notice"] = $"The proposal “{edition.Name}” is deleted.";
        return RedirectToAction(nameof(Index));
    }

    // What was adopted has no page to adopt or delete it: it stays.
    private Task<GuidanceEdition?> ProposalAsync(Guid id, CancellationToken cancellationToken) =>
        db.GuidanceEditions.AsTracking().SingleOrDefaultAsync(e => e.Id == id && e.AdoptedAt == null, cancellationToken);

    private async Task<string?> OtherOnAsync(DateOnly day, CancellationToken cancellationToken) =>
        policy.LevelsOfNeed.Versions.FirstOrDefault(v => v.EffectiveFrom == day)?.Version
        ?? await db.GuidanceEditions.Where(e => e.EffectiveFrom == day).Select(e => e.Name).FirstOrDefaultAsync(cancellationToken);

    private DateOnly? Suggested(GuidanceEdition edition) => GuidanceFile.SuggestedDay(edition.Content) is { } day && day > policy.Today ? day : null;

    private ViewResult Form(string view, GuidanceEdition edition, AdoptForm form)
    {
        ViewData["Edition"] = edition;
        return View(view, form);
    }

    private EditionPage Page(GuidanceEdition edition)
    {
        var row = Rows(new[] { edition }.AsQueryable()).Single();
        var before = policy.LevelsOfNeed.InForceOn(edition.EffectiveFrom is { } from && from <= policy.Today ? from.AddDays(-1) : policy.Today);
        try
        {
            var content = PolicyFile.Stored<LevelsOfNeedGuidance>(edition.Content);
            return new EditionPage(row with { State = EditionsPage.StateOf(row, policy) }, content, before.Version, GuidanceComparison.Of(before.Content, content));
        }
        catch (InvalidPolicyDataException)
        {
            return new EditionPage(row with { State = EditionState.Unreadable }, null, before.Version, null);
        }
    }

    private static IQueryable<EditionRow> Rows(IQueryable<GuidanceEdition> editions) => editions.AsNoTracking().OrderByDescending(e => e.ImportedAt).Select(e => new EditionRow
    {
        Id = e.Id,
        Name = e.Name,
        From = e.EffectiveFrom,
        Source = e.Source,
        ImportedBy = e.ImportedByName,
        ImportedAt = e.ImportedAt,
        AdoptedBy = e.AdoptedByName,
        AdoptedAt = e.AdoptedAt,
        Minute = e.MinuteReference,
    });
}
