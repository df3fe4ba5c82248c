using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.Children;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.You;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Data.Auditing;
using WestSussex.Safeguarding.Web.Notifications;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Security;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.TelephoneCall;

/// <summary>
/// Makes a call into a concern at once, and opens the form in which the caller confirms it, filled in with what is known (RC-19).
/// Concern, form, mail and log entry are saved together.
/// </summary>
public sealed class TakeCall(SafeguardingDbContext db, CurrentViewer viewer, AccessLog log, PolicyData policy, PortalAddress address, TimeProvider clock)
{
    public async Task<CallTaken> RunAsync(CallForm form, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var me = viewer.Viewer!.AsActor();
        var email = Text(form.Email)?.ToLowerInvariant();
        var caller = email is null ? null : await db.People.Where(p => p.WorkEmail == email && p.State == PersonState.Confirmed)
            .Select(p => new Caller(p.Id, p.AgencyId)).SingleOrDefaultAsync(cancellationToken);
        var code = caller is null ? ReturnCode.New() : null;
        var hash = code is null ? null : ReturnCode.Hash(code);
        var draft = caller is null
            ? Draft.StartWithoutAccount(ConcernRoute.Professional, hash!, now, form.Key)
            : Draft.StartFor(caller.Id, caller.AgencyId, now, form.Key);
        var answers = FilledIn(form, caller is null ? WayIn.NamedProfessional : WayIn.SignedIn, now);
        draft.Save(answers.Write(), answers.HarmIndicated(policy.Current(policy.LevelsOfNeed)), now);

        var referral = Referral.Submit(Said(form, caller, email), form.Key, policy.LevelsOfNeed.InForceOn(policy.Today).Version, policy.Clocks, me, now, hash);
        referral.RecordSpokenToDutyTeam(true, "They rang: this is the call.", me, now);
        referral.ExpectInWriting(policy.Clocks, me, now);
        referral.Retain(policy.RetentionOf([]), policy.Today);
        db.Drafts.Add(draft);
        db.Referrals.Add(referral);
        log.Changed(db, "referral", referral.Id, "call-taken");
        if (email is not null)
        {
            db.Outbox.Add(Mail(email, referral, form.Key, code, now));
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (DbErrors.IsUniqueViolation(e))
        {
            // Pressed twice: the first one is kept, and so is the code that went out with it.
            db.ChangeTracker.Clear();
            var reference = await db.Referrals.Where(r => r.IdempotencyKey == form.Key).Select(r => r.Reference).SingleAsync(cancellationToken);
            return new CallTaken(reference, null);
        }

        return new CallTaken(referral.Reference, code);
    }

    private static ConcernAnswers Said(CallForm form, Caller? caller, string? email) => new()
    {
        Route = ConcernRoute.Professional,
        Referrer = new Referrer
        {
            PersonId = caller?.Id,
            AgencyId = caller?.AgencyId,
            Name = Text(form.Name),
            JobTitle = Text(form.JobTitle),
            Organisation = Text(form.Organisation),
            Telephone = Text(form.Telephone),
            Email = email,
        },
        Children =
        [
            new ChildAnswers
            {
                Name = ChildName.Of(form.Given, form.Family),
                EstimatedAge = form.Years,
                Address = Text(form.Address),
                NoAddressReason = Text(form.Address) is null ? "Not known" : null,
            },
        ],
        Concern = new ConcernNarrative { Summary = Text(form.Summary), Told = Text(form.Said), ImmediateRisk = form.Risk!.Value },
        CameBy = OtherChannel.Telephone,
        ReceivedAt = form.Called.ToUtc(),
    };

    // What was said on the telephone stands where somebody's own summing up stands: what they saw and were told they keep apart themselves (RC-21).
    private static ConcernDraft FilledIn(CallForm form, WayIn wayIn, DateTime now)
    {
        var draft = new ConcernDraft { FollowsCall = true };
        draft.Danger.Risk = form.Risk;
        draft.Danger.Understood = true;
        draft.Saves["danger"] = new PageSave(Guid.NewGuid().ToString("N"), "", now);
        draft.You.WayIn = wayIn;
        draft.You.Name = Text(form.Name);
        draft.You.JobTitle = Text(form.JobTitle);
        draft.You.Organisation = Text(form.Organisation);
        draft.You.Telephone = Text(form.Telephone);
        draft.You.Email = Text(form.Email);
        var child = draft.Children[0];
        child.Given = Text(form.Given);
        child.Family = Text(form.Family);
        child.Address = Text(form.Address);
        (child.Birth, child.EstimatedAge) = form.Years is null ? (null, null) : ((BirthAnswer?)BirthAnswer.Estimate, Text(form.Age));
        draft.Concern.Summary = Text(form.Summary);
        draft.SaidOnCall = Text(form.Said);
        return draft;
    }

    // No name of anybody, and nothing that was said.
    private OutboxMessage Mail(string to, Referral referral, Guid draftId, string? code, DateTime now) => new(
        to,
        $"Write down your call: {referral.Reference}",
        $"""
        You rang {policy.MashName}. What you said is written down and is being looked at. Its reference is {referral.Reference}.

        Confirm it in writing by {referral.WrittenDueAt!.Value.ToUkDateTime()}. What you said is filled in already:
        {(code is null ? address.To($"/raise-a-concern/{draftId}") : address.To("/raise-a-concern/come-back"))}
        {(code is null ? "You will be asked to sign in." : $"Your code: {code}")}

        If a child is in danger now, ring 999. If something changes, ring again. Whom to ring, by the hour:
        {address.To("/contacts")}
        """,
        now);

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    private sealed record Caller(Guid Id, Guid? AgencyId);
}

/// <summary>A call that stands in the queue.</summary>
/// <param name="Reference">To be said to the caller.</param>
/// <param name="Code">With which somebody without an account opens the form; null with an account.</param>
public sealed record CallTaken(string Reference, string? Code);
