using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Data.Auditing;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.Sent;

/// <summary>The confirmation: reference, clocks, contact or referral, whom to ring, what happens next, a copy (RC-30).</summary>
[Area("RaiseConcern")]
[AllowAnonymous]
[ServiceFilter<DraftKeyFilter>]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Route("raise-a-concern/{draftId:guid}/sent")]
public sealed class SentController(
    SafeguardingDbContext db, CurrentViewer viewer, AccessLog log, StepServices services, NudgeDutyTeam nudge, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public Task<IActionResult> Index(Guid draftId, CancellationToken cancellationToken) => PageAsync(draftId, new SpokenForm(), cancellationToken);

    /// <summary>The copy of what was sent, to print or keep.</summary>
    [HttpGet("copy")]
    public async Task<IActionResult> Copy(Guid draftId, CancellationToken cancellationToken)
    {
        var referral = await db.Referrals.AsNoTracking().AsSplitQuery()
            .Include(r => r.Children).ThenInclude(c => c.Decisions).Include(r => r.Household).Include(r => r.Network).Include(r => r.Consents).Include(r => r.Added)
            .SingleOrDefaultAsync(r => r.IdempotencyKey == draftId, cancellationToken);
        if (referral is null)
        {
            return services.NotHere(this);
        }

        log.Viewed("referral", referral.Id, "copy");
        ViewData["BackLink"] = $"/raise-a-concern/{draftId}/sent";
        return View(referral);
    }

    [HttpPost("spoken")]
    public async Task<IActionResult> Spoken(Guid draftId, SpokenForm form, CancellationToken cancellationToken)
    {
        var result = await new SpokenFormValidator().ValidateAsync(form, cancellationToken);
        result.AddToModelState(ModelState, null);
        if (!ModelState.IsValid)
        {
            return await PageAsync(draftId, form, cancellationToken);
        }

        var referral = await db.Referrals.SingleOrDefaultAsync(r => r.IdempotencyKey == draftId, cancellationToken);
        if (referral is null)
        {
            return services.NotHere(this);
        }

        try
        {
            if (referral.SpokenToDutyTeam is null)
            {
                await RecordAsync(referral, form, cancellationToken);
            }

            return Redirect($"/raise-a-concern/{draftId}/sent");
        }
        catch (Exception e) when (DbErrors.IsCannotWrite(e))
        {
            ModelState.AddModelError("", "We could not save this answer just now, and your concern has been sent. Try again in a few minutes, or copy or print this page. Ring if it cannot wait");
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return await PageAsync(draftId, form, cancellationToken);
        }
    }

    private async Task RecordAsync(Referral referral, SpokenForm form, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        referral.RecordSpokenToDutyTeam(form.Spoken!.Value, form.With, Me, now);
        log.Changed(db, "referral", referral.Id, "spoken-to-duty-team");
        if (form.Spoken == false)
        {
            nudge.About(referral, now);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private Actor Me => viewer.Viewer?.PersonId is not null ? viewer.Viewer.AsActor() : Actor.WithoutAccount;

    private async Task<IActionResult> PageAsync(Guid draftId, SpokenForm form, CancellationToken cancellationToken)
    {
        var sent = await db.Referrals.Where(r => r.IdempotencyKey == draftId)
            .Select(r => new SentConcern(
                r.Id, r.Reference, r.Route, r.ReceivedAt, r.FirstAnswerDueAt, r.HarmIndicated, r.SpokenToDutyTeam,
                r.AcceptedAsReferralAt != null, r.Referrer.Telephone, r.Referrer.Email, r.Referrer.PersonId != null, r.WrittenAt, r.Referrer.SafeContact, r.IsFromYoungPerson, r.CameBy, r.Concern.ImmediateRisk,
                r.Children.SelectMany(c => c.Decisions).Where(d => d.Kind == DecisionKind.SuggestedByReferrer).Select(d => new SuggestedThen(d.Level, EF.Property<string?>(d, LevelOfNeedDecision.IndicatorIdsProperty), d.GuidanceVersion)).ToList()))
            .SingleOrDefaultAsync(cancellationToken);
        if (sent is null)
        {
            return services.NotHere(this);
        }

        log.Viewed("referral", sent.Id, "confirmation");
        ViewData["Sent"] = sent;
        ViewData["DraftId"] = draftId;
        ViewData["Ring"] = services.Ring;
        ViewData["ReturnCode"] = services.DraftKey.Read()?.Code;
        ViewData["ExitThisPage"] = sent.Route == ConcernRoute.Public;
        // Whoever enters what somebody else said works in MASH; a caller confirms their own call.
        var entered = sent is { CameBy: not null, IsSignedIn: false } && viewer.Viewer?.AsActor().WorksInMash == true;
        return View(entered ? "Entered" : sent.IsFromYoungPerson ? "YoungPerson" : "Index", form);
    }
}
