using System.Collections.Concurrent;

namespace WestSussex.Safeguarding.Benchmarks;

/// <summary>
/// Kills the portal while people send, and reads back what it had acknowledged. It shows nothing about power cuts: the machine goes on.
/// </summary>
internal static class Kill
{
    private const string Practitioner = "saffron.quillfeather@marigold-primary.example";
    private const int Connections = 16;
    private const int DraftsEachTime = 1_500;

    public static async Task<int> RunAsync(int times)
    {
        await Portal.PublishAsync();
        var folder = await Portal.DataAsync(1_000);
        var (acknowledged, wrong, starts) = (0, 0, new List<double>());
        for (var time = 1; time <= times; time++)
        {
            var drafts = new ConcurrentQueue<Guid>(await Portal.DraftsAsync(folder, Practitioner, DraftsEachTime));
            var before = (long)(await Portal.AskAsync(folder, "SELECT count(*) FROM Referrals"))!;
            var sent = await SendUntilKilledAsync(folder, drafts, TimeSpan.FromMilliseconds(300 + Random.Shared.Next(900)), starts);
            acknowledged += sent.Count;
            var found = await WrongAsync(folder, sent, before);
            wrong += found;
            Console.WriteLine($"{time} of {times}: {sent.Count} acknowledged, {found} wrong");
        }

        var (clean, after) = (starts[0], starts.Skip(1).DefaultIfEmpty(starts[0]).Max());
        Console.WriteLine($"{times} kills, {acknowledged:N0} acknowledged, {wrong} lost, doubled or half-written   goal 0");
        Peers.Row("longest start after a kill", after / clean, "<= 2 x a normal start");
        return wrong == 0 && acknowledged > 0 ? 0 : 1;
    }

    private static async Task<IReadOnlyCollection<Guid>> SendUntilKilledAsync(string folder, ConcurrentQueue<Guid> drafts, TimeSpan after, List<double> starts)
    {
        using var server = await Portal.StartAsync(folder);
        starts.Add(server.StartTook.TotalSeconds);
        var (client, token) = await Portal.SignInAsync(server, folder, Practitioner);
        var acknowledged = new ConcurrentBag<Guid>();
        var sending = Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            try
            {
                while (!drafts.IsEmpty)
                {
                    await Submit.SendAsync(client, token, drafts, acknowledged);
                }
            }
            catch (Exception e) when (e is HttpRequestException or InvalidOperationException or IOException)
            {
                // The portal is gone, which is the point.
            }
        })).ToList();
        await Task.Delay(after);
        server.Kill();
        await Task.WhenAll(sending);
        return acknowledged;
    }

    private static async Task<int> WrongAsync(string folder, IReadOnlyCollection<Guid> sent, long before)
    {
        var wrong = 0;
        foreach (var draft in sent)
        {
            var key = Convert.ToHexString(draft.ToByteArray(bigEndian: true));
            wrong += await Portal.AskAsync(folder, $"""
                SELECT (SELECT count(*) FROM Referrals WHERE IdempotencyKey = x'{key}') = 1
                   AND (SELECT count(*) FROM ReferredChildren c JOIN Referrals r ON r.Id = c.ReferralId WHERE r.IdempotencyKey = x'{key}') = 2
                   AND (SELECT count(*) FROM ReferralEvents e JOIN Referrals r ON r.Id = e.ReferralId WHERE r.IdempotencyKey = x'{key}') >= 1
                   AND (SELECT count(*) FROM Drafts d JOIN Referrals r ON r.Id = d.ReferralId WHERE d.Id = x'{key}') = 1
                """) is 1L ? 0 : 1;
        }

        // What was saved and not acknowledged, because the answer was cut off, must be whole too; at most one for each connection.
        var added = (long)(await Portal.AskAsync(folder, "SELECT count(*) FROM Referrals"))! - before - sent.Count;
        wrong += added is >= 0 and <= Connections ? 0 : 1;
        wrong += await Portal.AskAsync(folder, "SELECT count(*) FROM Referrals r WHERE NOT EXISTS (SELECT 1 FROM ReferredChildren c WHERE c.ReferralId = r.Id) OR NOT EXISTS (SELECT 1 FROM ReferralEvents e WHERE e.ReferralId = r.Id)") is 0L ? 0 : 1;
        wrong += await Portal.AskAsync(folder, "PRAGMA integrity_check") is "ok" ? 0 : 1;
        return wrong;
    }
}
