using System.Collections.Concurrent;
using System.Globalization;
using System.Net;

namespace WestSussex.Safeguarding.Benchmarks;

/// <summary>Does a page get slower when ten, a hundred, a thousand times as much is stored? One connection, so that nothing waits for anything else.</summary>
internal static class Scale
{
    private const int InOneRound = 60;
    private const int Found = 30;
    private const int Connections = 16;
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(2);

    public static async Task RunAsync(Options options)
    {
        var sizes = new[] { 1_000, 10_000, 100_000, 1_000_000 }.Where(size => size <= options.Referrals(1_000_000)).ToList();
        var portals = new List<Stored>();
        try
        {
            foreach (var size in sizes)
            {
                portals.Add(await Stored.OpenAsync(options, size));
            }

            // Submits are few, or a thousand concerns would soon be several thousand.
            var pages = await Load.InterleavedAsync([.. portals.SelectMany(p => p.Reads)], 1, Slice);
            var submits = await Load.InterleavedAsync([.. portals.Select(p => ($"submit {p.Size}", p.Submit))], 1, TimeSpan.FromMinutes(1), InOneRound);
            var busy = await Load.InterleavedAsync([.. portals.Select(p => ($"queue at {Connections} {p.Size}", p.Queue))], Connections, Slice);
            foreach (var figures in new[] { pages, submits, busy })
            {
                Load.Print(figures);
                Load.MustNotFail(figures, [.. portals.SelectMany(p => p.Visitors)]);
            }

            Print(pages.Concat(submits).ToDictionary(f => f.Key, f => f.Value), sizes);
            Peers.Row($"queue p99 at {Connections} connections, ms", busy[$"queue at {Connections} {sizes[^1]}"].P99, "<= 25");
        }
        finally
        {
            foreach (var portal in portals)
            {
                await portal.DisposeAsync();
            }
        }
    }

    private static void Print(Dictionary<string, Measured> figures, List<int> sizes)
    {
        Console.WriteLine();
        foreach (var (what, goal) in new[] { ("queue", "<= 1.25"), ("search", "<= 2.0"), ("submit", "<= 1.2") })
        {
            foreach (var size in sizes.Skip(1))
            {
                Peers.Row(
                    string.Create(CultureInfo.InvariantCulture, $"{what} p50 at {size:N0} / {sizes[0]:N0}"),
                    figures[$"{what} {size}"].P50 / figures[$"{what} {sizes[0]}"].P50,
                    goal + (size == 1_000_000 ? "" : " (at 1,000,000)"));
            }
        }
    }

    /// <summary>One portal with so much stored.</summary>
    private sealed class Stored : IAsyncDisposable
    {
        private readonly PreparedData _data;
        private readonly Server _server;

        private Stored(PreparedData data, Server server, int size, Visitor[] visitors) => (_data, _server, Size, Visitors) = (data, server, size, visitors);

        public int Size { get; }

        public Visitor[] Visitors { get; }

        public required Func<Task<bool>> Queue { get; init; }

        public required Func<Task<bool>> Search { get; init; }

        public required Func<Task<bool>> Submit { get; init; }

        public IEnumerable<(string, Func<Task<bool>>)> Reads => [($"queue {Size}", Queue), ($"search {Size}", Search)];

        public static async Task<Stored> OpenAsync(Options options, int size)
        {
            var data = await PreparedData.CopyAsync(options, size);
            var drafts = new ConcurrentQueue<Guid>();
            await Drafts.FillAsync(data, drafts, InOneRound * Load.AllRounds);
            var references = new List<string>();
            for (var i = 0; i < Found; i++)
            {
                // Spread over everything that is stored: what was just looked at is not looked at again.
                references.Add((await data.AskAsync<string>(string.Create(
                    CultureInfo.InvariantCulture, $"SELECT Reference FROM Referrals WHERE IsRestricted = 0 AND rowid >= {1 + ((long)size * i / Found)} LIMIT 1")))!);
            }

            var server = await Portal.StartAsync(data);
            var manager = await Portal.SignInAsync(server, data, Portal.Manager);
            var sender = await Portal.SignInAsync(server, data, Portal.Practitioner);
            var searches = references.ConvertAll(reference => manager.Post("/mash/find", ("Reference", reference)));
            var turn = 0;
            return new Stored(data, server, size, [manager, sender])
            {
                Queue = Peers.Page(manager, "/mash"),
                Search = async () => (await manager.SendAsync(searches[turn++ % searches.Count], HttpStatusCode.Redirect)).Status == (int)HttpStatusCode.Redirect,
                Submit = () => Benchmarks.Submit.SendAsync(sender, drafts),
            };
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var visitor in Visitors)
            {
                visitor.Dispose();
            }

            await _server.StopAsync();
            _server.Dispose();
            await _data.DisposeAsync();
        }
    }
}
