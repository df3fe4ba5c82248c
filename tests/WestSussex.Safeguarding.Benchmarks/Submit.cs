using System.Collections.Concurrent;
using System.Net;
using Microsoft.Data.Sqlite;
using WestSussex.Safeguarding.Web.Data;

namespace WestSussex.Safeguarding.Benchmarks;

/// <summary>Many people send at the same moment: with the portal, and with two plain rows, through the write gate and without it.</summary>
internal static class Submit
{
    private const string Practitioner = "saffron.quillfeather@marigold-primary.example";
    private const int Drafts = 25_000;
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(2);

    public static async Task RunAsync(int size)
    {
        await Portal.PublishAsync();
        var folder = await Portal.DataAsync(size);
        var drafts = new ConcurrentQueue<Guid>(await Portal.DraftsAsync(folder, Practitioner, Drafts));
        using var server = await Portal.StartAsync(folder);
        var (client, token) = await Portal.SignInAsync(server, folder, Practitioner);
        using var rows = await TwoRows.CreateAsync();
        foreach (var connections in new[] { 16, 64 })
        {
            var figures = await Load.InterleavedAsync(
                [("submit", () => SendAsync(client, token, drafts)), ("two rows, gated", rows.WithGateAsync), ("two rows, no gate", rows.WithoutGateAsync)],
                connections, Slice);
            Console.WriteLine($"{connections} connections");
            foreach (var (name, figure) in figures)
            {
                Console.WriteLine($"  {name,-18} {figure}");
            }

            Peers.Row("  submit / two rows, gated", figures["submit"].PerSecond / figures["two rows, gated"].PerSecond, ">= 0.30");
            Console.WriteLine($"  submit p99 {figures["submit"].P99:N1} ms   goal <= {(connections == 16 ? 50 : 120)} ms; failed {figures["submit"].Failed}   goal 0");
        }
    }

    /// <summary>Presses "send" on the next complete concern.</summary>
    public static async Task<bool> SendAsync(HttpClient client, string token, ConcurrentQueue<Guid> drafts, ConcurrentBag<Guid>? acknowledged = null)
    {
        if (!drafts.TryDequeue(out var draft))
        {
            throw new InvalidOperationException("The prepared concerns have run out: prepare more.");
        }

        using var form = Portal.Form(token, ("declared", "true"));
        using var answer = await client.PostAsync($"/raise-a-concern/{draft}/check-answers", form);
        var sent = answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.OriginalString.EndsWith("/sent", StringComparison.Ordinal);
        if (sent)
        {
            acknowledged?.Add(draft);
        }

        return sent;
    }
}

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

    public static async Task<TwoRows> CreateAsync()
    {
        var rows = new TwoRows(Directory.CreateTempSubdirectory("safeguarding-rows-").FullName);
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
