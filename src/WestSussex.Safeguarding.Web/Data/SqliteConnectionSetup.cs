using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace WestSussex.Safeguarding.Web.Data;

/// <summary>
/// What every SQLite connection needs, set and checked when its file is opened: a commit that is acknowledged is on the disk (synchronous FULL),
/// readers do not wait for writers (WAL), foreign keys hold. The driver keeps opened files for the next one who asks, with these settings.
/// </summary>
/// <exception cref="InvalidOperationException">The file does not take these settings: the portal does not run on less.</exception>
public sealed class SqliteConnectionSetup(DatabaseSettings settings) : DbConnectionInterceptor
{
    private const long SynchronousFull = 2;

    private readonly ConditionalWeakTable<sqlite3, object> _prepared = [];
    private readonly string _set = string.Create(
        CultureInfo.InvariantCulture,
        $"PRAGMA busy_timeout = {settings.BusyTimeoutMilliseconds}; PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL;");

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Prepare(connection);

    // The pragmas touch no disk, so the synchronous calls block nobody; SQLite has no others.
    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Prepare(connection);
        return Task.CompletedTask;
    }

    private void Prepare(DbConnection connection)
    {
        var file = ((SqliteConnection)connection).Handle!;
        if (_prepared.TryGetValue(file, out _))
        {
            return;
        }

        using var command = connection.CreateCommand();
        command.CommandText = _set;
        command.ExecuteNonQuery();

        // A connection that only reads cannot change the journal, and needs none.
        if (new SqliteConnectionStringBuilder(connection.ConnectionString).Mode != SqliteOpenMode.ReadOnly
            && !string.Equals(Ask(command, "PRAGMA journal_mode;") as string, "wal", StringComparison.OrdinalIgnoreCase)
            && !string.Equals(Ask(command, "PRAGMA journal_mode = WAL;") as string, "wal", StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidOperationException("The SQLite database does not take write-ahead logging. Is it on a network share? Keep it on a local disk.");
        }

        if (Ask(command, "PRAGMA synchronous;") is not SynchronousFull)
        {
            throw new InvalidOperationException("The SQLite database does not take synchronous = FULL, so a saved concern might be lost. The portal does not run like this.");
        }

        _prepared.AddOrUpdate(file, this);
    }

    private static object? Ask(DbCommand command, string pragma)
    {
        command.CommandText = pragma;
        return command.ExecuteScalar();
    }
}
