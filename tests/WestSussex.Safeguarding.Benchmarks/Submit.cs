using System.Collections.Concurrent;
using System.Net;

namespace WestSussex.Safeguarding.Benchmarks;

/// <summary>
/// Many people send at the same moment: with the portal, which writes through its gate, and with two plain rows, through a gate and without
/// one, where the driver sleeps whenever it meets a lock.
/// </summary>
internal static class Submit
{
    private const int Prepared = 30_000;
    private const int Fewer = 16;
    private const int More = 64;
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(2);

    public static async Task<int> RunAsync(Options options)
    {
        await using var data = await PreparedData.CopyAsync(options, options.Referrals(100_000));
        var drafts = new ConcurrentQueue<Guid>();
        using var server = await Portal.StartAsync(data);
        using var sender = await Portal.SignInAsync(server, data, Portal.Practitioner);
        using var rows = await TwoRows.CreateAsync(data.Folder);
        foreach (var (connections, goal) in new[] { (Fewer, "<= 50"), (More, "<= 120") })
        {
            await Drafts.FillAsync(data, drafts, Prepared);
            var figures = await Load.InterleavedAsync(
                [("submit", () => SendAsync(sender, drafts)), ("two rows, gate", rows.WithGateAsync), ("two rows, no gate", rows.WithoutGateAsync)],
                connections, Slice);
            Console.WriteLine($"{connections} connections");
            Load.Print(figures);
            Load.MustNotFail(figures, sender);
            Peers.Row("submit / two rows, gate", figures["submit"].PerSecond / figures["two rows, gate"].PerSecond, ">= 0.30");
            Peers.Row("submit p99, ms", figures["submit"].P99, goal);
            Console.WriteLine($"inserts of 150 ms or longer: without the gate {figures["two rows, no gate"].Slept}, with it {figures["two rows, gate"].Slept}\n");
        }

        Console.WriteLine($"5xx {sender.ServerErrors}, SQLITE_BUSY in the portal's log {server.Busy}   goal 0, 0");
        return sender.ServerErrors + server.Busy == 0 ? 0 : 1;
    }

    /// <summary>Presses "send" on the next complete concern. True once the portal has led on to the confirmation.</summary>
    public static async Task<bool> SendAsync(Visitor sender, ConcurrentQueue<Guid> drafts, ConcurrentBag<Guid>? acknowledged = null)
    {
        if (!drafts.TryDequeue(out var draft))
        {
            throw new BenchmarkException("The prepared concerns have run out: prepare more.");
        }

        var answer = await sender.SendAsync(sender.Post($"/raise-a-concern/{draft}/check-answers", ("declared", "true")), HttpStatusCode.Redirect);
        var sent = answer.Status == (int)HttpStatusCode.Redirect && answer.Location?.EndsWith("/sent", StringComparison.Ordinal) == true;
        if (sent)
        {
            acknowledged?.Add(draft);
        }

        return sent;
    }
}
