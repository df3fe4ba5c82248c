namespace WestSussex.Safeguarding.BrowserTests.Site;

/// <summary>What people reach who use no mouse.</summary>
public class KeyboardTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const int MostStops = 60;

    [BrowserFact]
    public async Task Start_WithTheKeyboardOnly_ReachesTheFormAndShowsTheFocus()
    {
        var tab = await browser.NewTabAsync();
        await tab.GoAsync("/");

        await tab.Page.Keyboard.PressAsync("Tab");
        Assert.Contains("Skip to main content", await FocusedAsync(tab), StringComparison.OrdinalIgnoreCase);
        await TabToAsync(tab, "neighbour, friend or family member");
        await tab.Page.Keyboard.PressAsync("Enter");
        await ArrivesAtAsync(tab, "/before-you-start");
        await TabToAsync(tab, "Yes");
        await tab.Page.Keyboard.PressAsync("ArrowDown");
        await TabToAsync(tab, "Continue");
        await tab.Page.Keyboard.PressAsync("Enter");
        await ArrivesAtAsync(tab, "/your-code");

        await tab.SeesAsync("return code");
    }

    // Asked of the page itself: the event of its loading is now and then missed on a slow machine.
    private static async Task ArrivesAtAsync(Tab tab, string end) => await tab.Page.WaitForFunctionAsync(
        "end => location.pathname.endsWith(end) && document.readyState === 'complete'", end);

    private static async Task TabToAsync(Tab tab, string words)
    {
        for (var stop = 0; stop < MostStops; stop++)
        {
            await tab.Page.Keyboard.PressAsync("Tab");
            var visible = await tab.Page.EvaluateAsync<bool>(
                "() => { const e = document.activeElement; if (!e || e === document.body) return true; const s = getComputedStyle(e), l = e.labels && e.labels[0] ? getComputedStyle(e.labels[0], '::before') : s; return s.outlineStyle !== 'none' || s.boxShadow !== 'none' || l.boxShadow !== 'none' || l.outlineStyle !== 'none' || s.backgroundColor !== 'rgba(0, 0, 0, 0)'; }");
            var focused = await FocusedAsync(tab);
            Assert.True(visible, $"The focus does not show on “{focused}”.");
            if (focused.Contains(words, StringComparison.OrdinalIgnoreCase))
            {
                return;
            }
        }

        Assert.Fail($"The Tab key never reaches “{words}”.");
    }

    private static Task<string> FocusedAsync(Tab tab) => tab.Page.EvaluateAsync<string>(
        "() => { const e = document.activeElement; return !e ? '' : (e.labels && e.labels[0] ? e.labels[0].innerText : e.innerText || e.value || ''); }");
}
