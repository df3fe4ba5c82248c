namespace WestSussex.Safeguarding.BrowserTests.Site;

/// <summary>The warning before a session ends: a person's press extends it, and nothing else does. The browser's clock runs ahead with the portal's.</summary>
public class SessionWarningTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [BrowserFact]
    [Trait("Requirement", "RC-30")]
    public async Task Warning_FiveMinutesBeforeTheEnd_StaysOnlyWhenAPersonPresses()
    {
        var tab = await browser.NewTabAsync();
        await tab.Page.Clock.InstallAsync();
        await tab.GoAsync("/dev/sign-in");
        await tab.PressAsync(browser.Portal.People.ByEmail("saffron").Name);
        await tab.GoAsync("/my-concerns");
        await PassAsync(tab, TimeSpan.FromMinutes(24));
        await ShowsAsync(tab, false);

        await PassAsync(tab, TimeSpan.FromSeconds(61));
        await ShowsAsync(tab, true);
        Assert.Equal("Stay signed in", await tab.Page.EvaluateAsync<string>("() => document.activeElement.innerText"));
        await tab.SeenAsync("session-warning");

        var stayed = tab.Page.WaitForResponseAsync("**/account/session/stay");
        await tab.Page.Keyboard.PressAsync("Enter");
        Assert.True((await stayed).Ok);
        await ShowsAsync(tab, false);

        // Half an hour counts again from the press: past the first end, the page still works and warns again.
        await PassAsync(tab, TimeSpan.FromMinutes(10));
        await ShowsAsync(tab, false);
        await PassAsync(tab, TimeSpan.FromSeconds((15 * 60) + 5));
        await ShowsAsync(tab, true);

        // Nobody presses: nothing was typed, so the page leaves for the sign-in page, and the portal has ended the session.
        await PassAsync(tab, TimeSpan.FromMinutes(5) + TimeSpan.FromSeconds(10));
        await tab.Page.WaitForURLAsync("**/account/sign-in**");
        await tab.GoAsync("/my-concerns");
        Assert.Equal("/account/sign-in", tab.Path);
        Seen.HasNoProblems("session-warning");
    }

    [BrowserFact]
    public async Task Autosave_WhileSomebodyTypes_SavesAndDoesNotExtendTheSession()
    {
        var tab = await browser.NewTabAsync();
        await tab.Page.Clock.InstallAsync();
        await tab.GoAsync("/dev/sign-in");
        await tab.PressAsync(browser.Portal.People.ByEmail("saffron").Name);
        await tab.GoAsync("/raise-a-concern/before-you-start?as=professional");
        await tab.FillAsync(("Risk", "No"));
        await tab.PressAsync("Continue");
        await tab.Page.WaitForURLAsync("**/child/**");

        await PassAsync(tab, TimeSpan.FromMinutes(20));
        var saved = tab.Page.WaitForResponseAsync(r => r.Request.Headers.ContainsKey("x-requested-with"));
        await tab.FillAsync(("Given", "Fern"));
        await PassAsync(tab, TimeSpan.FromSeconds(6));
        Assert.True((await saved).Ok);
        await PassAsync(tab, TimeSpan.FromMinutes(10));

        // What was typed stays on the page, covered, and the portal has ended the session for all the saving.
        await tab.Page.GetByRole(Microsoft.Playwright.AriaRole.Heading, new() { Name = "You were signed out" }).WaitForAsync();
        var other = await tab.Page.Context.NewPageAsync();
        await other.GotoAsync("/my-concerns");
        Assert.Equal("/account/sign-in", new Uri(other.Url).AbsolutePath);
    }

    // The portal's clock first: what the page asks when its own timer fires is answered at that time.
    private async Task PassAsync(Tab tab, TimeSpan time)
    {
        browser.Portal.Clock.Advance(time);
        await tab.Page.Clock.FastForwardAsync((long)time.TotalMilliseconds);
    }

    private static async Task ShowsAsync(Tab tab, bool warning) =>
        await tab.Page.WaitForFunctionAsync("expected => document.getElementById('session-warning').open === expected", warning, new() { PollingInterval = 50 });
}
