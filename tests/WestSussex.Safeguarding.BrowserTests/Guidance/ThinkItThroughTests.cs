namespace WestSussex.Safeguarding.BrowserTests.Guidance;

/// <summary>Somebody who is not sure thinks it through, prints a page and keeps watching.</summary>
public class ThinkItThroughTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Requirement", "LN-03")]
    [Trait("Requirement", "LN-06")]
    [Trait("Requirement", "LN-08")]
    public async Task ThinkItThrough_ToAPrintedPage_WorksOnEveryPage(bool javaScript)
    {
        var tab = await browser.NewTabAsync(javaScript);
        await tab.GoAsync("/levels-of-need/think-it-through");
        await tab.SeenAsync("think-start");
        await tab.PressAsync("Start");
        await tab.SeenAsync("think-age");
        await tab.PressAsync("Continue");
        await tab.SeenAsync("think-age-error");
        await tab.FillAsync(("AgeBand", "0"), ("About", "several"));
        await tab.PressAsync("Continue");
        await tab.SeenAsync("think-signs");
        await PickAsync(tab, "vaccination", "health.l2.checks-missed");
        await tab.FillAsync(("Words", "The cot was wet each time I came."));
        await tab.PressAsync("Continue");
        await tab.SeenAsync("think-helps");
        await tab.FillAsync(("Strengths", "A grandmother comes each day."));
        await tab.PressAsync("Back");
        await tab.SeesAsync("What do you see?");
        await tab.PressAsync("Continue");
        Assert.Equal("A grandmother comes each day.", await tab.Page.Locator("[name=Strengths]").InputValueAsync());
        await tab.PressAsync("Continue");
        await tab.SeenAsync("think-how-long");
        await tab.FillAsync(("HowLongHowOften", "Since May."), ("OutsideTheHome", "Nothing."));
        await tab.PressAsync("Continue");
        await tab.SeenAsync("think-district");
        await tab.FillAsync(("District", "arun"));
        await tab.PressAsync("Continue");
        await tab.SeenAsync("think-answer");
        await tab.SeesAsync("This is not a decision");
        await tab.SeesAsync("Emerging needs");
        await tab.PressAsync("Write down what I will do, and print");
        await tab.SeenAsync("think-next");
        await tab.FillAsync(("Decisions", "talk-to-lead"), ("Why", "To hear what others know."));
        await tab.PressAsync("Continue");
        await tab.SeenAsync("think-print");
        await tab.SeesAsync("To hear what others know.");
        if (javaScript)
        {
            var pages = System.Text.Encoding.Latin1.GetString(await tab.Page.PdfAsync(new() { PreferCSSPageSize = true }));
            Assert.Single(System.Text.RegularExpressions.Regex.Matches(pages, @"/Type\s*/Page\b(?!s)"));
        }

        Seen.HasNoProblems("think");
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Requirement", "LN-03")]
    public async Task ThinkItThrough_WithASignThatCannotWait_ShowsWhomToRingAndGoesOn(bool javaScript)
    {
        var tab = await browser.NewTabAsync(javaScript);
        await tab.GoAsync("/levels-of-need/think-it-through/what-you-see");
        await PickAsync(tab, "withheld", "health.l4.treatment-refused");
        await tab.FillAsync(("Words", "Insulin is not given."));
        await tab.PressAsync("Continue");
        await tab.SeenAsync("think-ring-first");
        await tab.SeesAsync("Ring now. Do not wait for these questions");
        await tab.SeesAsync("999");

        await tab.PressAsync("I have rung, or I will ring now. Go on");

        await tab.SeesAsync("What helps");
        Seen.HasNoProblems("think-ring");
    }

    private static async Task PickAsync(Tab tab, string word, string sign)
    {
        await tab.FillAsync(("Signs.SignWords", word));
        await tab.PressAsync("Search signs for the child");
        await tab.SeenAsync("think-signs-shown");
        // A list that the script made has no names: what is ticked moves up to what is picked.
        await tab.Page.Locator($"main .ws-picker input[type=checkbox][value='{sign}']:visible").First.DispatchEventAsync("click");
        Assert.True(await tab.Page.Locator($"main .ws-picker input[type=checkbox][value='{sign}']:checked").CountAsync() > 0, $"{sign} is not ticked");
    }
}
