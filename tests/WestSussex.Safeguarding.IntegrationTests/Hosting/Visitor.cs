using System.Net;

namespace WestSussex.Safeguarding.IntegrationTests.Hosting;

/// <summary>One browser without JavaScript: keeps its cookies, follows redirects, reads pages and fills in their forms.</summary>
public sealed class Visitor(HttpClient client)
{
    public HttpClient Client => client;

    public async Task<Page> OpenAsync(string url) => await Page.ReadAsync(this, await client.GetAsync(url));

    /// <summary>Signs in through the development page, which issues the same session as a code and an authenticator do.</summary>
    public async Task SignInAsync(Guid personId)
    {
        var page = await OpenAsync("/dev/sign-in");
        var form = page.Forms.Single(f => f.Value("personId") == personId.ToString());
        var home = await form.SubmitAsync();
        Assert.NotEqual(HttpStatusCode.Forbidden, home.Status);
    }

    /// <summary>Posts fields to an address with the antiforgery token that a page of ours carries: what a tampered form can do.</summary>
    public async Task<HttpResponseMessage> PostAsync(string url, IEnumerable<KeyValuePair<string, string>>? fields = null)
    {
        var token = await TokenAsync();
        using var content = new FormUrlEncodedContent((fields ?? []).Append(new("__RequestVerificationToken", token)));
        return await client.PostAsync(url, content);
    }

    /// <summary>A request token for this browser's session.</summary>
    public async Task<string> TokenAsync()
    {
        _token ??= (await OpenAsync("/dev/sign-in")).Forms.Select(f => f.Value("__RequestVerificationToken")).First(t => t is not null)!;
        return _token;
    }

    private string? _token;
}
