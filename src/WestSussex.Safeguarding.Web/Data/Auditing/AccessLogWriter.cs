using System.Threading.Channels;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Data.Auditing;

/// <summary>
/// Writes the access log for all requests of this process: what arrives while one commit is under way goes into the next one together,
/// and each request waits for the commit that holds its entries. What the database does not take goes to the overflow file.
/// </summary>
public sealed class AccessLogWriter(IServiceScopeFactory scopes, AccessLogOverflow overflow, ILogger<AccessLogWriter> logger) : IAsyncDisposable
{
    private const int MostRequestsInOneCommit = 256;

    private readonly Channel<Waiting> _waiting = Channel.CreateUnbounded<Waiting>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Lock _starting = new();
    private Task? _loop;

    /// <summary>Returns once the lines are durable.</summary>
    /// <exception cref="AccessLogUnavailableException">Nothing takes them.</exception>
    internal async Task WriteAsync(IReadOnlyList<AccessLogLine> lines, CancellationToken cancellationToken)
    {
        lock (_starting)
        {
            _loop ??= Task.Run(RunAsync, CancellationToken.None);
        }

        var waiting = new Waiting(lines, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        if (!_waiting.Writer.TryWrite(waiting))
        {
            throw new AccessLogUnavailableException("The portal is stopping.");
        }

        await waiting.Done.Task.WaitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        if (_loop is { } loop)
        {
            await loop;
        }
    }

    private async Task RunAsync()
    {
        while (await _waiting.Reader.WaitToReadAsync())
        {
            var batch = new List<Waiting>();
            while (batch.Count < MostRequestsInOneCommit && _waiting.Reader.TryRead(out var next))
            {
                batch.Add(next);
            }

            await SettleAsync(batch);
        }
    }

    private async Task SettleAsync(List<Waiting> batch)
    {
        try
        {
            await KeepAsync([.. batch.SelectMany(w => w.Lines)]);
            batch.ForEach(w => w.Done.SetResult());
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            logger.LogCritical(e, "Neither the database nor the overflow file takes the access log: case pages are refused");
            batch.ForEach(w => w.Done.SetException(new AccessLogUnavailableException("The access log cannot be written.", e)));
        }
    }

    private async Task KeepAsync(IReadOnlyList<AccessLogLine> lines)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            using var system = scope.ServiceProvider.GetRequiredService<CurrentViewer>().OpenSystemScope("access-log");
            var db = scope.ServiceProvider.GetRequiredService<SafeguardingDbContext>();
            db.AccessLog.AddRange(lines.Select(AccessLogEntry.Of));
            await db.SaveChangesAsync();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            logger.LogError(e, "The database did not take {Count} access log entries; they go to the overflow file", lines.Count);
            await overflow.AppendAsync(lines);
        }
    }

    private sealed record Waiting(IReadOnlyList<AccessLogLine> Lines, TaskCompletionSource Done);
}
