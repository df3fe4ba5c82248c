using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using WestSussex.Safeguarding.Web.Data;

namespace WestSussex.Safeguarding.Web.Operations.Generate;

/// <summary>
/// One transaction that fills an empty SQLite database, all or nothing. Indexes that only help to find are taken away first and built at the
/// end: names and look-up values come in no order, and a million of them in their places one by one would read and write the whole disk.
/// Stopped at any moment, it leaves the database as it was, indexes included.
/// </summary>
internal sealed class SqliteFill : IAsyncDisposable
{
    private readonly SafeguardingDbContext _db;
    private readonly WriteTurn _turn;
    private readonly IReadOnlyList<string> _indexes;

    private SqliteFill(SafeguardingDbContext db, WriteTurn turn, IReadOnlyList<string> indexes) => (_db, _turn, _indexes) = (db, turn, indexes);

    public static async Task<SqliteFill> BeginAsync(SafeguardingDbContext db, CancellationToken stop)
    {
        // What a power cut would take away is nothing that anybody was told is kept; the last checkpoint is synchronised again.
        await db.Database.ExecuteSqlRawAsync("PRAGMA synchronous = OFF; PRAGMA cache_size = -98304;", stop);
        var turn = await db.BeginWriteAsync(stop);
        var found = await db.Database.SqlQueryRaw<string>(
            "SELECT name || '|' || sql AS Value FROM sqlite_master WHERE type = 'index' AND sql LIKE 'CREATE INDEX%'").ToListAsync(stop);
        var indexes = found.Select(line => line.Split('|', 2)).ToList();
        foreach (var index in indexes)
        {
            Run(db, $"DROP INDEX \"{index[0]}\"");
        }

        return new SqliteFill(db, turn, [.. indexes.Select(index => index[1])]);
    }

    public async Task CompleteAsync(TextWriter output, CancellationToken stop)
    {
        // Sorting needs the memory that making the rows has left behind.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
        await output.WriteLineAsync($"Building {_indexes.Count} indexes");
        foreach (var index in _indexes)
        {
            stop.ThrowIfCancellationRequested();
            Run(_db, index);
        }

        await _turn.CommitAsync(stop);
        await _db.Database.ExecuteSqlRawAsync("PRAGMA synchronous = FULL; PRAGMA wal_checkpoint(TRUNCATE);", stop);
    }

    /// <summary>However it ended, the driver gives this connection to the next one who asks: with commits that are on the disk.</summary>
    public async ValueTask DisposeAsync()
    {
        await _turn.DisposeAsync();
        await _db.Database.ExecuteSqlRawAsync("PRAGMA synchronous = FULL;");
    }

    private static void Run(SafeguardingDbContext db, string sql)
    {
        using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        command.ExecuteNonQuery();
    }
}
