using System.Globalization;

namespace WestSussex.Safeguarding.Benchmarks;

/// <summary>The portal beside F, a page with twelve rows from SQLite, and T, Microsoft's template with its sign-in page L.</summary>
internal static class Peers
{
    private const int Connections = 16;
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(2);

    public static async Task RunAsync(int size)
    {
        await Portal.PublishAsync();
        var folder = await Portal.DataAsync(size);
        var (template, fortunes) = await PeerPrograms.BuildAsync();
        var draft = (await Portal.DraftsAsync(folder, "saffron.quillfeather@marigold-primary.example", 1)).Dequeue();
        var reference = (string)(await Portal.AskAsync(folder, "SELECT Reference FROM Referrals WHERE IsOpen = 1 AND IsRestricted = 0 ORDER BY Id DESC LIMIT 1"))!;

        using var ours = await Portal.StartAsync(folder);
        using var t = await Server.StartAsync(template, "Production", "/");
        using var f = await Server.StartAsync(fortunes, "Production", "/");
        var (manager, _) = await Portal.SignInAsync(ours, folder, "tansy.brackenhurst@mash.example");
        var (practitioner, _) = await Portal.SignInAsync(ours, folder, "saffron.quillfeather@marigold-primary.example");
        var (visitor, template1, fortunes1) = (ours.Client(), t.Client(), f.Client());
        var figures = await Load.InterleavedAsync(
            [
                ("T", () => Get(template1, "/")), ("L", () => Get(template1, "/Identity/Account/Login")), ("F", () => Get(fortunes1, "/")),
                ("start page", () => Get(visitor, "/")), ("sign-in page", () => Get(visitor, "/account/sign-in")),
                ("queue", () => Get(manager, "/mash")), ("form step", () => Get(practitioner, $"/raise-a-concern/{draft}/the-concern")),
                ("referral view", () => Get(manager, $"/mash/{reference}")),
            ],
            Connections, Slice);
        foreach (var (name, figure) in figures)
        {
            Console.WriteLine($"{name,-14} {figure}");
        }

        Console.WriteLine($"\n{size:N0} referrals stored; {Connections} connections; medians of {Load.Rounds} interleaved rounds\n");
        Row("public start page", figures["start page"].PerSecond / figures["T"].PerSecond, ">= 0.80 T");
        Row("sign-in page", figures["sign-in page"].PerSecond / figures["L"].PerSecond, ">= 1.0 L");
        Row("queue page", figures["queue"].PerSecond / figures["F"].PerSecond, ">= 0.15 F");
        Row("form step", figures["form step"].PerSecond / figures["F"].PerSecond, ">= 0.25 F");
        Row("referral view", figures["referral view"].PerSecond / figures["F"].PerSecond, ">= 0.15 F");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"queue p99 at 16 connections {figures["queue"].P99,8:N1} ms   goal <= 25 ms"));
        Row("memory after load", ours.MemoryInMegabytes / t.MemoryInMegabytes, "<= 1.35 T");
        await StartsAsync(folder, template);
    }

    public static async Task<bool> Get(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path);
        await answer.Content.CopyToAsync(Stream.Null);
        return answer.StatusCode == System.Net.HttpStatusCode.OK;
    }

    internal static void Row(string what, double ratio, string goal) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-26} {ratio,8:N2}   goal {goal}"));

    private static async Task StartsAsync(string folder, string template)
    {
        var (ours, theirs) = (new List<double>(), new List<double>());
        for (var round = 0; round < Load.Rounds; round++)
        {
            using (var server = await Server.StartAsync(template, "Production", "/"))
            {
                theirs.Add(server.StartTook.TotalSeconds);
            }

            using (var server = await Portal.StartAsync(folder))
            {
                ours.Add(server.StartTook.TotalSeconds);
            }
        }

        Row("start to first page", ours.Order().ElementAt(2) / theirs.Order().ElementAt(2), "<= 2.0 T");
    }
}
