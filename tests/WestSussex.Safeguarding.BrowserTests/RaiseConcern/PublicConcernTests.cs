namespace WestSussex.Safeguarding.BrowserTests.RaiseConcern;

/// <summary>Somebody without an account, who does not give a name.</summary>
public class PublicConcernTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Requirement", "RC-01")]
    [Trait("Requirement", "RC-05")]
    [Trait("Requirement", "RC-06")]
    [Trait("Requirement", "RC-30")]
    public async Task Raise_WithoutAName_SendsAndComesBackByCode(bool javaScript)
    {
        var tab = await browser.NewTabAsync(javaScript);
        await tab.GoAsync("/");
        await tab.SeenAsync("public-start");
        await tab.SeesAsync("999");
        await tab.FollowAsync("neighbour, friend or family member");
        await tab.SeenAsync("public-danger");
        await tab.FillAsync(("Risk", "No"));
        await tab.PressAsync("Continue");
        await tab.SeenAsync("public-your-code");
        var code = await tab.Page.Locator(".ws-receipt__ref").First.InnerTextAsync();
        await tab.Page.Locator("main a.govuk-button").First.ClickAsync();

        var reference = await ConcernWalk.SendAsync(tab, "public", "Fern");

        Assert.StartsWith("WS-", reference, StringComparison.Ordinal);
        var later = await browser.NewTabAsync(javaScript);
        await later.GoAsync("/raise-a-concern/come-back");
        await later.SeenAsync("public-come-back");
        await later.FillAsync(("code", code));
        await later.PressAsync("Continue");
        await later.SeesAsync(reference);
        Seen.HasNoProblems("public");
    }
}
