using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Web.Data;

namespace WestSussex.Safeguarding.Web.Jobs;

/// <summary>Takes and gives back leases by single statements, so that of several web servers exactly one wins.</summary>
public sealed class JobLeases(SafeguardingDbContext db, TimeProvider clock)
{
    private static readonly string Server = $"{Guid.NewGuid():N} {Environment.MachineName}";

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <returns>False when another server has it, or when it ran less than a period ago.</returns>
    public async Task<bool> TryTakeAsync(string name, TimeSpan period, TimeSpan hold, CancellationToken cancellationToken)
    {
        var now = Now;
        var notSince = now - (period * 0.9);
        await using var turn = await db.BeginWriteAsync(cancellationToken);
        if (!await db.JobLeases.AnyAsync(l => l.Name == name, cancellationToken))
        {
            db.JobLeases.Add(new JobLease(name, now));
            await db.SaveChangesAsync(cancellationToken);
        }

        var taken = await db.JobLeases
            .Where(l => l.Name == name && l.HeldUntil <= now && (l.LastSucceededAt == null || l.LastSucceededAt <= notSince))
            .ExecuteUpdateAsync(s => s.SetProperty(l => l.Owner, Server).SetProperty(l => l.HeldUntil, now + hold), cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return taken == 1;
    }

    public async Task GiveBackAsync(string name, bool succeeded, CancellationToken cancellationToken)
    {
        var now = Now;
        await using var turn = await db.BeginWriteAsync(cancellationToken);
        var mine = db.JobLeases.Where(l => l.Name == name && l.Owner == Server);
        _ = succeeded
            ? await mine.ExecuteUpdateAsync(s => s.SetProperty(l => l.HeldUntil, now).SetProperty(l => l.LastSucceededAt, now), cancellationToken)
            : await mine.ExecuteUpdateAsync(s => s.SetProperty(l => l.HeldUntil, now).SetProperty(l => l.LastFailedAt, now), cancellationToken);
        await turn.CommitAsync(cancellationToken);
    }
}
