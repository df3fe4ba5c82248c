using Microsoft.Playwright;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Referrals;

namespace WestSussex.Safeguarding.BrowserTests.Mash;

/// <summary>The side ways of MASH's work: asking the referrer, passing on, restricting, closing and opening again.</summary>
public class WaysOutJourneyTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Requirement", "MT-14")]
    [Trait("Requirement", "RC-30")]
    public async Task Return_AnsweredByTheReferrer_ComesBackToScreening(bool javaScript)
    {
        var concern = await browser.Portal.SubmitConcernAsync(c => c.WithChild("Fern", "Harrowgate", new DateOnly(2017, 5, 4)));
        var at = $"/mash/{concern.Reference}";
        var officer = await browser.NewTabForAsync("linden", javaScript);
        await officer.GoAsync($"{at}/return");
        await officer.SeenAsync("ways-return-not-claimed");
        await officer.SeesAsync("Claim it first");
        await officer.PressAsync("Claim and start");
        await officer.SeesAsync("You have claimed it");
        await officer.SeenAsync("ways-claimed");

        await officer.GoAsync(at);
        await officer.FollowAsync("Ask the referrer for something");
        await officer.SeenAsync("ways-return");
        await officer.PressAsync("Ask the referrer");
        await officer.SeenAsync("ways-return-errors");
        await officer.SeesAsync("Select what is missing");
        Assert.DoesNotContain("Select which children", await officer.TextAsync(), StringComparison.Ordinal);
        await officer.FillAsync(("Reason", "who-is-the-child"), ("Message", "When was she born?"));
        await officer.PressAsync("Ask the referrer");
        await officer.SeesAsync("The referrer has been asked.");
        await officer.GoAsync($"{at}/propose");
        await officer.SeenAsync("ways-propose-returned");

        var teacher = await browser.NewTabForAsync("saffron", javaScript);
        await teacher.GoAsync($"/my-concerns/{concern.Reference}");
        await teacher.SeenAsync("ways-asked");
        await teacher.SeesAsync("When was she born?");
        await teacher.GoAsync($"/my-concerns/{concern.Reference}/add");
        await teacher.SeenAsync("ways-add");
        await teacher.FillAsync(("HarmNow", "No"), ("Words", "On 4 May 2017, her mother says."));
        await teacher.PressAsync("Add this");
        await teacher.SeenAsync("ways-added");

        await officer.GoAsync($"{at}/what-was-sent");
        await officer.SeesAsync("On 4 May 2017, her mother says.");
        await officer.SeenAsync("ways-what-was-sent");
        await officer.GoAsync($"{at}/propose");
        await officer.SeesAsync("Level of need");
        await officer.GoAsync($"{at}/pass");
        await officer.SeenAsync("ways-pass");
        await officer.FillAsync(("Worker", "Hazel Example"), ("Message", "Please ring Hazel Example on 01632 960200."));
        await officer.PressAsync("Pass it on");
        await officer.SeesAsync("with the child’s own worker");
        await officer.GoAsync($"{at}/timeline");
        await officer.SeenAsync("ways-timeline");
        await officer.GoAsync($"{at}/who-has-looked");
        await officer.SeenAsync("ways-who-has-looked");
        Seen.HasNoProblems("ways");
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Requirement", "RO-01")]
    [Trait("Requirement", "RC-30")]
    public async Task Restrict_ThenBrokenWithAReason_OpensForThatManagerOnly(bool javaScript)
    {
        var concern = await browser.Portal.SubmitConcernAsync();
        await browser.Portal.ScreenAsync(concern);
        var at = $"/mash/{concern.Reference}";
        var manager = await browser.NewTabForAsync("tansy", javaScript);
        await manager.GoAsync($"{at}/restrict");
        await manager.SeenAsync("restrict-form");
        await manager.FillAsync(("Why", "The family of a colleague"));
        await manager.PressAsync("Restrict");
        await manager.SeesAsync("Only you and the people you named");
        await manager.SeenAsync("restrict-done");

        var officer = await browser.NewTabForAsync("linden", javaScript);
        await officer.GoAsync(at);
        await officer.SeesAsync("Page not found");
        await FindAsync(officer, concern.Reference);
        await officer.SeesAsync("There is no concern with this reference");
        await officer.SeenAsync("restrict-not-found");

        var second = await browser.NewTabForAsync("odette", javaScript);
        await FindAsync(second, concern.Reference);
        await second.SeesAsync("This record is restricted");
        await second.SeenAsync("restrict-break-glass");
        await second.FillAsync(("Why", "A child is in hospital"));
        await second.PressAsync("Open the record");
        Assert.Equal(at, second.Path);
        await second.SeesAsync("You can open it until");
        await second.SeenAsync("restrict-opened");
        await manager.GoAsync($"{at}/timeline");
        await manager.SeesAsync("A child is in hospital");
        Seen.HasNoProblems("restrict");
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Requirement", "SM-02")]
    [Trait("Requirement", "MT-03")]
    [Trait("Requirement", "RC-30")]
    public async Task Close_AfterARefusalAndTheOutcome_IsPrintedAndOpenedAgain(bool javaScript)
    {
        var concern = await browser.Portal.SubmitConcernAsync(c => c.WithChild("Fern", "Harrowgate", new DateOnly(2017, 5, 4)));
        await browser.Portal.ScreenAsync(concern);
        await browser.Portal.ChangeAsync(concern, r => r.Decide(
            r.Children.First().Id, new LevelOfNeedChoice(1, "no-further-action", "Safe at home", "test"), "Level 3 was suggested", browser.Portal.People.Actor("tansy"), browser.Portal.Clock.Now));
        var at = $"/mash/{concern.Reference}";

        var second = await browser.NewTabForAsync("odette", javaScript);
        await second.GoAsync(at);
        await second.PressAsync("Look at it as second manager");
        await second.FillAsync(("Agree", "false"), ("Why", "Ask the aunt first"));
        await second.PressAsync("Save");
        await second.SeesAsync("It goes back to be decided again");
        await second.SeenAsync("close-refused");

        var manager = await browser.NewTabForAsync("tansy", javaScript);
        await manager.GoAsync($"{at}/decide");
        await manager.SeesAsync("Ask the aunt first");
        await manager.SeenAsync("close-decide-again");
        await manager.FillAsync(
            ("Children[0].Level", "2"), ("Children[0].Outcome", "information-and-advice"), ("Children[0].Why", "The aunt was asked"),
            ("Message", "The family has been told whom to ring."), ("ToFamily", "The school tells their mother."), ("IsReferral", "false"));
        await manager.PressAsync("Check your decision");
        await manager.PressAsync("Decide");
        await manager.SeesAsync("the referrer can read it");

        await manager.GoAsync($"{at}/hand-over");
        await manager.SeenAsync("close-hand-over");
        await manager.FillAsync(("Number.CaseNumber", "CS-20417"));
        await manager.PressAsync("Save the number");
        await manager.GoAsync($"{at}/hand-over");
        await manager.FillAsync(
            ("Close.TakenOnBy", "The school’s family worker"), ("Close.ChasedHow", "Telephone"), ("Close.ChasedOn.Day", "3"), ("Close.ChasedOn.Month", "3"),
            ("Close.ChasedOn.Year", "2026"), ("Close.ChasedWords", "She knows, and keeps watching"));
        await manager.PressAsync("Close");
        await manager.SeesAsync("It is closed");
        await manager.SeenAsync("close-closed");
        await manager.GoAsync($"{at}/print");
        await manager.SeenAsync("close-print");
        await PrintsOnPaperAsync(manager, concern);

        await manager.GoAsync($"{at}/hand-over");
        await manager.FillAsync(("Reopen.Why", "A new worry from school"));
        await manager.PressAsync("Open again");
        await manager.SeesAsync("It is open again, in screening");
        await manager.SeenAsync("close-reopened");
        Seen.HasNoProblems("close");
    }

    private static async Task FindAsync(Tab tab, string reference)
    {
        await tab.GoAsync("/mash/find");
        await tab.FillAsync(("Reference", reference.ToLowerInvariant()));
        await tab.PressAsync("Find");
    }

    // What only the paper shows: no navigation and no button, the sheet's head first, and reference and page number in the page box.
    private static async Task PrintsOnPaperAsync(Tab tab, Referral concern)
    {
        await tab.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Empty(await tab.Page.Locator(".ws-noprint:visible, .govuk-service-navigation:visible, .ws-footer:visible").AllInnerTextsAsync());
        var first = await tab.Page.Locator(".ws-sheet__head").InnerTextAsync();
        Assert.Contains(concern.Reference, first, StringComparison.Ordinal);
        Assert.Contains("Owner: ", first, StringComparison.Ordinal);
        Assert.Contains("Printed 3 March 2026 at ", first, StringComparison.Ordinal);
        var html = await tab.Page.ContentAsync();
        Assert.Matches($"(?s)@page.*top-left.*{concern.Reference}.*counter\\(page\\).*counter\\(pages\\)", html);
        Assert.DoesNotContain("1 Example Street", html, StringComparison.Ordinal);
        await tab.Page.EmulateMediaAsync(new() { Media = Media.Null });
    }
}
