namespace WestSussex.Safeguarding.Web.Data;

/// <summary>
/// Lets one writer of this process at a time into SQLite. Its driver sleeps between tries for the lock, so sixteen writers that
/// queue there wait over a second at the 99th percentile; queued here they wait milliseconds. SQL Server needs none: there the gate stands open.
/// </summary>
public sealed class WriteGate(DatabaseProvider provider) : IDisposable
{
    private readonly SemaphoreSlim? _gate = provider == DatabaseProvider.Sqlite ? new SemaphoreSlim(1, 1) : null;

    /// <summary>Waits for the turn, which lasts until the result is disposed.</summary>
    public async ValueTask<Turn> EnterAsync(CancellationToken cancellationToken = default)
    {
        if (_gate is not null)
        {
            await _gate.WaitAsync(cancellationToken);
        }

        return new Turn(_gate);
    }

    /// <summary>For the framework's synchronous callers (data-protection keys); everything of ours waits with <see cref="EnterAsync"/>.</summary>
    public Turn Enter()
    {
        _gate?.Wait();
        return new Turn(_gate);
    }

    public void Dispose() => _gate?.Dispose();

    /// <summary>One writer's turn.</summary>
    public sealed class Turn : IDisposable
    {
        private SemaphoreSlim? _gate;

        internal Turn(SemaphoreSlim? gate) => _gate = gate;

        public void Dispose() => Interlocked.Exchange(ref _gate, null)?.Release();
    }
}
