using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.IntegrationTests.Hosting;

namespace WestSussex.Safeguarding.IntegrationTests.Mash;

/// <summary>What the pages say where a step is not possible now, whom they ask about, and what they show of what does not stand.</summary>
public class WaysOutTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("return", "Ask the referrer")]
    [InlineData("pass", "Pass it on")]
    [InlineData("link", "Link")]
    [InlineData("stage", "Save")]
    [Trait("Requirement", "MT-14")]
    public async Task Open_BeforeAnybodyHasReadIt_SaysToClaimItInsteadOfAsking(string way, string button)
    {
        var concern = await portal.SubmitConcernAsync();
        var linden = await portal.ClientFor("linden");

        var page = await linden.OpenAsync($"/mash/{concern.Reference}/{way}");

        Assert.Contains("Nobody has read this yet. Claim it first.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Forms, f => f.Buttons.Contains(button));
        var claimed = await page.FormWith("Claim and start").SubmitAsync();
        Assert.Contains("You have claimed it", claimed.Text, StringComparison.Ordinal);
        Assert.Contains((await linden.OpenAsync($"/mash/{concern.Reference}/{way}")).Forms, f => f.Buttons.Contains(button));
    }

    [Fact]
    [Trait("Requirement", "MT-14")]
    public async Task Return_BeforeAnybodyHasReadIt_IsRefusedForThatReasonAndKeepsTheWords()
    {
        var concern = await portal.SubmitConcernAsync(c => c.WithChild("Fern", "Example", new DateOnly(2017, 5, 4)));
        var refused = await PostReturnAsync(concern);

        var error = Assert.Single(refused.Errors);
        Assert.Contains("This cannot be done for any of the children", error, StringComparison.Ordinal);
        Assert.Contains("Their date of birth", refused.FormWith("Ask the referrer").Value("Message"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "MT-14")]
    public async Task Return_WithOneChildAtThatStage_DoesNotAskWhich()
    {
        var concern = await portal.SubmitConcernAsync();
        await portal.ScreenAsync(concern);
        await portal.ChangeAsync(concern, r => r.PassToAllocatedWorker(r.Children.First().Id, "Hazel Example", "Please ring Hazel.", portal.People.Actor("linden"), portal.Clock.Now));

        var sent = await PostReturnAsync(concern);

        Assert.Empty(sent.Errors);
        Assert.Contains("The referrer has been asked.", sent.Text, StringComparison.Ordinal);
        var linden = await portal.ClientFor("linden");
        Assert.Contains("something", (await linden.OpenAsync($"/mash/{concern.Reference}/propose")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Return_WithTwoChildrenAtThatStage_AsksWhichAndAsksFirst()
    {
        var concern = await portal.SubmitConcernAsync();
        await portal.ScreenAsync(concern);
        var linden = await portal.ClientFor("linden");

        var empty = await (await linden.OpenAsync($"/mash/{concern.Reference}/return")).FormWith("Ask the referrer").SubmitAsync();

        Assert.Equal(["Select which children this is about", "Select what is missing", "Write what you need from the referrer"], empty.Errors);
    }

    [Fact]
    [Trait("Requirement", "SM-02")]
    public async Task Refused_ByTheSecondManager_IsShownAsNotAgreedAndNotAsDecided()
    {
        var concern = await portal.SubmitConcernAsync(c => c.WithChild("Fern", "Example", new DateOnly(2017, 5, 4)));
        await portal.ScreenAsync(concern);
        await portal.ChangeAsync(concern, r =>
        {
            var choice = new LevelOfNeedChoice(1, "no-further-action", "A reason that did not convince", "test");
            r.Decide(r.Children.First().Id, choice, "Level 3 was suggested", portal.People.Actor("tansy"), portal.Clock.Now);
            r.RefuseAuthorisation(r.Children.First().Id, "Ask the aunt first", portal.People.Actor("odette"), portal.Clock.Now);
        });
        var tansy = await portal.ClientFor("tansy");

        foreach (var page in new[] { "", "/decide" })
        {
            var text = (await tansy.OpenAsync($"/mash/{concern.Reference}{page}")).Text;
            Assert.Contains("Odette Winterslow did not agree", text, StringComparison.Ordinal);
            Assert.Contains("Ask the aunt first", text, StringComparison.Ordinal);
        }

        var summary = await tansy.OpenAsync($"/mash/{concern.Reference}");
        Assert.DoesNotContain(summary.Document.QuerySelectorAll(".ws-children dt"), dt => dt.TextContent == "Decided");
        Assert.Contains("Not decided yet", (await tansy.OpenAsync($"/mash/{concern.Reference}/print")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Authorise_WithAnotherChildWaiting_GoesOnToThatChild()
    {
        var concern = await portal.SubmitConcernAsync();
        await portal.ScreenAsync(concern);
        await portal.ChangeAsync(concern, r =>
        {
            foreach (var child in r.Children)
            {
                r.Decide(child.Id, new LevelOfNeedChoice(1, "no-further-action", "Safe at home", "test"), "Level 3 was suggested", portal.People.Actor("tansy"), portal.Clock.Now);
            }
        });
        var odette = await portal.ClientFor("odette");
        async Task<Page> AgreeAsync(Page page) => await page.FormWith("Save").Fill("Agree", "true").Fill("Why", "Seen by the school").SubmitAsync();

        var second = await AgreeAsync(await odette.OpenAsync($"/mash/{concern.Reference}/authorise"));
        Assert.Contains("There is more to look at", second.Text, StringComparison.Ordinal);
        var done = await AgreeAsync(second);

        Assert.Equal($"/mash/{concern.Reference}", done.Url);
        Assert.DoesNotContain("more to look at", done.Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "MT-10")]
    public async Task WhoHasLooked_AfterLooksAndChanges_SaysThemInWords()
    {
        var concern = await portal.SubmitConcernAsync();
        var linden = await portal.ClientFor("linden");
        await linden.PostAsync($"/mash/{concern.Reference}/claim");
        await linden.OpenAsync($"/mash/{concern.Reference}/what-was-sent");

        var text = (await linden.OpenAsync($"/mash/{concern.Reference}/who-has-looked")).Text;

        Assert.Contains("Linden Farrowby, MASH officer", text, StringComparison.Ordinal);
        Assert.Contains("Changed: claimed it", text, StringComparison.Ordinal);
        Assert.Contains("Looked: what was sent", text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "MT-01")]
    public async Task Queue_OverANight_CountsAmberInWorkingTimeAndRedInHours()
    {
        var amber = await portal.SubmitConcernAsync();
        await portal.ScreenAsync(amber);
        var red = await portal.SubmitConcernAsync();
        await portal.ScreenAsync(red, Priority.Red);
        var page = await (await portal.ClientFor("tansy")).OpenAsync("/mash");

        string Row(Referral referral) => page.Document.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains(referral.Reference, StringComparison.Ordinal)).TextContent;
        Assert.Contains("1 working day left", Row(amber), StringComparison.Ordinal);
        Assert.Contains("4 h left", Row(red), StringComparison.Ordinal);
        var head = await (await portal.ClientFor("tansy")).OpenAsync($"/mash/{amber.Reference}");
        Assert.Contains("1 working day left", head.Document.Body!.TextContent, StringComparison.Ordinal);
    }

    private async Task<Page> PostReturnAsync(Referral concern)
    {
        var linden = await portal.ClientFor("linden");
        var version = await portal.AsSystemAsync(db => db.Referrals.Where(r => r.Id == concern.Id).Select(r => r.Version).SingleAsync());
        return await Page.ReadAsync(linden, await linden.PostAsync(
            $"/mash/{concern.Reference}/return",
            [
                new("Version", version.ToString()), new("SeenUntil", DateTime.MaxValue.Ticks.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                new("Reason", "who-is-the-child"), new("Message", "Their date of birth, please."),
            ]));
    }
}
