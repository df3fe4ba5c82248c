using System.Collections.Concurrent;
using System.Globalization;

namespace WestSussex.Safeguarding.Benchmarks;

/// <summary>Does a page get slower when ten, a hundred, a thousand times as much is stored? One connection, so that nothing waits for anything else.</summary>
internal static class Scale
{
    private const string Practitioner = "saffron.quillfeather@marigold-primary.example";
    private const int DraftsEach = 3_000;
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(2);

    public static async Task RunAsync(int largest)
    {
        await Portal.PublishAsync();
        var sizes = new[] { 1_000, 10_000, 100_000, 1_000_000 }.Where(size => size <= largest).ToList();
        var servers = new List<Server>();
        try
        {
            var contestants = new List<(string, Func<Task<bool>>)>();
            foreach (var size in sizes)
            {
                var folder = await Portal.DataAsync(size);
                var drafts = new ConcurrentQueue<Guid>(await Portal.DraftsAsync(folder, Practitioner, DraftsEach));
                var references = new[] { 0.1, 0.5, 0.9 }.Select(async share => (string)(await Portal.AskAsync(
                    folder, string.Create(CultureInfo.InvariantCulture, $"SELECT Reference FROM Referrals WHERE IsRestricted = 0 LIMIT 1 OFFSET {(int)(size * share)}")))!);
                var found = await Task.WhenAll(references);
                var server = await Portal.StartAsync(folder);
                servers.Add(server);
                var (manager, token) = await Portal.SignInAsync(server, folder, "tansy.brackenhurst@mash.example");
                var (sender, senderToken) = await Portal.SignInAsync(server, folder, Practitioner);
                var turn = 0;
                contestants.Add(($"queue {size}", () => Peers.Get(manager, "/mash")));
                contestants.Add(($"search {size}", () => Find(manager, token, found[turn++ % found.Length])));
                contestants.Add(($"submit {size}", () => Submit.SendAsync(sender, senderToken, drafts)));
            }

            var figures = await Load.InterleavedAsync(contestants, 1, Slice);
            foreach (var (name, figure) in figures)
            {
                Console.WriteLine($"{name,-16} {figure}");
            }

            foreach (var (what, goal) in new[] { ("queue", "<= 1.25"), ("search", "<= 2.0"), ("submit", "<= 1.2") })
            {
                Peers.Row($"p50 of {what} at {sizes[^1]:N0} over {sizes[0]:N0}", figures[$"{what} {sizes[^1]}"].P50 / figures[$"{what} {sizes[0]}"].P50, goal + " at 1,000,000");
            }
        }
        finally
        {
            servers.ForEach(server => server.Dispose());
        }
    }

    private static async Task<bool> Find(HttpClient client, string token, string reference)
    {
        using var form = Portal.Form(token, ("Reference", reference));
        using var answer = await client.PostAsync("/mash/find", form);
        return answer.StatusCode == System.Net.HttpStatusCode.Redirect;
    }
}
