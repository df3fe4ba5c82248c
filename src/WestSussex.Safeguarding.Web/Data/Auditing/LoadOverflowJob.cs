using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Web.Jobs;

namespace WestSussex.Safeguarding.Web.Data.Auditing;

/// <summary>Brings access log entries home that were written to the overflow file while the database could not write.</summary>
public sealed class LoadOverflowJob(AccessLogOverflow overflow) : Job
{
    private const int InOneCommit = 500;

    public override string Name => "load-access-log-overflow";

    public override string Does => "Loading the access log's overflow file";

    public override TimeSpan Period => TimeSpan.FromMinutes(1);

    public override bool OnEveryServer => true;

    public override async Task RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        if (!overflow.HasEntries)
        {
            await overflow.ReserveAsync();
            return;
        }

        var db = services.GetRequiredService<SafeguardingDbContext>();
        foreach (var lines in (await overflow.TakeAsync()).Chunk(InOneCommit))
        {
            // A crash between the commit and the deletion leaves lines that are already in the table.
            var ids = lines.Select(l => l.Id).ToArray();
            var known = await db.AccessLog.Where(e => ids.Contains(e.Id)).Select(e => e.Id).ToHashSetAsync(cancellationToken);
            db.AccessLog.AddRange(lines.Where(l => !known.Contains(l.Id)).Select(AccessLogEntry.Of));
            await db.SaveChangesAsync(cancellationToken);
        }

        overflow.Loaded();
    }
}
