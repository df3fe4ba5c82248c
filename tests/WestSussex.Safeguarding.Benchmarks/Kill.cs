using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Sockets;

namespace WestSussex.Safeguarding.Benchmarks;

/// <summary>
/// Kills the portal while people send, starts it again, and reads back what it had acknowledged. It shows nothing about power cuts: the machine goes on.
/// </summary>
internal static class Kill
{
    private const int Connections = 16;
    private const int PreparedEachTime = 3_000;
    private const int NormalStarts = 3;
    private const int LongestLoadInMilliseconds = 1_500;
    private static readonly TimeSpan NothingAcknowledged = TimeSpan.FromSeconds(20);

    public static async Task<int> RunAsync(Options options)
    {
        var times = options.Times(50);
        await using var data = await PreparedData.CopyAsync(options, 1_000);
        var normal = await NormalStartAsync(data);
        var (drafts, sent, acknowledged, wrong, starts) = (new ConcurrentQueue<Guid>(), (IReadOnlyCollection<Guid>)[], 0, 0, new List<double>());
        for (var time = 0; time <= times; time++)
        {
            await Drafts.FillAsync(data, drafts, PreparedEachTime);
            using var server = await Portal.StartAsync(data);
            using var sender = await Portal.SignInAsync(server, data, Portal.Practitioner);
            if (time > 0)
            {
                starts.Add(server.StartTook.TotalSeconds);
                var problems = await ReadBack.ProblemsAsync(data, sender, sent);
                wrong += problems.Count;
                problems.Take(5).ToList().ForEach(Console.WriteLine);
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"{time} of {times}: {sent.Count} acknowledged, {problems.Count} wrong, back after {starts[^1]:N2} s"));
            }

            if (time < times)
            {
                sent = await SendUntilKilledAsync(server, sender, drafts);
                acknowledged += sent.Count;
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{times} kills, {acknowledged:N0} acknowledged, {wrong} lost, doubled or half-written   goal 0"));
        var median = starts.Order().ElementAt(starts.Count / 2);
        Peers.Row(string.Create(CultureInfo.InvariantCulture, $"back after {median:N2} s / normally {normal:N2} s"), median / normal, "<= 2");
        Peers.Row("longest", starts.Max() / normal, "<= 2");
        return wrong == 0 ? 0 : 1;
    }

    private static async Task<double> NormalStartAsync(PreparedData data)
    {
        var starts = new List<double>();
        for (var start = -1; start < NormalStarts; start++)
        {
            using var server = await Portal.StartAsync(data);
            await server.StopAsync();
            if (start >= 0)
            {
                starts.Add(server.StartTook.TotalSeconds);
            }
        }

        return starts.Order().ElementAt(NormalStarts / 2);
    }

    /// <exception cref="BenchmarkException">Nothing was acknowledged, so nothing would be shown.</exception>
    private static async Task<IReadOnlyCollection<Guid>> SendUntilKilledAsync(Server server, Visitor sender, ConcurrentQueue<Guid> drafts)
    {
        var acknowledged = new ConcurrentBag<Guid>();
        var gone = false;
        var sending = Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            try
            {
                while (!drafts.IsEmpty)
                {
                    await Submit.SendAsync(sender, drafts, acknowledged);
                }
            }
            catch (Exception e) when (Volatile.Read(ref gone) && e is SocketException or IOException)
            {
                // The portal is gone, which is the point.
            }
        })).ToList();

        // The first one compiles the code on its way, so the time counts from there.
        var waited = System.Diagnostics.Stopwatch.StartNew();
        while (acknowledged.IsEmpty && waited.Elapsed < NothingAcknowledged && sender.Problem is null)
        {
            await Task.Delay(10);
        }

        await Task.Delay(Random.Shared.Next(LongestLoadInMilliseconds));
        Volatile.Write(ref gone, true);
        server.Kill();
        await Task.WhenAll(sending);
        return acknowledged.IsEmpty || sender.Problem is not null
            ? throw new BenchmarkException($"{acknowledged.Count} were acknowledged. {sender.Problem ?? "Nothing came back."}")
            : acknowledged;
    }
}
