using Microsoft.Playwright;
using WestSussex.Safeguarding.IntegrationTests.Hosting;

namespace WestSussex.Safeguarding.BrowserTests;

/// <summary>Debian's Chromium and a portal on real Kestrel over https, one of each for a class of tests.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private readonly Dictionary<Guid, string> _sessions = [];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public HttpsPortalFactory Portal { get; } = new();

    public async Task InitializeAsync()
    {
        if (NoBrowser.Reason is not null)
        {
            return;
        }

        var chromium = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";
        if (!File.Exists(chromium))
        {
            throw new InvalidOperationException(
                $"There is no browser at {chromium}. Install it (sudo apt-get install chromium), set CHROMIUM to another one, or leave these tests out with NO_BROWSER=1.");
        }

        await Portal.InitializeAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = chromium,
            Headless = true,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        await Portal.DisposeAsync();
    }

    /// <summary>A browser window of somebody without an account, with its own cookies.</summary>
    /// <param name="withJavaScript">Every journey also works without.</param>
    public Task<Tab> NewTabAsync(bool withJavaScript = true) => NewTabAsync(withJavaScript, null);

    private async Task<Tab> NewTabAsync(bool withJavaScript, string? cookies)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = Portal.Address.ToString(),
            IgnoreHTTPSErrors = true,
            JavaScriptEnabled = withJavaScript,
            ViewportSize = new() { Width = Seen.Wide, Height = 900 },
            Locale = "en-GB",
            TimezoneId = "Europe/London",
            StorageState = cookies,
        });
        context.SetDefaultTimeout(15_000);
        return new Tab(await context.NewPageAsync(), withJavaScript);
    }

    /// <summary>A browser window on a portal of another address, with the cookies that somebody has there.</summary>
    public async Task<IBrowserContext> NewContextAsync(string address, IEnumerable<System.Net.Cookie> cookies)
    {
        var context = await _browser!.NewContextAsync(new() { BaseURL = address });
        await context.AddCookiesAsync(cookies.Select(c => new Cookie { Name = c.Name, Value = c.Value, Url = address }));
        return context;
    }

    /// <summary>Lets time pass; whoever was signed in signs in anew.</summary>
    public void Advance(TimeSpan time)
    {
        Portal.Clock.Advance(time);
        _sessions.Clear();
    }

    /// <summary>A browser window in which this person is signed in. They sign in once for a class; every further window of theirs has that session.</summary>
    public async Task<Tab> NewTabForAsync(string email, bool withJavaScript = true)
    {
        var person = Portal.People.ByEmail(email);
        if (_sessions.TryGetValue(person.Id, out var cookies))
        {
            return await NewTabAsync(withJavaScript, cookies);
        }

        var tab = await NewTabAsync(withJavaScript);
        await tab.GoAsync("/dev/sign-in");
        await tab.PressAsync(person.Name);
        _sessions[person.Id] = await tab.Page.Context.StorageStateAsync();
        return tab;
    }
}
