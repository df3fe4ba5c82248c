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
using WestSussex.Safeguarding.Web.Security.Sessions;

namespace WestSussex.Safeguarding.Web.Areas.Outcomes.Disagree;

/// <summary>"I disagree": what, why and what should happen instead. It goes to the manager who decided (DE-01, DE-02, DE-04).</summary>
[Area("Outcomes")]
[Authorize(Policy = Policies.SeesOwnConcerns)]
[Route("/my-concerns/{reference}/disagree")]
[KeepFormOfExpiredSession]
public sealed class DisagreeController(
    SafeguardingDbContext db, CurrentViewer current, PolicyData policy, AccessLog log, RaiseDisagreement raise, IValidator<DisagreeForm> validator, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(string reference, CancellationToken cancellationToken) =>
        await FindAsync(reference, cancellationToken) is { } concern
            ? View(Page(concern, new DisagreeForm { Key = Guid.CreateVersion7() }))
            : NotFound();

    [HttpPost]
    [KeepFormOfExpiredSession]
    public async Task<IActionResult> Index(string reference, DisagreeForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(reference, cancellationToken) is not { } concern)
        {
            return NotFound();
        }

        var result = await validator.ValidateAsync(form, cancellationToken);
        result.AddToModelState(ModelState, null);
        if (!result.IsValid)
        {
            return View(Page(concern, form));
        }

        var due = await raise.SaveAsync(concern, form, current.Viewer!.AsActor(), cancellationToken);
        TempData["Told"] = $"You disagreed. The manager has to answer you by {Ui.UkTime.ToUkDateTime(due)}. Nothing that protects a child stops until then.";
        return Redirect($"/my-concerns/{concern.Reference}");
    }

    private async Task<DisagreedConcern?> FindAsync(string reference, CancellationToken cancellationToken)
    {
        var found = await db.Referrals.OwnOrLed(current.Viewer!, reference)
            .Select(r => new { r.Id, r.Reference })
            .FirstOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        log.Viewed("referral", found.Id, "disagree");
        var decisions = await db.ReferredChildren.Where(c => c.ReferralId == found.Id).SelectMany(c => c.Decisions).Where(d => d.Kind == DecisionKind.Decided)
            .OrderByDescending(d => d.At).Select(d => new { d.ReferredChildId, d.Level, d.GuidanceVersion, d.ById }).ToListAsync(cancellationToken);
        var meansHarm = decisions.DistinctBy(d => d.ReferredChildId).Any(d => policy.LevelOf(d.Level, d.GuidanceVersion)?.MeansHarm == true);
        var manager = decisions.Select(d => d.ById).FirstOrDefault() ?? await LastToAnswerAsync(found.Id, cancellationToken);
        return new DisagreedConcern(found.Id, found.Reference, meansHarm, manager);
    }

    private Task<Guid?> LastToAnswerAsync(Guid referralId, CancellationToken cancellationToken) =>
        db.Feedback.Where(f => f.ReferralId == referralId).OrderByDescending(f => f.At).Select(f => f.ById).FirstOrDefaultAsync(cancellationToken);

    private DisagreePage Page(DisagreedConcern concern, DisagreeForm form) =>
        new(concern.Reference, policy.Clocks.DisagreementDue(1, concern.MeansHarm, clock.GetUtcNow().UtcDateTime), policy, form);
}

/// <summary>What the disagreement is about.</summary>
/// <param name="Id">The referral.</param>
/// <param name="Reference">Its reference.</param>
/// <param name="MeansHarm">A level was decided that means harm: shorter clocks.</param>
/// <param name="ManagerId">Who decided last, else who answered last.</param>
public sealed record DisagreedConcern(Guid Id, string Reference, bool MeansHarm, Guid? ManagerId);

/// <summary>The page.</summary>
public sealed record DisagreePage(string Reference, DateTime DueAt, PolicyData Policy, DisagreeForm Form);
