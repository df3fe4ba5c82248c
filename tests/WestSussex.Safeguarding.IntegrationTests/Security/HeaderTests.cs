using System.Net;
using Microsoft.AspNetCore.Http;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.IntegrationTests.Hosting;

namespace WestSussex.Safeguarding.IntegrationTests.Security;

/// <summary>Every response the pipeline makes carries the security headers, and no page may be kept (ASVS 14.2).</summary>
public class HeaderTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly Dictionary<string, Func<string, bool>> Required = new()
    {
        ["Content-Security-Policy"] = policy =>
            policy.Contains("default-src 'none'", StringComparison.Ordinal) && policy.Contains("object-src 'none'", StringComparison.Ordinal)
            && policy.Contains("base-uri 'none'", StringComparison.Ordinal) && policy.Contains("form-action 'self'", StringComparison.Ordinal)
            && policy.Contains("frame-ancestors 'none'", StringComparison.Ordinal) && !policy.Contains("unsafe", StringComparison.Ordinal),
        ["X-Content-Type-Options"] = value => value == "nosniff",
        ["Referrer-Policy"] = value => value is "no-referrer" or "same-origin" or "strict-origin-when-cross-origin",
        ["Cross-Origin-Opener-Policy"] = value => value == "same-origin",
        ["Strict-Transport-Security"] = value => value.StartsWith("max-age=31536000", StringComparison.Ordinal),
    };

    [Fact]
    [Trait("Asvs", "3.4.1")]
    [Trait("Asvs", "3.4.3")]
    [Trait("Asvs", "3.4.4")]
    public async Task Responses_OfEveryEndpoint_CarryTheSecurityHeaders()
    {
        var manager = await portal.ClientFor(Role.MashManager);
        var anybody = portal.Anybody();
        var breaches = new List<string>();
        foreach (var endpoint in Endpoints.Of(portal))
        {
            foreach (var visitor in new[] { manager, anybody })
            {
                using var request = new HttpRequestMessage(new HttpMethod(endpoint.Method), endpoint.Address());
                using var response = await visitor.Client.SendAsync(request);
                breaches.AddRange(Missing(response).Select(header => $"{endpoint} ({(int)response.StatusCode}): {header}"));
            }
        }

        Architecture.Rule.Holds(breaches, "Headers are missing or wrong:");
    }

    [Theory]
    [InlineData("/no-such-page", HttpStatusCode.NotFound)]
    [InlineData("/error/500", null)]
    [InlineData("/css/no-such-file.css", HttpStatusCode.NotFound)]
    public async Task Responses_ToErrors_CarryTheSecurityHeaders(string url, HttpStatusCode? status)
    {
        using var response = await portal.Anybody().Client.GetAsync(url);

        Assert.Empty(Missing(response));
        Assert.True(response.Headers.CacheControl?.NoStore, "An error page may not be kept.");
        if (status is not null)
        {
            Assert.Equal(status, response.StatusCode);
        }
    }

    [Fact]
    [Trait("Asvs", "14.3.2")]
    public async Task Pages_Always_AreKeptByNobody()
    {
        var manager = await portal.ClientFor(Role.MashManager);
        var kept = new List<string>();
        foreach (var endpoint in Endpoints.Of(portal).Where(e => e.IsAction && HttpMethods.IsGet(e.Method)))
        {
            using var response = await manager.Client.GetAsync(endpoint.Address());
            if (response.Headers.CacheControl?.NoStore != true)
            {
                kept.Add($"{endpoint}: {response.Headers.CacheControl}");
            }
        }

        Architecture.Rule.Holds(kept, "Cache-Control: no-store is missing:");
    }

    [Fact]
    public async Task StaticFiles_OfAPage_CarryTheHeadersAndMayBeKept()
    {
        var page = await portal.Anybody().OpenAsync("/");
        var style = page.Document.QuerySelector("link[rel=stylesheet]")?.GetAttribute("href");
        Assert.NotNull(style);

        using var response = await portal.Anybody().Client.GetAsync(style);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(Missing(response));
        Assert.NotEqual(true, response.Headers.CacheControl?.NoStore);
    }

    internal static IEnumerable<string> Missing(HttpResponseMessage response)
    {
        foreach (var (name, isRight) in Required)
        {
            if (!response.Headers.TryGetValues(name, out var values) || !isRight(string.Join(", ", values)))
            {
                yield return $"{name}: {(values is null ? "missing" : string.Join(", ", values))}";
            }
        }

        foreach (var telling in new[] { "Server", "X-Powered-By", "X-AspNet-Version" }.Where(response.Headers.Contains))
        {
            yield return $"{telling} tells what runs here";
        }
    }
}
