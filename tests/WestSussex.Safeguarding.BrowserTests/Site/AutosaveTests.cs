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

    [BrowserFact]
    [Trait("Requirement", "RC-10")]
    public async Task Page_ThatCameBackWithAMessage_IsSavedAsItStandsAndSaysSoOnlyThen()
    {
        var tab = await browser.NewTabForAsync("saffron");
        await tab.GoAsync("/raise-a-concern/before-you-start?as=professional");
        await tab.FillAsync(("Risk", "No"));
        await tab.PressAsync("Continue");
        await tab.Page.WaitForURLAsync("**/child/**");
        await tab.FillAsync(("Given", "Fern"));
        await tab.PressAsync("Save and continue");
        await tab.Page.Locator(".govuk-error-summary").WaitForAsync();
        Assert.False(await tab.Page.Locator("[data-saved-note]").IsVisibleAsync());

        await tab.Page.Locator("[data-saved-note]").GetByText("Saved at").WaitForAsync();
        await tab.Page.GotoAsync(tab.Page.Url);
        Assert.Equal("Fern", await tab.Page.Locator("[name='Given']").InputValueAsync());
    }

    [BrowserFact]
    public async Task Typing_WithoutAPause_IsNeverUnsavedForMoreThanFiveSeconds()
    {
        var tab = await browser.NewTabAsync();
        await tab.GoAsync("/raise-a-concern/before-you-start?as=professional");
        await tab.FillAsync(("Risk", "No"));
        await tab.PressAsync("Continue");
        await tab.Page.Clock.InstallAsync();
        await tab.GoAsync(tab.Path.Replace("/your-code", "/the-concern", StringComparison.Ordinal));

        // From here time passes only as the test lets it, however slow the machine is.
        await tab.Page.Clock.PauseAtAsync(DateTime.UtcNow.AddMinutes(1));
        var saves = new List<string>();
        tab.Page.Request += (_, request) =>
        {
            if (request.Url.EndsWith("/autosave", StringComparison.Ordinal))
            {
                saves.Add(request.PostData ?? "");
            }
        };

        // A key every half second, by the page's clock.
        var seen = tab.Page.Locator("[name='Seen']");
        for (var key = 0; key < 9; key++)
        {
            await seen.PressSequentiallyAsync("a");
            await tab.Page.Clock.RunForAsync(500);
        }

        Assert.Empty(saves);
        await seen.PressSequentiallyAsync("a");
        await tab.Page.RunAndWaitForRequestAsync(() => tab.Page.Clock.RunForAsync(500), "**/autosave");

        Assert.Contains("Seen=aaaaaaaaaa&", saves[0] + "&", StringComparison.Ordinal);
    }
}
