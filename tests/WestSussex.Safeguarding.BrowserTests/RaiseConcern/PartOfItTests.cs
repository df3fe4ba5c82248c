using Microsoft.Playwright;

namespace WestSussex.Safeguarding.BrowserTests.RaiseConcern;

/// <summary>What is ticked under "Is any of this part of it?" is answered at once: beside it with JavaScript, on a page of its own without.</summary>
public class PartOfItTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const string Duty = "you must report it to the police yourself";
    private const string Next = "/documents";
    private const string NotTheForm = "This form does not meet that duty";

    [BrowserFact]
    public async Task Tick_WithJavaScript_SaysWhatToDoBesideItAndGoesOn()
    {
        var (tab, at) = await BeginAsync(withJavaScript: true);
        var duty = tab.Page.Locator(".ws-trigger").Filter(new() { HasText = Duty });
        Assert.False(await duty.IsVisibleAsync());

        await TickAsync(tab);
        Assert.True(await duty.IsVisibleAsync());
        Assert.Contains(NotTheForm, await duty.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("tel:101", await duty.GetByRole(AriaRole.Link).First.GetAttributeAsync("href"));
        Assert.Equal(1, await tab.Page.Locator(".ws-trigger:visible").CountAsync());
        await tab.SeenAsync("part-of-it-ticked");
        await TickAsync(tab);
        Assert.False(await duty.IsVisibleAsync());
        await TickAsync(tab);
        await tab.PressAsync("Save and continue");

        // They have read it: nothing is said twice.
        Assert.EndsWith(Next, tab.Path, StringComparison.Ordinal);
        await tab.GoAsync(at);
        Assert.True(await Box(tab).IsCheckedAsync());
        Assert.True(await duty.IsVisibleAsync());
        Seen.HasNoProblems("part-of-it");
    }

    [BrowserFact]
    public async Task Tick_WithoutJavaScript_SaysWhatToDoOnAPageOfItsOwn()
    {
        var (tab, at) = await BeginAsync(withJavaScript: false);
        await Box(tab).CheckAsync();
        await tab.PressAsync("Save and continue");

        Assert.EndsWith("/part-of-it/what-to-do", tab.Path, StringComparison.Ordinal);
        await tab.SeesAsync("What to do now");
        await tab.SeesAsync(Duty);
        await tab.SeesAsync(NotTheForm);
        Assert.Equal(1, await tab.Page.Locator(".ws-trigger").CountAsync());
        await tab.SeenAsync("part-of-it-without-script");
        await tab.PressAsync("Save and continue");
        Assert.EndsWith(Next, tab.Path, StringComparison.Ordinal);
        await tab.GoAsync(at);
        Assert.True(await Box(tab).IsCheckedAsync());

        await Box(tab).UncheckAsync();
        await tab.PressAsync("Save and continue");
        Assert.EndsWith(Next, tab.Path, StringComparison.Ordinal);
        Seen.HasNoProblems("part-of-it");
    }

    private static ILocator Box(Tab tab) => tab.Page.Locator("[name=Steps][value=fgm]");

    private static Task TickAsync(Tab tab) => Box(tab).ClickAsync();

    private async Task<(Tab Tab, string At)> BeginAsync(bool withJavaScript)
    {
        var tab = await browser.NewTabAsync(withJavaScript);
        await tab.GoAsync("/raise-a-concern/before-you-start?as=professional");
        await tab.Page.Locator("[name=Risk][value=No]").CheckAsync();
        await tab.PressAsync("Continue");
        var at = tab.Path.Replace("/your-code", "/part-of-it", StringComparison.Ordinal);
        await tab.GoAsync(at);
        return (tab, at);
    }
}
