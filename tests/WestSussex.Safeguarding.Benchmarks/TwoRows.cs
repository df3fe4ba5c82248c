using Microsoft.Data.Sqlite;
using WestSussex.Safeguarding.Web.Data;

namespace WestSussex.Safeguarding.Benchmarks;

/// <summary>The least that a durable, idempotent save costs on this disk: two rows in one transaction, one of them unique.</summary>
internal sealed class TwoRows : IDisposable
{
    private readonly string _connection;
    private readonly string _folder;
    private readonly WriteGate _gate = new(DatabaseProvider.Sqlite);

    private TwoRows(string folder)
    {
        _folder = folder;
        _connection = $"Data Source={Path.Combine(folder, "rows.db")};Default Timeout=30";
    }

    /// <param name="beside">A folder on the same disk as the database that it is compared with.</param>
    public static async Task<TwoRows> CreateAsync(string beside)
    {
        var rows = new TwoRows(Directory.CreateDirectory(Path.Combine(beside, "two-rows-" + Guid.NewGuid().ToString("N"))).FullName);
        await using var connection = new SqliteConnection(rows._connection);
        await connection.OpenAsync();
        await using var command = new SqliteCommand("PRAGMA journal_mode = WAL; CREATE TABLE A (Id BLOB PRIMARY KEY, Words TEXT); CREATE TABLE B (Id BLOB PRIMARY KEY, Words TEXT);", connection);
        await command.ExecuteNonQueryAsync();
        return rows;
    }

    public async Task<bool> WithGateAsync()
    {
        using var turn = await _gate.EnterAsync();
        return await InsertAsync();
    }

    public Task<bool> WithoutGateAsync() => InsertAsync();

    public void Dispose()
    {
        _gate.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<bool> InsertAsync()
    {
        await using var connection = new SqliteConnection(_connection);
        await connection.OpenAsync();
        await using var full = new SqliteCommand("PRAGMA synchronous = FULL", connection);
        await full.ExecuteNonQueryAsync();
        await using var transaction = connection.BeginTransaction(deferred: false);
        await using var insert = new SqliteCommand("INSERT INTO A VALUES (randomblob(16), 'some words'); INSERT INTO B VALUES (randomblob(16), 'some more words');", connection, transaction);
        await insert.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
        return true;
    }
}
