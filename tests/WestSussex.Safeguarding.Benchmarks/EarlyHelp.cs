using System.Globalization;
using System.Net;

namespace WestSussex.Safeguarding.Benchmarks;

/// <summary>
/// The pages of one early help and the coordinator's lists, beside F and beside themselves with a thousand stored. Each request reads another
/// record, so that what was just read is not read again.
/// </summary>
internal static class EarlyHelp
{
    public const int UsualAssessments = 200_000;

    private const string Coordinator = "barley.windrush@partnership.example";
    private const int Connections = 16;
    private const int Few = 1_000;
    private const int ReferralsBeside = 10_000;
    private const int Read = 30;
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(2);

    private static readonly (string Name, string Path)[] Lists =
    [
        ("hub list", "/early-help/hub"), ("hub drift", "/early-help/hub?show=Drift"), ("hub new", "/early-help/hub?show=New"),
    ];

    private static readonly (string Name, string Path)[] Pages = [("EHA page", ""), ("EHA plan", "/plan"), ("EHA team", "/team")];

    public static async Task RunAsync(Options options)
    {
        var size = options.Assessments(UsualAssessments);
        var (_, fortunes) = await PeerPrograms.BuildAsync();
        await using var many = await Stored.OpenAsync(options, ReferralsBeside, size);
        await using var few = await Stored.OpenAsync(options, Few, Few);
        using var f = await Server.StartAsync(fortunes, "/");
        using var visitorOfF = new Visitor(f);
        var beside = await Load.InterleavedAsync([("F", Peers.Page(visitorOfF, "/")), .. many.Contestants], Connections, Slice);
        Load.Print(beside);
        Load.MustNotFail(beside, visitorOfF, many.Visitor);
        var alone = await Load.InterleavedAsync([.. few.Contestants, .. many.Contestants], 1, Slice);
        Load.Print(alone);
        Load.MustNotFail(alone, few.Visitor, many.Visitor);

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{size:N0} assessments stored; {Connections} connections; medians of {Load.Rounds} interleaved rounds\n"));
        foreach (var (name, _) in Pages.Concat(Lists))
        {
            Peers.Row($"{name} / F", beside[$"{name} {size}"].PerSecond / beside["F"].PerSecond, ">= 0.15");
        }

        Peers.Row("hub list p99, ms", beside[$"hub list {size}"].P99, "<= 25");
        Console.WriteLine();
        foreach (var (name, _) in Pages.Concat(Lists))
        {
            Peers.Row(string.Create(CultureInfo.InvariantCulture, $"{name} p50 at {size:N0} / {Few:N0}"), alone[$"{name} {size}"].P50 / alone[$"{name} {Few}"].P50, "<= 1.25");
        }
    }

    /// <summary>One portal with so many assessments.</summary>
    private sealed class Stored : IAsyncDisposable
    {
        private readonly PreparedData _data;
        private readonly Server _server;

        private Stored(PreparedData data, Server server, Visitor visitor) => (_data, _server, Visitor) = (data, server, visitor);

        public Visitor Visitor { get; }

        public required IReadOnlyList<(string, Func<Task<bool>>)> Contestants { get; init; }

        public static async Task<Stored> OpenAsync(Options options, int referrals, int assessments)
        {
            var data = await PreparedData.OpenAsync(options, referrals, assessments);
            var references = new List<string>();
            for (var i = 0; i < Read; i++)
            {
                references.Add((await data.AskAsync<string>(string.Create(
                    CultureInfo.InvariantCulture, $"SELECT Reference FROM EarlyHelpAssessments WHERE Status <> 'Draft' AND rowid >= {1 + ((long)assessments * i / Read)} LIMIT 1")))!);
            }

            var server = await Portal.StartAsync(data);
            var visitor = await Portal.SignInAsync(server, data, Coordinator, "/early-help/hub/advice");
            return new Stored(data, server, visitor)
            {
                Contestants = [.. Pages.Select(p => ($"{p.Name} {assessments}", InTurn(visitor, references, p.Path))), .. Lists.Select(l => ($"{l.Name} {assessments}", Peers.Page(visitor, l.Path)))],
            };
        }

        public async ValueTask DisposeAsync()
        {
            Visitor.Dispose();
            await _server.StopAsync();
            _server.Dispose();
            await _data.DisposeAsync();
        }

        private static Func<Task<bool>> InTurn(Visitor visitor, List<string> references, string path)
        {
            var requests = references.ConvertAll(reference => visitor.Get($"/early-help/{reference}{path}"));
            var turn = 0;
            return async () => (await visitor.SendAsync(requests[(int)((uint)Interlocked.Increment(ref turn) % requests.Count)], HttpStatusCode.OK)).Status == (int)HttpStatusCode.OK;
        }
    }
}
