using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Domain.WorkingDays;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.Reminders;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Jobs;
using WestSussex.Safeguarding.Web.Notifications;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Security;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern;

/// <summary>
/// Reminds people by mail of a concern that they have not sent, for MASH cannot see it. Each reminder once; where several fell due while
/// the job stood still, one mail stands for all of them.
/// </summary>
public sealed class RemindOfDraftsJob(PolicyData policy, PortalAddress address, ReminderLinks links, TimeProvider clock) : Job
{
    private const int AtATime = 200;
    private const int HoursOfADay = 24;

    public override string Name => "remind-of-drafts";

    public override string Does => "Reminding people of concerns that they have not sent";

    public override TimeSpan Period => TimeSpan.FromMinutes(5);

    public override async Task RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<SafeguardingDbContext>();
        var now = clock.GetUtcNow().UtcDateTime;
        var clocks = policy.Clocks;
        var after = Guid.Empty;
        while (true)
        {
            var unsent = await UnsentAsync(db, after, now, cancellationToken);
            foreach (var draft in unsent)
            {
                await RemindAsync(db, draft, clocks, now, cancellationToken);
            }

            if (unsent.Count < AtATime)
            {
                return;
            }

            after = unsent[^1].Id;
        }
    }

    // Without an account the address is an answer like any other: it stands in the draft, which is opened for that and nothing else.
    private async Task<List<UnsentDraft>> UnsentAsync(SafeguardingDbContext db, Guid after, DateTime now, CancellationToken cancellationToken)
    {
        var earliest = now.AddHours(-Math.Min(policy.Clocks.Rules.DraftPresentRiskElapsedHours, HoursOfADay));
        return await (
            from d in db.Drafts
            where d.ReferralId == null && d.ExpiresAt > now && d.SavedAt <= earliest && d.Id.CompareTo(after) > 0
                && (d.OwnerId == null || db.People.Any(p => p.Id == d.OwnerId && p.State != PersonState.Deactivated))
                && !db.DraftReminders.Any(r => r.DraftId == d.Id && (r.Kind == DraftReminderKind.BeforeExpiry || r.Kind == DraftReminderKind.NoneWanted))
            orderby d.Id
            select new UnsentDraft(
                d.Id, db.People.Where(p => p.Id == d.OwnerId).Select(p => p.WorkEmail).FirstOrDefault(), d.OwnerId == null ? d.Answers : null, d.SavedAt, d.ExpiresAt, d.HarmIndicated,
                db.Referrals.Any(r => r.IdempotencyKey == d.Id), db.DraftReminders.Where(r => r.DraftId == d.Id).Select(r => r.Kind).ToList()))
            .Take(AtATime).ToListAsync(cancellationToken);
    }

    private async Task RemindAsync(SafeguardingDbContext db, UnsentDraft draft, Clocks clocks, DateTime now, CancellationToken cancellationToken)
    {
        var due = Enum.GetValues<DraftReminderKind>()
            .Where(kind => kind != DraftReminderKind.NoneWanted && (kind != DraftReminderKind.PresentRisk || draft.HarmIndicated))
            .Where(kind => !draft.Sent.Contains(kind) && clocks.DraftReminderDue(kind, draft.SavedAt) <= now)
            .ToList();
        if (due.Count == 0 || draft.Address is not { } to)
        {
            return;
        }

        db.DraftReminders.AddRange(due.Select(kind => new DraftReminder(draft.Id, kind, now)));
        db.Outbox.Add(Mail(to, draft, now));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (DbErrors.IsUniqueViolation(e))
        {
            // Another server has just sent it.
        }

        db.ChangeTracker.Clear();
    }

    /// <summary>No name of anybody, nothing that was typed, and no return code: whoever reads the mail cannot open the draft by it.</summary>
    private OutboxMessage Mail(string to, UnsentDraft draft, DateTime now) => new(
        to,
        draft.FollowsCall ? "Not sent: the written form of your call" : "Not sent: a concern that you started",
        $"""
        {(draft.FollowsCall
            ? $"You rang {policy.MashName} and have not sent the written form. What you said on the telephone is being looked at; what you wrote since has not been seen."
            : $"You started to write down a concern and have not sent it. {policy.MashName} has not seen it.")}

        If you are worried about a child, ring. Do not wait until the form is finished. Whom to ring, by the hour:
        {address.To("/contacts")}

        Go on with it, send it, or delete it ({(draft.HasOwner ? "you will be asked to sign in" : "you need your return code")}):
        {address.To(draft.HasOwner ? $"/raise-a-concern/{draft.Id}" : "/raise-a-concern/come-back")}

        Do not remind me:
        {address.To(links.For(draft.Id))}

        It was last saved on {draft.SavedAt.ToUkDateTime()} and will be deleted on {draft.ExpiresAt.ToUkDateTime()}.
        """,
        now);

    private sealed record UnsentDraft(
        Guid Id, string? OwnersEmail, string? Answers, DateTime SavedAt, DateTime ExpiresAt, bool HarmIndicated, bool FollowsCall, List<DraftReminderKind> Sent)
    {
        public bool HasOwner => Answers is null;

        /// <summary>Null where a draft without an account has no address: nobody can be reminded.</summary>
        public string? Address => HasOwner ? OwnersEmail : ConcernDraft.Read(Answers!).You.Email?.Trim() is { Length: > 0 } typed ? typed : null;
    }
}
