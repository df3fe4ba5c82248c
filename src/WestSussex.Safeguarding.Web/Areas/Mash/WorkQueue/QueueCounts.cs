using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using WestSussex.Safeguarding.Web.Data;

namespace WestSussex.Safeguarding.Web.Areas.Mash.WorkQueue;

/// <summary>How many stand under each tab, for one person; shown as "2,000+" beyond <see cref="Most"/>.</summary>
public sealed record QueueCounts(int All, int Unread, int Unclaimed, int Late, int Mine, int News, int Manager, int Feedback, int Suspicious)
{
    public const int Most = 2000;

    public static QueueCounts None { get; } = new(0, 0, 0, 0, 0, 0, 0, 0, 0);

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
        _ => All,
    };

    /// <summary>"63" or "2,000+".</summary>
    public static string InWords(int count) => count > Most ? $"{Most:N0}+" : $"{count:N0}";
}

/// <summary>Counts the tabs in one statement, and keeps the answer for a few seconds.</summary>
public sealed class QueueCounter(SafeguardingDbContext db, IMemoryCache cache)
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(5);

    // Far more than MASH can ever have open; beyond it the worst are counted.
    private const int MostOpen = 20_000;

    public async Task<QueueCounts> ForAsync(Guid me, DateTime now, CancellationToken cancellationToken)
    {
        var key = (nameof(QueueCounter), me);
        if (cache.TryGetValue(key, out QueueCounts? known))
        {
            return known!;
        }

        // One pass over what is open, which the queue's index answers alone. The rules are those of QueuePages.In.
        var open = true;
        var counts = await db.Referrals.AsNoTracking().Where(r => r.IsOpen == open)
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
                all.Count(r => r.IsSuspicious))).SingleOrDefaultAsync(cancellationToken) ?? QueueCounts.None;
        cache.Set(key, counts, Kept);
        return counts;
    }
}
