using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Data.Auditing;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Security;
using WestSussex.Safeguarding.Web.Security.Access;
using WestSussex.Safeguarding.Web.Security.Sessions;

namespace WestSussex.Safeguarding.Web.Areas.Outcomes.Outcome;

/// <summary>What became of one concern: for the person who raised it and for their safeguarding lead (OF-01, OF-07).</summary>
[Area("Outcomes")]
[Authorize(Policy = Policies.SeesOwnConcerns)]
[Route("/my-concerns/{reference}")]
[KeepFormOfExpiredSession]
public sealed class OutcomeController(
    SafeguardingDbContext db, CurrentViewer current, PolicyData policy, AccessLog log, TellMash tell, IValidator<AnswerForm> validator, TimeProvider clock) : Controller
{
    private static readonly TimeSpan SameAnswer = TimeSpan.FromMinutes(10);

    [HttpGet]
    public async Task<IActionResult> Index(string reference, CancellationToken cancellationToken)
    {
        if (await db.OutcomeAsync(current.Viewer!, reference, cancellationToken) is not { } concern)
        {
            return NotFound();
        }

        log.Viewed("referral", concern.Id, "outcome");
        var shown = concern.Answers.Any(a => a.ReadAt is null) ? await MarkAsReadAsync(concern, cancellationToken) : concern;
        return View(await ViewOfAsync(shown, new AnswerForm(), cancellationToken));
    }

    [HttpPost]
    public async Task<IActionResult> Index(string reference, AnswerForm form, CancellationToken cancellationToken)
    {
        if (await db.OutcomeAsync(current.Viewer!, reference, cancellationToken) is not { } concern)
        {
            return NotFound();
        }

        var result = await validator.ValidateAsync(form, cancellationToken);
        result.AddToModelState(ModelState, null);
        if (!result.IsValid)
        {
            log.Viewed("referral", concern.Id, "outcome");
            return View(await ViewOfAsync(concern, form, cancellationToken));
        }

        if (form.Seen == ReaderAnswer.Disagree)
        {
            return Redirect($"/my-concerns/{concern.Reference}/disagree");
        }

        var asksToTalk = form.Seen == ReaderAnswer.NeedToTalk;
        await AnswerOnceAsync(concern.Id, asksToTalk, cancellationToken);
        TempData["Told"] = asksToTalk
            ? $"We have asked {policy.MashName} to ring you."
            : "We have noted that you know what happens next.";
        return Redirect($"/my-concerns/{concern.Reference}");
    }

    // The same answer a moment ago was an impatient finger, or a browser that reloaded.
    private async Task AnswerOnceAsync(Guid referralId, bool asksToTalk, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow().UtcDateTime - SameAnswer;
        var kind = asksToTalk ? ReferralEventKind.AskedToTalk : ReferralEventKind.FeedbackUnderstood;
        var me = current.Viewer!.PersonId;
        if (await db.Set<ReferralEvent>().AnyAsync(
            e => e.ReferralId == referralId && e.Kind == kind && e.ById == me && e.At >= since, cancellationToken))
        {
            return;
        }

        var referral = await db.Referrals.Include(r => r.Children).SingleAsync(r => r.Id == referralId, cancellationToken);
        referral.AnswerFeedback(asksToTalk, policy.Clocks, current.Viewer!.AsActor(), clock.GetUtcNow().UtcDateTime);
        log.Changed(db, "referral", referralId, asksToTalk ? "asked-to-talk" : "feedback-understood");
        if (asksToTalk)
        {
            await tell.WhoeverWorksOnAsync(referral, "Somebody asks to be rung about a concern", cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The first opening is kept (OF-02). Where the database cannot write, the answer is shown all the same.</summary>
    private async Task<OutcomePage> MarkAsReadAsync(OutcomePage concern, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var viewer = current.Viewer!;
        var referral = await db.Referrals.Include(r => r.Feedback).SingleAsync(r => r.Id == concern.Id, cancellationToken);
        referral.FeedbackWasRead(viewer.AsActor(), now);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (Exception e) when (e is DbUpdateConcurrencyException || DbErrors.IsCannotWrite(e))
        {
            db.ChangeTracker.Clear();
        }

        return concern with { Reads = [.. concern.Reads, new FirstRead(now, viewer.PersonId, viewer.Name)] };
    }

    private async Task<OutcomeView> ViewOfAsync(OutcomePage concern, AnswerForm form, CancellationToken cancellationToken)
    {
        var hidden = concern.HiddenFromSafeguardingLead || concern.IsRestricted;
        var leads = hidden ? [] : await db.LeadNamesAsync(concern.AgencyId, cancellationToken);
        return new OutcomeView(concern, policy, current.Viewer!.PersonId, leads, form);
    }
}
