namespace WestSussex.Safeguarding.BrowserTests.RaiseConcern;

/// <summary>Signs of the guidance are picked in the form: while typing with JavaScript, by its buttons without.</summary>
public class SignPickerTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const string Picked = "main [data-picked] input:checked";

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Requirement", "LN-02")]
    [Trait("Requirement", "LN-03")]
    public async Task Picker_SearchedAddedAndTakenOff_IsKept(bool javaScript)
    {
        var tab = await browser.NewTabForAsync("saffron", javaScript);
        await tab.GoAsync("/raise-a-concern/before-you-start?as=professional");
        await tab.FillAsync(("Risk", "No"));
        await tab.PressAsync("Continue");
        var at = $"/raise-a-concern/{tab.Path.Split('/')[2]}";
        await tab.GoAsync(at + "/life-for-the-child");
        await tab.SeenAsync("picker-life");
        await tab.GoAsync(at + "/level-of-need");
        await tab.SeenAsync("picker-empty");
        Assert.Equal(0, await tab.Page.Locator(Picked).CountAsync());

        await tab.Page.Locator("textarea[name='Child1.Why']").FillAsync("Typed before");
        await tab.Page.Locator("[data-words]").FillAsync("hungry");
        if (!javaScript)
        {
            await tab.PressAsync("Search signs for Child 1");
            Assert.Equal("Typed before", await tab.Page.Locator("textarea[name='Child1.Why']").InputValueAsync());
        }

        var list = tab.Page.Locator(javaScript ? "[data-all] input:visible" : "[data-found] input");
        await list.First.FocusAsync();
        await tab.Page.Keyboard.PressAsync("Space");
        await tab.SeenAsync("picker-found");
        if (!javaScript)
        {
            await tab.PressAsync("Add what I ticked for Child 1");
        }

        Assert.Equal(1, await tab.Page.Locator(Picked).CountAsync());
        Assert.False(await tab.Page.Locator("[data-none]").IsVisibleAsync());
        await tab.FillAsync(("Child1.Level", "not-sure"));
        await tab.PressAsync("Save and continue");
        await tab.GoAsync(at + "/level-of-need");
        Assert.Equal(1, await tab.Page.Locator(Picked).CountAsync());

        await tab.Page.Locator(Picked).First.UncheckAsync();
        await tab.PressAsync("Save and continue");
        await tab.GoAsync(at + "/level-of-need");
        Assert.Equal(0, await tab.Page.Locator(Picked).CountAsync());
        Seen.HasNoProblems("picker");
    }

    [BrowserFact]
    [Trait("Requirement", "LN-03")]
    public async Task Picker_WithScripts_IsSavedWhileTickingAndSaysRingFirst()
    {
        var tab = await browser.NewTabForAsync("saffron");
        await tab.GoAsync("/raise-a-concern/before-you-start?as=professional");
        await tab.FillAsync(("Risk", "No"));
        await tab.PressAsync("Continue");
        await tab.GoAsync($"/raise-a-concern/{tab.Path.Split('/')[2]}/level-of-need");
        Assert.False(await tab.Page.Locator("[data-ring-first]").IsVisibleAsync());
        await tab.Page.GetByText("Look through the signs").ClickAsync();
        await tab.Page.Locator("[data-all] details > summary").First.ClickAsync();
        Assert.True(await tab.Page.Locator("[data-all] input:visible").CountAsync() > 1);

        await tab.Page.EvaluateAsync("() => document.querySelectorAll('[data-all] details').forEach((d) => (d.open = true))");
        // The page says "Saved" from the start, of what was answered before.
        var saved = tab.Page.WaitForResponseAsync(r => r.Request.Headers.ContainsKey("x-requested-with"), new() { Timeout = 30_000 });
        await tab.Page.Locator("[data-all] input[data-ring]").First.CheckAsync();

        Assert.True(await tab.Page.Locator("[data-ring-first]").IsVisibleAsync());
        await tab.SeenAsync("picker-ring-first");
        Assert.True((await saved).Ok);
        await tab.GoAsync(tab.Path);
        Assert.Equal(1, await tab.Page.Locator(Picked).CountAsync());
        Seen.HasNoProblems("picker");
    }
}
