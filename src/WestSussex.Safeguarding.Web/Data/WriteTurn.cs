using Microsoft.EntityFrameworkCore.Storage;

namespace WestSussex.Safeguarding.Web.Data;

/// <summary>A transaction that holds the write gate.</summary>
public sealed class WriteTurn : IAsyncDisposable
{
    private readonly WriteGate.Turn _turn;
    private readonly IDbContextTransaction _transaction;

    internal WriteTurn(WriteGate.Turn turn, IDbContextTransaction transaction)
    {
        _turn = turn;
        _transaction = transaction;
    }

    public Task CommitAsync(CancellationToken cancellationToken = default) => _transaction.CommitAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        try
        {
            await _transaction.DisposeAsync();
        }
        finally
        {
            _turn.Dispose();
        }
    }
}
