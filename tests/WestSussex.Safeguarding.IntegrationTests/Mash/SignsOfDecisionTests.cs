using System.Net;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.IntegrationTests.Hosting;

namespace WestSussex.Safeguarding.IntegrationTests.Mash;

/// <summary>Signs that proposals and decisions rest on, and the words of the day they were made.</summary>
public class SignsOfDecisionTests(TwoEditions portal) : IClassFixture<TwoEditions>
{
    private static readonly DateTime Before = new(2026, 3, 3, 10, 0, 0, DateTimeKind.Utc);

    [Fact]
    [Trait("Requirement", "LN-01")]
    [Trait("Requirement", "LN-03")]
    [Trait("Requirement", "LN-05")]
    public async Task Decide_UnderTheOlderEdition_IsReadInItsWordsEverAfter()
    {
        portal.Clock.Set(Before);
        var concern = await portal.SubmitConcernAsync(c => c.WithChild("Fern", "Example", null, portal.Reworded));
        await portal.ScreenAsync(concern);
        var tansy = await portal.ClientFor("tansy");
        var decide = await tansy.OpenAsync($"/mash/{concern.Reference}/decide");
        Assert.Contains("What the referrer noticed", decide.Text, StringComparison.Ordinal);
        Assert.Empty(decide.Document.QuerySelectorAll("main input[type=checkbox][checked]"));

        var shown = await decide.Form.Fill("Children[0].SignDomain", DomainOf(portal.Reworded)).Fill("Children[0].Why", "Typed before").SubmitAsync("Show signs for Fern Example");
        Assert.Equal("Typed before", shown.Form.Value("Children[0].Why"));
        Assert.Empty(shown.Errors);
        var added = await shown.Form.Fill("Children[0].Indicators", portal.Reworded).SubmitAsync("Add what I ticked for Fern Example");
        added.Form.Fill("Children[0].Level", "2").Fill("Children[0].Outcome", "single-agency-support").Fill("ToFamily", "Told by school")
            .Fill("Message", "Thank you").Fill("IsReferral", "false");
        var check = await added.Form.SubmitAsync("Check your decision");
        Assert.Empty(check.Errors);
        Assert.Contains(portal.OldWords, check.Text, StringComparison.Ordinal);
        await check.FormWith("Decide").SubmitAsync("Decide");

        var stored = await DecisionAsync(concern);
        Assert.Equal((TwoEditions.Older, portal.Reworded), (stored.GuidanceVersion, Assert.Single(stored.Indicators)));

        portal.Clock.Set(TwoEditions.NewerCounts);
        var saffron = await portal.ClientFor("saffron");
        var timeline = await tansy.OpenAsync($"/mash/{concern.Reference}/timeline");
        Assert.Equal(2, timeline.Document.QuerySelectorAll(".moj-timeline__item .ws-signs li").Count(li => li.TextContent.Contains(portal.OldWords, StringComparison.Ordinal)));
        foreach (var page in new[]
        {
            timeline,
            await tansy.OpenAsync($"/mash/{concern.Reference}"), await tansy.OpenAsync($"/mash/{concern.Reference}/print"), await saffron.OpenAsync($"/my-concerns/{concern.Reference}"),
        })
        {
            Assert.Contains(portal.OldWords, page.Text, StringComparison.Ordinal);
            Assert.Contains($"Guidance edition {TwoEditions.Older}", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(TwoEditions.NewWords, page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("New name", page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    [Trait("Requirement", "LN-01")]
    [Trait("Requirement", "LN-02")]
    public async Task Decide_UnderFiveLevels_OffersAndKeepsTheFifth()
    {
        portal.Clock.Set(TwoEditions.NewerCounts);
        var concern = await portal.SubmitConcernAsync(c => c.WithChild("Fern", "Example"));
        await portal.ScreenAsync(concern);
        var tansy = await portal.ClientFor("tansy");
        var form = (await tansy.OpenAsync($"/mash/{concern.Reference}/decide")).Form;

        form.Fill("Children[0].Level", "5").Fill("Children[0].Outcome", "single-agency-support").Fill("Children[0].Why", "Because").Fill("ToFamily", "Told");
        var check = await form.SubmitAsync("Check your decision");
        Assert.Contains($"New name {TwoEditions.NewLevel}", check.Text, StringComparison.Ordinal);
        await check.FormWith("Decide").SubmitAsync("Decide");

        Assert.Equal((TwoEditions.NewLevel, TwoEditions.Newer), ((await DecisionAsync(concern)).Level!.Value, (await DecisionAsync(concern)).GuidanceVersion));
        var summary = await tansy.OpenAsync($"/mash/{concern.Reference}");
        Assert.Equal(HttpStatusCode.OK, summary.Status);
        Assert.NotNull(summary.Document.QuerySelector(".ws-level--5"));
    }

    [Fact]
    [Trait("Requirement", "LN-02")]
    public async Task Decide_SignOfAnOlderEdition_IsKeptAndMarkedAndAMadeUpOneRefused()
    {
        portal.Clock.Set(TwoEditions.NewerCounts);
        var concern = await portal.SubmitConcernAsync(c => c.WithChild("Fern", "Example"));
        await portal.ScreenAsync(concern);
        var tansy = await portal.ClientFor("tansy");
        var page = await tansy.OpenAsync($"/mash/{concern.Reference}/propose");
        var fields = new Dictionary<string, string>
        {
            ["Version"] = page.Form.Value("Version")!,
            ["SeenUntil"] = page.Form.Value("SeenUntil")!,
            ["Children[0].Child"] = page.Form.Value("Children[0].Child")!,
            ["Children[0].Level"] = "2",
            ["Children[0].Outcome"] = "single-agency-support",
            ["Children[0].Why"] = "Because",
        };

        var refused = await Page.ReadAsync(tansy, await tansy.PostAsync($"/mash/{concern.Reference}/propose", fields.Append(new("Children[0].Indicators", "made.up"))));
        Assert.Contains("the guidance does not have", Assert.Single(refused.Errors), StringComparison.Ordinal);

        var check = await Page.ReadAsync(tansy, await tansy.PostAsync($"/mash/{concern.Reference}/propose", fields.Append(new("Children[0].Indicators", portal.Gone))));
        Assert.Empty(check.Errors);
        Assert.Contains(portal.GoneWords, check.Text, StringComparison.Ordinal);
        Assert.Contains($"In the words of edition {TwoEditions.Older}", check.Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "LN-03")]
    public async Task Decide_SomebodyChangedItMeanwhile_KeepsThePickedSigns()
    {
        portal.Clock.Set(Before);
        var concern = await portal.SubmitConcernAsync(c => c.WithChild("Fern", "Example"));
        await portal.ScreenAsync(concern);
        var tansy = await portal.ClientFor("tansy");
        var page = await tansy.OpenAsync($"/mash/{concern.Reference}/decide");
        var shown = await page.Form.Fill("Children[0].SignDomain", DomainOf(portal.Reworded)).SubmitAsync("Show signs for Fern Example");
        shown.Form.Fill("Children[0].Indicators", portal.Reworded).Fill("Children[0].Level", "2").Fill("Children[0].Outcome", "single-agency-support")
            .Fill("Children[0].Why", "Because").Fill("ToFamily", "Told");
        var check = await shown.Form.SubmitAsync("Check your decision");
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await portal.ChangeAsync(concern, r => r.SetPriority(Priority.Green, "Changed meanwhile", false, portal.Policy.Clocks, portal.People.Actor("linden"), portal.Clock.Now));

        var conflict = await check.FormWith("Decide").SubmitAsync("Decide");

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Equal(portal.Reworded, conflict.Document.QuerySelector("[data-picked] input[checked]")!.GetAttribute("value"));
    }

    private string DomainOf(string sign) => portal.Policy.LevelsOfNeed.Versions[0].Content.Indicators[sign].Domain;

    private async Task<LevelOfNeedDecision> DecisionAsync(Referral concern) => await portal.AsSystemAsync(db =>
        db.Decisions.SingleAsync(d => d.ReferralId == concern.Id && d.Kind == DecisionKind.Decided));
}
