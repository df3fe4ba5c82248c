using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Areas.Mash.WorkQueue;

/// <summary>How many stand under each tab, for one person; shown as "2,000+" beyond <see cref="Most"/>.</summary>
public sealed record QueueCounts(int All, int Unread, int Unclaimed, int Late, int Mine, int News, int Manager, int Feedback, int Suspicious, int NotInWriting)
{
    public const int Most = 2000;

    public static QueueCounts None { get; } = new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public int Of(QueueTab tab) => tab switch
    {
        QueueTab.Unread => Unread,
        QueueTab.Unclaimed => Unclaimed,
        QueueTab.Late => Late,
        QueueTab.Mine => Mine,
        QueueTab.News => News,
        QueueTab.Manager => Manager,
        QueueTab.Feedback => Feedback,
        QueueTab.Suspicious => Suspicious,
        QueueTab.NotInWriting => NotInWriting,
        _ => All,
    };

    /// <summary>"63" or "2,000+".</summary>
    public static string InWords(int count) => count > Most ? $"{Most:N0}+" : $"{count:N0}";
}

/// <summary>Counts the tabs in one statement, and keeps the answer for a few seconds.</summary>
public sealed class QueueCounter(SafeguardingDbContext db, CurrentViewer viewer, KeptAnswers kept)
{
    /// <summary>The days that the count of concerns passed on looks back.</summary>
    public const int PassedOnDays = 30;

    private static readonly TimeSpan PassedOnKept = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(5);

    // Far more than MASH can ever have open; beyond it the worst are counted.
    private const int MostOpen = 20_000;

    public Task<QueueCounts> ForAsync(Guid me, DateTime now) => kept.GetAsync(("queue-counts", me), Kept, () => CountAsync(me, now));

    /// <summary>
    /// How many concerns left the queue for the child's own social worker, of those received in the last <see cref="PassedOnDays"/> days:
    /// counted separately (AW-03). The same for everybody, so it counts restricted ones too.
    /// </summary>
    public Task<int> PassedOnAsync(DateTime now) => kept.GetAsync("passed-on", PassedOnKept, () => CountPassedOnAsync(now));

    /// <summary>
    /// How many wait for advice (RC-29). The same for everybody in MASH: a consultation has no restriction of its own until it is a concern,
    /// and then it waits no longer.
    /// </summary>
    public Task<int> WaitForAdviceAsync() => kept.GetAsync("wait-for-advice", Kept, CountWaitForAdviceAsync);

    // One pass over what is open, which the queue's index answers alone. The rules are those of QueuePages.In.
    private async Task<QueueCounts> CountAsync(Guid me, DateTime now)
    {
        var open = true;
        return await db.Referrals.AsNoTracking().Where(r => r.IsOpen == open)
            .OrderBy(r => r.QueueRank).ThenBy(r => r.NextDueAt).ThenBy(r => r.Id).Take(MostOpen)
            .GroupBy(_ => 1)
            .Select(all => new QueueCounts(
                all.Count(),
                all.Count(r => r.QueueRank == 0 && r.ReadAt == null),
                all.Count(r => r.ClaimedById == null),
                all.Count(r => r.NextDueAt < now),
                all.Count(r => r.ClaimedById == me),
                all.Count(r => r.NewsDueAt != null),
                all.Count(r => r.WaitsForSecondManager),
                all.Count(r => r.DecidedAt != null && r.OutcomeToldAt == null),
                all.Count(r => r.IsSuspicious),
                all.Count(r => r.WrittenDueAt < now))).SingleOrDefaultAsync() ?? QueueCounts.None;
    }

    private async Task<int> CountWaitForAdviceAsync()
    {
        using var system = viewer.OpenSystemScope("count-wait-for-advice");
        var waits = true;
        return await db.Consultations.AsNoTracking().Where(c => c.IsWaiting == waits).Take(QueueCounts.Most + 1).CountAsync();
    }

    private async Task<int> CountPassedOnAsync(DateTime now)
    {
        using var system = viewer.OpenSystemScope("count-passed-on");
        var since = now.AddDays(-PassedOnDays);
        var open = false;

        // Nothing is due before it is received: the due time, which the queue's index holds, keeps this to the last weeks.
        return await db.Referrals.AsNoTracking()
            .Where(r => r.IsOpen == open && (r.QueueRank == 0 || r.QueueRank == 1) && r.NextDueAt >= since
                && r.Status == ChildStatus.PassedToAllocatedWorker && r.ReceivedAt >= since)
            .Take(QueueCounts.Most + 1).CountAsync();
    }
}
