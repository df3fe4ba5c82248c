using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Domain.WorkingDays;
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
public sealed class RemindOfDraftsJob(PolicyData policy, PortalAddress address, TimeProvider clock) : Job
{
    private const int AtATime = 200;

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

    private static Task<List<UnsentDraft>> UnsentAsync(SafeguardingDbContext db, Guid after, DateTime now, CancellationToken cancellationToken) => (
        from d in db.Drafts
        join p in db.People on d.OwnerId equals p.Id
        where d.ReferralId == null && d.ExpiresAt > now && d.Id.CompareTo(after) > 0 && p.State != PersonState.Deactivated
            && !db.DraftReminders.Any(r => r.DraftId == d.Id && r.Kind == DraftReminderKind.BeforeExpiry)
        orderby d.Id
        select new UnsentDraft(
            d.Id, p.WorkEmail, d.SavedAt, d.ExpiresAt, d.HarmIndicated, db.DraftReminders.Where(r => r.DraftId == d.Id).Select(r => r.Kind).ToList()))
        .Take(AtATime).ToListAsync(cancellationToken);

    private async Task RemindAsync(SafeguardingDbContext db, UnsentDraft draft, Clocks clocks, DateTime now, CancellationToken cancellationToken)
    {
        var due = Enum.GetValues<DraftReminderKind>()
            .Where(kind => kind != DraftReminderKind.PresentRisk || draft.HarmIndicated)
            .Where(kind => !draft.Sent.Contains(kind) && clocks.DraftReminderDue(kind, draft.SavedAt) <= now)
            .ToList();
        if (due.Count == 0)
        {
            return;
        }

        db.DraftReminders.AddRange(due.Select(kind => new DraftReminder(draft.Id, kind, now)));
        db.Outbox.Add(Mail(draft, now));
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

    /// <summary>No name of anybody, and nothing that was typed.</summary>
    private OutboxMessage Mail(UnsentDraft draft, DateTime now) => new(
        draft.Email,
        "Not sent: a concern that you started",
        $"""
        You started to write down a concern and have not sent it. {policy.Current(policy.Names).Mash} has not seen it.

        If you are worried about a child, ring. Do not wait until the form is finished. Whom to ring, by the hour:
        {address.To("/contacts")}

        Go on with it, send it, or delete it (you will be asked to sign in):
        {address.To($"/raise-a-concern/{draft.Id}")}

        It was last saved on {draft.SavedAt.ToUkDateTime()} and will be deleted on {draft.ExpiresAt.ToUkDateTime()}.
        """,
        now);

    private sealed record UnsentDraft(Guid Id, string Email, DateTime SavedAt, DateTime ExpiresAt, bool HarmIndicated, List<DraftReminderKind> Sent);
}
