using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace WestSussex.Safeguarding.IntegrationTests.Hosting;

/// <summary>Keeps every SQL statement since the last reset, tickets and logs included.</summary>
public sealed class SqlCounter : DbCommandInterceptor
{
    private readonly ConcurrentQueue<string> _statements = new();

    public int Count => _statements.Count;

    /// <summary>Each as it was sent.</summary>
    public IReadOnlyCollection<string> Statements => _statements;

    /// <summary>The first line of each, for messages.</summary>
    public string Shown => string.Join("\n", _statements.Select((s, i) => $"  {i + 1}. {string.Join(' ', s.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}"));

    public void Reset() => _statements.Clear();

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) => Keep(command, result);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) => ValueTask.FromResult(Keep(command, result));

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result) => Keep(command, result);

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) => ValueTask.FromResult(Keep(command, result));

    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result) => Keep(command, result);

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default) => ValueTask.FromResult(Keep(command, result));

    private T Keep<T>(DbCommand command, T result)
    {
        _statements.Enqueue(command.CommandText);
        return result;
    }
}
