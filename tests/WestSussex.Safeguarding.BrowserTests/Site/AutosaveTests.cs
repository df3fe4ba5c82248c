namespace WestSussex.Safeguarding.BrowserTests.Site;

/// <summary>What is typed is saved while it is typed, and the page says so; what could not be saved stays on the page, and the page says that too.</summary>
public class AutosaveTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [BrowserFact]
    [Trait("Requirement", "RC-10")]
    public async Task Typing_OnlineAndOffline_IsSavedOrSaidToBeNotAndThenSavedAfterAll()
    {
        var tab = await browser.NewTabForAsync("saffron");
        await tab.GoAsync("/raise-a-concern/before-you-start?as=professional");
        await tab.FillAsync(("Risk", "No"));
        await tab.PressAsync("Continue");
        await tab.Page.WaitForURLAsync("**/child/**");
        var note = tab.Page.Locator("[data-saved-note]");

        await tab.FillAsync(("Given", "Fern"));
        await note.GetByText("Saved at").WaitForAsync();

        await tab.Page.Context.SetOfflineAsync(true);
        await tab.FillAsync(("Family", "Example"));
        await note.GetByText("What you typed is still on this page").WaitForAsync();
        Assert.Equal("Example", await tab.Page.Locator("[name='Family']").InputValueAsync());

        // It keeps trying by itself.
        await tab.Page.Context.SetOfflineAsync(false);
        await tab.Page.Locator("[data-saved-note]:not(.ws-saved--failed)").WaitForAsync(new() { Timeout = 30_000 });
        await tab.Page.ReloadAsync();
        Assert.Equal(("Fern", "Example"), (await tab.Page.Locator("[name='Given']").InputValueAsync(), await tab.Page.Locator("[name='Family']").InputValueAsync()));
    }
}
