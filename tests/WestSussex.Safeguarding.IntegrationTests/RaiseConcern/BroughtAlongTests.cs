using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.IntegrationTests.Hosting;
using WestSussex.Safeguarding.Web.Ui.Guidance;

namespace WestSussex.Safeguarding.IntegrationTests.RaiseConcern;

/// <summary>What somebody put together in the guidance comes along into a concern: in a hidden field, through the danger gate and signing in.</summary>
public class BroughtAlongTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private Indicator Sign => portal.Policy.Current(portal.Policy.LevelsOfNeed).Indicators.First(sign => sign is { Immediate: false, Level: 2 });

    [Fact]
    [Trait("Requirement", "LN-03")]
    [Trait("Requirement", "LN-08")]
    [Trait("Requirement", "RC-13")]
    public async Task Bring_SignedIn_StandsInTheFormAndCanBeTakenOff()
    {
        var saffron = await portal.ClientFor("saffron");
        var ways = await ComeAsync(saffron);
        Assert.Contains("comes along into the form", ways.Text, StringComparison.Ordinal);

        var gate = await ways.Form.SubmitAsync("Go on as part of your job");
        Assert.Contains("comes along into the form", gate.Text, StringComparison.Ordinal);
        var refused = await gate.Form.SubmitAsync();
        Assert.Single(refused.Errors);
        var ring = await refused.Form.Fill("Risk", "Yes").SubmitAsync();
        Assert.Equal("Ring now. Do not wait for this form", ring.Heading);
        var first = await ring.Form.SubmitAsync();

        var at = $"/raise-a-concern/{Walks.DraftOf(first)}";
        Assert.DoesNotContain("carried", first.Url, StringComparison.Ordinal);
        var level = await saffron.OpenAsync(at + "/level-of-need");
        Assert.Equal(Sign.Id, level.Document.QuerySelector("[data-picked] input[checked]")!.GetAttribute("value"));
        Assert.Null(level.Form.Value("Child1.Level"));
        var life = await saffron.OpenAsync(at + "/life-for-the-child");
        Assert.Equal(
            ("Gran helps", "Club tried", "Since May", "At the park"),
            (life.Form.Value("Strengths"), life.Form.Value("TriedSoFar"), life.Form.Value("HowLongHowOften"), life.Form.Value("OutsideTheHome")));
        var child = await saffron.OpenAsync(at + "/child/1");
        Assert.Equal(("Estimate", "", "Crawley"), (child.Form.Value("Birth"), child.Form.Value("EstimatedAge"), child.Form.Value("District")));
        Assert.Contains("You said before: 5 to 9", child.Text, StringComparison.Ordinal);
        Assert.Equal("I worry about him", (await saffron.OpenAsync(at + "/the-concern")).Form.Value("Opinion"));
    }

    [Fact]
    [Trait("Requirement", "LN-06")]
    [Trait("Requirement", "RC-22")]
    public async Task Bring_Public_IsSentWithWhatWasPickedAndKeptInItsEdition()
    {
        var visitor = portal.Anybody();
        var gate = await (await ComeAsync(visitor)).Form.SubmitAsync("Go on as a member of the public");
        var draft = Walks.DraftOf(await gate.Form.Fill("Risk", "No").SubmitAsync());
        var page = await visitor.OpenAsync($"/raise-a-concern/{draft}/child/1/name");
        page = await page.Form.Fill("Given", "Wren").SubmitAsync();
        page = await page.Form.Fill("NoAddress", "NotKnown").SubmitAsync();
        page = await page.Form.Fill("Birth", "NotKnown").SubmitAsync();
        page = await page.Form.Fill("HasSocialWorker", "Unsure").SubmitAsync();
        page = await page.Form.SubmitAsync();
        page = await page.FormWith("Continue").Fill("AllAdded", "true").SubmitAsync();
        page = await page.FormWith("Continue").Fill("Everybody", "NotKnown").SubmitAsync();
        page = await page.Form.SubmitAsync();
        Assert.Contains(Sign.Text, page.Text, StringComparison.Ordinal);
        page = await page.Form.Fill("Summary", "Hungry").SubmitAsync();
        Assert.Empty(page.Errors);
        page = await page.Form.SubmitAsync();
        page = await page.Form.SubmitAsync();
        page = await page.Form.Fill("Life", "Hard").SubmitAsync();
        page = await page.Form.SubmitAsync();
        page = await page.Form.Fill("Where", "AtHome").SubmitAsync();
        page = await page.Form.Fill("Wants", "Help").SubmitAsync();
        page = await page.FormWith("Continue").SubmitAsync("Continue");
        page = await page.Form.Fill("GivesName", "false").SubmitAsync();
        Assert.All(new[] { Sign.Text, "Gran helps", "At the park", "I worry about him" }, words => Assert.Contains(words, page.Text, StringComparison.Ordinal));
        await page.FormWith("Send to MASH").Fill("declared", "true").SubmitAsync();

        var referral = await portal.AsSystemAsync(db => db.Referrals.Include(r => r.Children).ThenInclude(c => c.Decisions).AsSplitQuery().SingleAsync(r => r.IdempotencyKey == draft));
        var noticed = Assert.Single(referral.Children.Single().Decisions);
        Assert.Equal((Sign.Id, (int?)null, false), (Assert.Single(noticed.Indicators), noticed.Level, referral.HarmIndicated));
        Assert.Equal("At the park", referral.Concern.OutsideTheHome);
        Assert.Equal("Not known. District: Crawley", referral.Children.Single().NoAddressReason);
    }

    [Fact]
    public async Task Bring_DistrictUnticked_IsGone()
    {
        var saffron = await portal.ClientFor("saffron");
        var gate = await (await ComeAsync(saffron)).Form.SubmitAsync("Go on as part of your job");
        var child = await gate.Form.Fill("Risk", "No").SubmitAsync();
        child.Document.QuerySelector("input[name=District][type=checkbox]")!.RemoveAttribute("checked");

        var saved = await child.Form.Fill("Given", "Wren").Fill("NoAddress", "NotKnown").Fill("Birth", "NotKnown").Fill("HasSocialWorker", "No").SubmitAsync();

        Assert.Empty(saved.Errors);
        Assert.DoesNotContain("Crawley", (await saffron.OpenAsync($"/raise-a-concern/{Walks.DraftOf(child)}/child/1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bring_TakenOffOnThePublicPage_IsGone()
    {
        var visitor = portal.Anybody();
        var gate = await (await ComeAsync(visitor)).Form.SubmitAsync("Go on as a member of the public");
        var at = $"/raise-a-concern/{Walks.DraftOf(await gate.Form.Fill("Risk", "No").SubmitAsync())}/the-concern/worries";
        var page = await visitor.OpenAsync(at);
        page.Document.QuerySelector($"input[value='{Sign.Id}']")!.RemoveAttribute("checked");
        await page.Form.Fill("Summary", "Hungry").SubmitAsync();

        Assert.DoesNotContain(Sign.Text, (await visitor.OpenAsync(at)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bring_SignedInMeanwhile_GoesOnWithEverything()
    {
        var visitor = portal.Anybody();
        var ways = await ComeAsync(visitor);
        await visitor.SignInAsync(portal.People.ByEmail("bramble").Id);

        var gate = await ways.Form.SubmitAsync("Go on as part of your job");
        var first = await gate.Form.Fill("Risk", "No").SubmitAsync();

        var level = await visitor.OpenAsync($"/raise-a-concern/{Walks.DraftOf(first)}/level-of-need");
        Assert.NotNull(level.Document.QuerySelector($"[data-picked] input[value='{Sign.Id}']"));
        Assert.Contains("Bramble", (await visitor.OpenAsync($"/raise-a-concern/{Walks.DraftOf(first)}/you")).Form.Value("Name"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("changed on the way")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Bring_ChangedOrTooOld_SaysSoAndStartsEmpty(string? instead)
    {
        var visitor = portal.Anybody();
        var carried = instead ?? Carried();
        portal.Clock.Advance(CarriedThoughts.Lifetime + TimeSpan.FromMinutes(1));

        var ways = await ComeAsync(visitor, carried);
        Assert.Equal(HttpStatusCode.OK, ways.Status);
        Assert.Contains("could not bring along", ways.Text, StringComparison.Ordinal);
        var gate = await ways.Form.SubmitAsync("Go on as part of your job");
        var first = await gate.Form.Fill("Risk", "No").SubmitAsync();

        var level = await visitor.OpenAsync($"/raise-a-concern/{Walks.DraftOf(first)}/level-of-need");
        Assert.Null(level.Document.QuerySelector("[data-picked] input"));
    }

    private string Carried() => portal.Services.GetRequiredService<CarriedThoughts>().Protect(new ThoughtThrough
    {
        GuidanceVersion = portal.Policy.LevelsOfNeed.InForceOn(portal.Policy.Today).Version,
        Indicators = [Sign.Id, "made.up"],
        Strengths = "Gran helps",
        TriedSoFar = "Club tried",
        HowLongHowOften = "Since May",
        OutsideTheHome = "At the park",
        Words = "I worry about him",
        AgeBand = "5-9",
        District = "crawley",
    });

    private async Task<Page> ComeAsync(Visitor visitor, string? carried = null) =>
        await Page.ReadAsync(visitor, await visitor.PostAsync("/raise-a-concern/from-guidance", [new(CarriedThoughts.FieldName, carried ?? Carried())]));
}
