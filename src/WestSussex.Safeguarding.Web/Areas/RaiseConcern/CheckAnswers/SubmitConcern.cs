using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.PartOfIt;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.You;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Data.Auditing;
using WestSussex.Safeguarding.Web.Notifications;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.CheckAnswers;

/// <summary>
/// Sends a complete draft to MASH: the concern with its clocks, the receipt, the log entry and the emptied draft are saved
/// together or not at all. However often it runs for one draft, there is one concern.
/// </summary>
public sealed class SubmitConcern(SafeguardingDbContext db, CurrentViewer viewer, AccessLog log, PolicyData policy, ConcernsOfNetwork network, WriteDownCall writeDown, IHttpContextAccessor http, TimeProvider clock)
{
    /// <summary>Nobody fills the form in faster than this.</summary>
    private static readonly TimeSpan Fastest = TimeSpan.FromSeconds(20);

    /// <param name="draft">Complete and loaded to be changed.</param>
    /// <param name="address">The address of the confirmation page, for the receipt.</param>
    public async Task RunAsync(OpenDraft draft, string address, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var answers = draft.Answers;
        var signedIn = answers.You.WayIn == WayIn.SignedIn ? await SignedInAsync(cancellationToken) : new Referrer();
        var by = answers.You.WayIn == WayIn.SignedIn ? viewer.Viewer!.AsActor() : Actor.WithoutAccount;
        var guidance = policy.LevelsOfNeed.InForceOn(policy.Today);
        var complete = CompleteConcern.From(answers, signedIn, Declaration.InWords(answers), guidance.Content) with { SpecialSteps = StepsOfDraft.IdsOf(answers, policy) };
        if (answers.FollowsCall)
        {
            // The call is a concern already: this joins it. A second press finds the draft sent, or its version moved on.
            await writeDown.RunAsync(draft, complete, by, cancellationToken);
            return;
        }

        var referral = Referral.Submit(
            complete, draft.Row.Id, guidance.Version, policy.Clocks, by, now,
            draft.Row.ReturnCodeHash, signedIn.PersonId is null && IsSuspicious(draft, now));
        referral.Retain(policy.RetentionOf([]), policy.Today);
        db.Referrals.Add(referral);
        draft.Row.Sent(referral.Id);
        foreach (var file in await db.Attachments.Where(a => a.DraftId == draft.Row.Id && a.ReferralId == null).ToListAsync(cancellationToken))
        {
            file.Join(referral.Id);
        }

        await StepUpAsync(answers.AssessmentId, referral, now, cancellationToken);
        if (answers.ConsultationId is { } before && await db.Consultations.FirstOrDefaultAsync(c => c.Id == before, cancellationToken) is { } consultation
            && consultation.Become(referral, by, now))
        {
            log.Changed(db, "consultation", consultation.Id, "became-concern");
        }

        log.Changed(db, "referral", referral.Id, "submitted");
        if (answers.You.EntersForSomebodyElse && complete.CameBy == OtherChannel.Telephone)
        {
            referral.RecordSpokenToDutyTeam(true, "They rang: this is what was said.", by, now);
        }

        // Whoever wrote or rang gets no link: they have neither an account nor a code. MASH answers them.
        if (complete.Referrer.Email is { } email && !answers.You.EntersForSomebodyElse)
        {
            db.Outbox.Add(Receipt(email, referral, address, now));
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (DbErrors.IsUniqueViolation(e) || e is DbUpdateConcurrencyException)
        {
            // Pressed twice: the other one was first. Whether it is there decides; if it is not, this was somebody saving a page.
            db.ChangeTracker.Clear();
            if (!await db.Referrals.AnyAsync(r => r.IdempotencyKey == draft.Row.Id, cancellationToken))
            {
                throw;
            }
        }
    }

    // Suspicious is a mark for the reader. It changes no place in the queue and no clock.
    // It stays open, and closes only when MASH has decided. Closed or no longer theirs, it is left alone: the concern goes its way.
    private async Task StepUpAsync(Guid? assessmentId, Referral referral, DateTime now, CancellationToken cancellationToken)
    {
        if (assessmentId is { } id && await db.Assessments.FirstOrDefaultAsync(a => a.Id == id && a.Status != AssessmentStatus.Closed, cancellationToken) is { } assessment
            && assessment.IsWorkedOnBy(viewer.Viewer?.PersonId))
        {
            assessment.StepUp(referral.Id, null, viewer.Viewer!.AsActor(), now);
            log.Changed(db, "assessment", assessment.Id, "stepped-up");
        }
    }

    private bool IsSuspicious(OpenDraft draft, DateTime now) =>
        network.IsOneTooMany(http.HttpContext!) || draft.Answers.LooksAutomated || now - draft.Row.StartedAt < Fastest;

    private async Task<Referrer> SignedInAsync(CancellationToken cancellationToken)
    {
        var me = viewer.Viewer!;
        var state = await db.People.Where(p => p.Id == me.PersonId).Select(p => p.State).SingleAsync(cancellationToken);
        return new Referrer { PersonId = me.PersonId, AgencyId = me.AgencyId, IsVerified = state == PersonState.Confirmed };
    }

    // A reference and a link, no names: anybody may see a mail.
    private static OutboxMessage Receipt(string email, Referral referral, string address, DateTime now) => new(
        email,
        $"We have received what you sent: {referral.Reference}",
        $"""
        We have received what you sent.

        Your reference is {referral.Reference}.
        First answer due: {Ui.UkTime.ToUkDateTime(referral.FirstAnswerDueAt)}.

        {address}

        If a child is in danger now, ring 999.
        """,
        now);
}
