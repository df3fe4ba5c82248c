using System.Globalization;
using Microsoft.Playwright;

namespace WestSussex.Safeguarding.BrowserTests.RaiseConcern;

/// <summary>What the script adds to pages that work without it: the picture of the body, a file that is sent with its progress, the counter beside a box.</summary>
public class FormWithAScriptTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const int SmallestTarget = 24;

    [BrowserFact]
    [Trait("Requirement", "RC-09")]
    public async Task BodyMap_OnAPhoneByFingerAndByKeyboard_ChoosesFromTheList()
    {
        var (tab, at) = await BeginAsync();
        await tab.Page.SetViewportSizeAsync(320, 800);
        await tab.GoAsync(at + "/marks");
        await tab.PressAsync("Add a mark");
        var list = tab.Page.Locator("[name=Region]");
        var regions = tab.Page.Locator("[data-region]");

        var sizes = await regions.EvaluateAllAsync<double[]>("all => all.map(r => r.querySelector('ellipse, rect').getBoundingClientRect()).map(b => Math.min(b.width, b.height))");
        await tab.Page.Locator("[data-region=left-ear]").ClickAsync();
        var byFinger = await list.InputValueAsync();
        await tab.Page.Locator("[data-region=left-ear]").PressAsync("ArrowLeft");
        await tab.Page.Keyboard.PressAsync("Enter");

        Assert.True(sizes.Length > 50 && sizes.Min() >= SmallestTarget, $"{sizes.Length} places, the smallest of {sizes.Min().ToString(CultureInfo.InvariantCulture)} pixels");
        Assert.Equal(("left-ear", "right-ear"), (byFinger, await list.InputValueAsync()));
        Assert.Equal("true", await tab.Page.Locator("[data-region=right-ear]").GetAttributeAsync("aria-pressed"));
        await tab.SeenAsync("form-script-mark");
        await tab.FillAsync(("Looks", "A round bruise"));
        await tab.PressAsync("Save and continue");
        await tab.SeesAsync("Right ear");
        await tab.SeenAsync("form-script-marks");
        Seen.HasNoProblems("form-script");
    }

    [BrowserFact]
    public async Task File_SentWithProgress_IsListedAndLeavesNoButtonBehind()
    {
        var (tab, at) = await BeginAsync();
        await tab.GoAsync(at + "/documents");
        var stop = tab.Page.GetByRole(AriaRole.Button, new() { Name = "Stop sending" });
        Assert.False(await stop.IsVisibleAsync());

        await tab.Page.SetInputFilesAsync("[name=File]", new FilePayload { Name = "notes.txt", MimeType = "text/plain", Buffer = "He was hungry."u8.ToArray() });
        await tab.FillAsync(("Caption", "My notes"));
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Add this file" }).ClickAsync();

        await tab.Page.Locator("[data-upload-said]").Filter(new() { HasText = "Added." }).WaitForAsync();
        Assert.Equal(("notes.txt", false, ""), (await tab.Page.Locator(".ws-files__name").InnerTextAsync(), await stop.IsVisibleAsync(), await tab.Page.Locator("[name=Caption]").InputValueAsync()));
        await tab.SeesAsync("My notes");
    }

    [BrowserFact]
    public async Task Story_OfAHundredThousandCharacters_IsCountedAsItIsTypedAndNothingIsCut()
    {
        var (tab, at) = await BeginAsync();
        await tab.GoAsync(at + "/the-concern");

        await tab.FillAsync(("Summary", "Hungry"), ("Seen", new string('w', 100_000)));

        await tab.Page.Locator(".govuk-character-count__status").Filter(new() { HasText = "80,000 characters too many" }).First.WaitForAsync();
        await tab.PressAsync("Save and continue");
        await tab.SeesAsync("must be 20,000 characters or fewer");
        Assert.Equal(100_000, (await tab.Page.Locator("[name=Seen]").InputValueAsync()).Length);
    }

    private async Task<(Tab Tab, string At)> BeginAsync()
    {
        var tab = await browser.NewTabAsync();
        await tab.GoAsync("/raise-a-concern/before-you-start?as=professional");
        await tab.FillAsync(("Risk", "No"));
        await tab.PressAsync("Continue");
        return (tab, tab.Path.Replace("/your-code", "", StringComparison.Ordinal));
    }
}
