using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WestSussex.Safeguarding.Web.Data;

namespace WestSussex.Safeguarding.Benchmarks;

/// <summary>The portal beside F, a page with twelve rows from SQLite, and T, Microsoft's template with its sign-in page L.</summary>
internal static class Peers
{
    private const int Connections = 16;
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(2);

    public static async Task RunAsync(Options options)
    {
        var size = options.Referrals(100_000);
        await using var data = await PreparedData.OpenAsync(options, size);
        var (template, fortunes) = await PeerPrograms.BuildAsync();
        await StartsAsync(data, template);
        await PagesAsync(data, template, fortunes, size);
    }

    internal static void Row(string what, double ratio, string goal) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-36} {ratio,8:N2}   goal {goal}"));

    private static async Task PagesAsync(PreparedData data, string template, string fortunes, int size)
    {
        var drafts = new ConcurrentQueue<Guid>();
        await Drafts.FillAsync(data, drafts, 1);
        var reference = await data.AskAsync<string>("SELECT Reference FROM Referrals WHERE IsOpen = 1 AND IsRestricted = 0 ORDER BY Id DESC LIMIT 1");
        using var ours = await Portal.StartAsync(data);
        using var t = await Server.StartAsync(template, "/");
        using var f = await Server.StartAsync(fortunes, "/");
        using var manager = await Portal.SignInAsync(ours, data, Portal.Manager);
        using var practitioner = await Portal.SignInAsync(ours, data, Portal.Practitioner);
        using var visitor = new Visitor(ours);
        using var visitorOfT = new Visitor(t);
        using var visitorOfF = new Visitor(f);
        var figures = await Load.InterleavedAsync(
            [
                ("T", Page(visitorOfT, "/")), ("L", Page(visitorOfT, "/Identity/Account/Login")), ("F", Page(visitorOfF, "/")),
                ("start page", Page(visitor, "/")), ("sign-in page", Page(visitor, "/account/sign-in")),
                ("queue", Page(manager, "/mash")), ("form step", Page(practitioner, $"/raise-a-concern/{drafts.First()}/the-concern")),
                ("referral view", Page(manager, $"/mash/{reference}")),
            ],
            Connections, Slice);
        Load.Print(figures);
        Load.MustNotFail(figures, visitor, visitorOfT, visitorOfF, manager, practitioner);

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{size:N0} referrals stored; {Connections} connections; medians of {Load.Rounds} interleaved rounds\n"));
        Row("public start page / T", figures["start page"].PerSecond / figures["T"].PerSecond, ">= 0.80");
        Row("sign-in page / L", figures["sign-in page"].PerSecond / figures["L"].PerSecond, ">= 1.0");
        Row("queue page / F", figures["queue"].PerSecond / figures["F"].PerSecond, ">= 0.15");
        Row("form step / F", figures["form step"].PerSecond / figures["F"].PerSecond, ">= 0.25");
        Row("referral view / F", figures["referral view"].PerSecond / figures["F"].PerSecond, ">= 0.15");
        Row("queue page p99, ms", figures["queue"].P99, "<= 25");
        var (memory, memoryOfT) = (ours.MemoryInMegabytes, t.MemoryInMegabytes);
        Row(string.Create(CultureInfo.InvariantCulture, $"memory {memory:N0} MB / T {memoryOfT:N0} MB"), memory / memoryOfT, "<= 1.35");
    }

    internal static Func<Task<bool>> Page(Visitor visitor, string path)
    {
        byte[]? request = null;
        return async () => (await visitor.SendAsync(request ??= visitor.Get(path), HttpStatusCode.OK)).Status == (int)HttpStatusCode.OK;
    }

    // From the start of the process to the first page: the portal's reads the database, so its model is built in between.
    private static async Task StartsAsync(PreparedData data, string template)
    {
        var (ours, theirs) = (new List<double>(), new List<double>());
        for (var round = -1; round < Load.Rounds; round++)
        {
            using var t = await Server.StartAsync(template, "/");
            await t.StopAsync();
            using var portal = await Portal.StartAsync(data);
            await portal.StopAsync();
            if (round >= 0)
            {
                theirs.Add(t.StartTook.TotalSeconds);
                ours.Add(portal.StartTook.TotalSeconds);
            }
        }

        var (start, startOfT) = (ours.Order().ElementAt(Load.Rounds / 2), theirs.Order().ElementAt(Load.Rounds / 2));
        Row(string.Create(CultureInfo.InvariantCulture, $"start to first page {start:N2} s / T {startOfT:N2} s"), start / startOfT, "<= 2.0");
        var watch = Stopwatch.StartNew();
        await using var scope = data.Services.CreateAsyncScope();
        _ = scope.ServiceProvider.GetRequiredService<SafeguardingDbContext>().Model;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"of which the database model, built alone: {watch.Elapsed.TotalSeconds:N2} s\n"));
    }
}
