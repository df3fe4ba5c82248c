using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using WestSussex.Safeguarding.Web.Data;

namespace WestSussex.Safeguarding.Web.Areas.Mash.WorkQueue;

/// <summary>How many stand under each tab, for one person: never counted beyond <see cref="Most"/>.</summary>
public sealed record QueueCounts(int All, int Unread, int Unclaimed, int Late, int Mine, int Manager, int Feedback, int Suspicious)
{
    public const int Most = 2000;

    public int Of(QueueTab tab) => tab switch
    {
        QueueTab.Unread => Unread,
        QueueTab.Unclaimed => Unclaimed,
        QueueTab.Late => Late,
        QueueTab.Mine => Mine,
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

    public async Task<QueueCounts> ForAsync(Guid me, DateTime now, CancellationToken cancellationToken)
    {
        var key = (nameof(QueueCounter), me);
        if (cache.TryGetValue(key, out QueueCounts? known))
        {
            return known!;
        }

        // One row to hang the counts on: the person's own.
        var most = QueueCounts.Most + 1;
        var counts = await db.People.AsNoTracking().Where(p => p.Id == me).Select(p => new QueueCounts(
            QueuePages.In(db.Referrals, QueueTab.All, me, now, null).Take(most).Count(),
            QueuePages.In(db.Referrals, QueueTab.Unread, me, now, null).Take(most).Count(),
            QueuePages.In(db.Referrals, QueueTab.Unclaimed, me, now, null).Take(most).Count(),
            QueuePages.In(db.Referrals, QueueTab.Late, me, now, null).Take(most).Count(),
            QueuePages.In(db.Referrals, QueueTab.Mine, me, now, null).Take(most).Count(),
            QueuePages.In(db.Referrals, QueueTab.Manager, me, now, null).Take(most).Count(),
            QueuePages.In(db.Referrals, QueueTab.Feedback, me, now, null).Take(most).Count(),
            QueuePages.In(db.Referrals, QueueTab.Suspicious, me, now, null).Take(most).Count())).SingleAsync(cancellationToken);
        cache.Set(key, counts, Kept);
        return counts;
    }
}
