using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Data.Auditing;
using WestSussex.Safeguarding.Web.Notifications;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Jobs;

/// <summary>
/// What has stalled, in plain sentences: shown in the banner to MASH managers and administrators, and mailed to Operations:Email.
/// One per process; an answer is kept for ten seconds, so that asking on every page costs nothing.
/// </summary>
public sealed class OperatorWarnings(
    IServiceScopeFactory scopes,
    AccessLogOverflow overflow,
    FreeSpace room,
    IConfiguration configuration,
    TimeProvider clock) : IDisposable
{
    private const int StalledAfterPeriods = 5;
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ReadingIsLate = TimeSpan.FromHours(4);
    private static readonly TimeSpan ShortestStall = TimeSpan.FromMinutes(2);

    private readonly SemaphoreSlim _asking = new(1, 1);
    private IReadOnlyList<OperatorWarning> _last = [];
    private DateTime _lastAt = DateTime.MinValue;

    /// <summary>Empty when all is well.</summary>
    public async Task<IReadOnlyList<OperatorWarning>> CurrentAsync(CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (now - _lastAt < Kept)
        {
            return _last;
        }

        await _asking.WaitAsync(cancellationToken);
        try
        {
            if (now - _lastAt >= Kept)
            {
                _last = await AskAsync(now, cancellationToken);
                _lastAt = now;
            }

            return _last;
        }
        finally
        {
            _asking.Release();
        }
    }

    public void Dispose() => _asking.Dispose();

    private async Task<IReadOnlyList<OperatorWarning>> AskAsync(DateTime now, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        using var system = scope.ServiceProvider.GetRequiredService<CurrentViewer>().OpenSystemScope("operator-warnings");
        var db = scope.ServiceProvider.GetRequiredService<SafeguardingDbContext>();
        var warnings = new List<OperatorWarning>();
        void Add(string about, string? sentence)
        {
            if (sentence is not null)
            {
                warnings.Add(new OperatorWarning(about, sentence));
            }
        }

        if (await StuckMail.OldestAsync(db, now, cancellationToken) is { } oldest)
        {
            Add("mail", $"Mail is not going out: the oldest has waited {Waited(now - oldest)}. Nothing is lost; it will be sent when the mail server answers.");
        }

        // Compared with a value and not named alone: SQLite then finds it in an index.
        var (unreadBefore, open) = (now - ReadingIsLate, true);
        if (await db.Referrals.Where(r => r.IsOpen == open && r.QueueRank == 0 && r.ReadAt == null && r.NextDueAt < unreadBefore).OrderBy(r => r.NextDueAt)
            .Select(r => (DateTime?)r.NextDueAt).FirstOrDefaultAsync(cancellationToken) is { } due)
        {
            Add("queue", $"Nobody reads the queue: a concern should have been read {Waited(now - due)} ago. Ring the team.");
        }

        // Commands and tests run without the guidance.
        foreach (var problem in scope.ServiceProvider.GetService<AdoptedEditions>()?.Problems ?? [])
        {
            Add("guidance", problem);
        }

        Add("disk", room.Problem());
        if (overflow.HasEntries)
        {
            Add("access log", "The access log was written to the overflow file because the database could not write. It will be loaded by itself.");
        }

        if (configuration.GetValue("Jobs:Enabled", true))
        {
            var leases = await db.JobLeases.AsNoTracking().ToDictionaryAsync(l => l.Name, cancellationToken);

            // Asked for here and not in the constructor: one of the jobs mails these warnings.
            var jobs = scope.ServiceProvider.GetServices<Job>();
            foreach (var job in jobs)
            {
                Add(job.Name, Stalled(job, leases.GetValueOrDefault(job.LeaseName), now));
            }
        }

        return warnings;
    }

    private static string? Stalled(Job job, JobLease? lease, DateTime now)
    {
        var limit = job.Period * StalledAfterPeriods;
        var since = now - (lease?.LastSucceededAt ?? lease?.FirstSeenAt);
        return since > (limit > ShortestStall ? limit : ShortestStall)
            ? $"{job.Does} has not worked for {Waited(since.Value)}. Look at the portal's log."
            : null;
    }

    private static string Waited(TimeSpan time) => time switch
    {
        { TotalMinutes: < 120 } => $"{(int)time.TotalMinutes} minutes",
        { TotalHours: < 48 } => $"{(int)time.TotalHours} hours",
        _ => $"{(int)time.TotalDays} days",
    };
}

/// <summary>One thing that stalls.</summary>
/// <param name="About">What kind of thing, in a word or two: the operator is mailed once for each kind.</param>
/// <param name="Sentence">What is wrong and what to do.</param>
public sealed record OperatorWarning(string About, string Sentence);
