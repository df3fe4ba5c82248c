using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Web.Data;

namespace WestSussex.Safeguarding.Web.Notifications;

/// <summary>
/// Tells a mail server that is down from an address that does not exist: what waits while later mail goes out is the fault of its
/// address, and must not cover the day on which nothing goes out.
/// </summary>
public static class StuckMail
{
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(15);

    /// <summary>When the oldest mail was written that waits for more than 15 minutes and was overtaken by none; null when there is none. In UTC.</summary>
    public static async Task<DateTime?> OldestAsync(SafeguardingDbContext db, DateTime now, CancellationToken cancellationToken)
    {
        var before = now - Late;
        var late = db.Outbox.Where(m => m.NextAttemptAt != null && m.CreatedAt < before);
        if (await late.MinAsync(m => (DateTime?)m.CreatedAt, cancellationToken) is not { } oldest)
        {
            return null;
        }

        var newestSent = await db.Outbox.Where(m => m.CreatedAt >= oldest && m.SentAt != null).MaxAsync(m => (DateTime?)m.CreatedAt, cancellationToken) ?? oldest.AddTicks(-1);
        return await late.Where(m => m.CreatedAt > newestSent).MinAsync(m => (DateTime?)m.CreatedAt, cancellationToken);
    }
}
