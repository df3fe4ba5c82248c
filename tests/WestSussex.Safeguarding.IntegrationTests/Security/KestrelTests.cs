using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.IntegrationTests.Hosting;

namespace WestSussex.Safeguarding.IntegrationTests.Security;

/// <summary>What the in-memory server cannot show, on real Kestrel over https.</summary>
public class KestrelTests(HttpsPortalFactory portal) : IClassFixture<HttpsPortalFactory>
{
    [Fact]
    [Trait("Asvs", "13.4.6")]
    public async Task Responses_OverHttps_CarryTheHeadersAndDoNotNameTheServer()
    {
        using var client = portal.HttpsClient();
        foreach (var url in new[] { "/", "/no-such-page", "/health/live" })
        {
            using var response = await client.GetAsync(url);

            Assert.Empty(HeaderTests.Missing(response));
        }
    }

    [Fact]
    [Trait("Asvs", "3.3.1")]
    [Trait("Asvs", "3.3.2")]
    [Trait("Asvs", "3.3.4")]
    public async Task Cookies_OverHttps_AreBoundToTheHostAndOutOfReachOfScripts()
    {
        using var client = portal.HttpsClient(followRedirects: false);
        var visitor = new Visitor(client);
        var signIn = await visitor.OpenAsync("/dev/sign-in");
        var form = signIn.Forms.Single(f => f.Value("personId") == portal.People.With(Role.MashManager).Id.ToString());
        var home = await form.SubmitAsync();

        var cookies = signIn.Response.Headers.Concat(home.Response.Headers).Where(h => h.Key == "Set-Cookie").SelectMany(h => h.Value).ToList();
        Assert.Contains(cookies, cookie => cookie.StartsWith("__Host-session=", StringComparison.Ordinal));
        Assert.All(cookies, cookie =>
        {
            Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
            Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("samesite", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    [Trait("Asvs", "15.2.2")]
    public async Task Requests_LargerThanAnyFormOfOurs_AreRefusedUnread()
    {
        using var client = portal.HttpsClient();
        using var content = new ByteArrayContent(new byte[3 * 1024 * 1024]);
        content.Headers.ContentType = new("application/x-www-form-urlencoded");

        var status = await SendAsync(client, content);

        Assert.Contains(status, new HttpStatusCode?[] { HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.BadRequest, null });
        var limits = portal.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits;
        Assert.InRange(limits.MaxRequestBodySize!.Value, 1, 10 * 1024 * 1024);
        Assert.InRange(limits.MaxRequestHeadersTotalSize, 1, 64 * 1024);
    }

    // The server may close the connection before everything was sent.
    private static async Task<HttpStatusCode?> SendAsync(HttpClient client, HttpContent content)
    {
        try
        {
            using var response = await client.PostAsync("/dev/sign-in", content);
            return response.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
