using System.Net;
using System.Text.RegularExpressions;

namespace WestSussex.Safeguarding.Benchmarks;

/// <summary>What a first visit to the start page costs a telephone: the page and everything it asks for, as it travels.</summary>
internal static partial class Weight
{
    public static async Task RunAsync(Options options)
    {
        await using var data = await PreparedData.OpenAsync(options, 1_000);
        using var server = await Portal.StartAsync(data);
        using var client = ClientOf(server);
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br, gzip");
        using var plain = ClientOf(server);
        var html = await plain.GetStringAsync("/");
        var total = await BytesAsync(client, "/");
        var links = Linked().Matches(html).Select(m => m.Groups[1].Value).Where(link => !link.StartsWith('#')).Distinct().ToList();
        foreach (var link in links)
        {
            total += await BytesAsync(client, link);
        }

        Console.WriteLine($"{total / 1024.0:N1} KB, {links.Count + 1} requests   goal <= 45 KB, <= 5 requests");
        Console.WriteLine(links.Exists(link => link.Contains("//", StringComparison.Ordinal)) ? "A third party is asked." : "No third party is asked.");
    }

    private static HttpClient ClientOf(Server server)
    {
        var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None })
        {
            BaseAddress = new Uri($"http://127.0.0.1:{server.Port}"),
        };
        client.DefaultRequestHeaders.Add(Visitor.ProxyHeader, "https");
        return client;
    }

    private static async Task<long> BytesAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path);
        var bytes = (await answer.Content.ReadAsByteArrayAsync()).LongLength;
        Console.WriteLine($"{bytes,8:N0} bytes {string.Join(' ', answer.Content.Headers.ContentEncoding),-5} {path}");
        return bytes;
    }

    [GeneratedRegex("<(?:link[^>]+rel=\"(?:stylesheet|icon|preload|modulepreload|mask-icon)\"[^>]*href|script[^>]+src|img[^>]+src)=\"([^\"]+)\"")]
    private static partial Regex Linked();
}
