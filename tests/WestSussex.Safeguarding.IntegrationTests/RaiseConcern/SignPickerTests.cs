using System.Net;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.IntegrationTests.Hosting;

namespace WestSussex.Safeguarding.IntegrationTests.RaiseConcern;

/// <summary>Signs picked from the guidance in a concern, and what else helps to see the whole picture, without JavaScript.</summary>
public class SignPickerTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Field = "Child1.Indicators";

    private LevelsOfNeedGuidance Guidance => portal.Policy.Current(portal.Policy.LevelsOfNeed);

    private Indicator Sign => Guidance.Indicators.First(sign => sign is { Immediate: false, Level: 2 });

    private Indicator RingFirst => Guidance.Indicators.First(sign => sign.Immediate);

    [Fact]
    [Trait("Requirement", "LN-02")]
    [Trait("Requirement", "LN-03")]
    public async Task Picker_WithoutScripts_BrowsesAddsAndRemovesAndKeepsWhatWasTyped()
    {
        var (visitor, at) = await BeginAsync();
        var page = await visitor.OpenAsync(at + "/level-of-need");
        Assert.Empty(Ticked(page));

        var shown = await page.Form.Fill("Child1.Why", "Typed before").Fill("Child1.SignDomain", Sign.Domain).SubmitAsync("Show signs for Child 1");
        Assert.Equal((HttpStatusCode.OK, "Typed before"), (shown.Status, shown.Form.Value("Child1.Why")));
        Assert.Empty(shown.Errors);
        Assert.Empty(Ticked(shown));
        Assert.All(Guidance.Indicators.Where(sign => sign.Domain == Sign.Domain), sign => Assert.Contains(sign.Text, shown.Text, StringComparison.Ordinal));

        var added = await shown.Form.Fill(Field, Sign.Id).SubmitAsync("Add what I ticked for Child 1");
        Assert.Equal([Sign.Id], Ticked(added));
        Assert.Equal("Typed before", added.Form.Value("Child1.Why"));
        Assert.Equal([Sign.Id], Ticked(await visitor.OpenAsync(at + "/level-of-need")));

        added.Document.QuerySelector($"input[value='{Sign.Id}']")!.RemoveAttribute("checked");
        var removed = await added.Form.SubmitAsync("Search signs for Child 1");
        Assert.Empty(Ticked(removed));
        Assert.Null(removed.Form.Value("Child1.Level"));
    }

    [Fact]
    [Trait("Requirement", "LN-03")]
    public async Task Picker_RingFirstSign_ShowsWhomToRingAtOnce()
    {
        var (visitor, at) = await BeginAsync();
        var page = await visitor.OpenAsync(at + "/level-of-need");
        Assert.NotNull(page.Document.QuerySelector("[data-ring-first]")!.GetAttribute("hidden"));

        var shown = await page.Form.Fill("Child1.SignDomain", RingFirst.Domain).SubmitAsync("Show signs for Child 1");
        var added = await shown.Form.Fill(Field, RingFirst.Id).SubmitAsync("Add what I ticked for Child 1");

        var notice = added.Document.QuerySelector("[data-ring-first]")!;
        Assert.Null(notice.GetAttribute("hidden"));
        Assert.Contains(portal.Policy.Contact("mash").Display, notice.TextContent, StringComparison.Ordinal);
        Assert.Contains(portal.Policy.Contact("police").Display, notice.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "LN-02")]
    public async Task Save_SignThatNoEditionHas_SaysSoAndTakesItOff()
    {
        var (visitor, at) = await BeginAsync();
        var page = await visitor.OpenAsync(at + "/level-of-need");
        var answer = await visitor.PostAsync(at + "/level-of-need",
            [new(Field, ""), new(Field, "made.up.sign"), new(Field, Sign.Id), new("Child1.Level", "2"), new("Child1.Why", "x"), new("_tab", page.Form.Value("_tab")!), new("_stamp", "")]);

        var again = await Page.ReadAsync(visitor, answer);
        Assert.Contains("the guidance does not have", Assert.Single(again.Errors), StringComparison.Ordinal);
        Assert.Equal([Sign.Id], Ticked(again));
        Assert.Empty((await again.Form.SubmitAsync()).Errors);
        Assert.Equal([Sign.Id], Ticked(await visitor.OpenAsync(at + "/level-of-need")));
    }

    [Fact]
    public async Task Autosave_AllSignsTakenOff_IsKept()
    {
        var (visitor, at) = await BeginAsync();
        var page = await visitor.OpenAsync(at + "/level-of-need");
        foreach (var ids in new string[][] { ["", Sign.Id, RingFirst.Id], [""] })
        {
            using var saved = await visitor.PostAsync(at + "/level-of-need/autosave", [.. ids.Select(id => new KeyValuePair<string, string>(Field, id)), new("_tab", page.Form.Value("_tab")!)]);
            Assert.Equal(HttpStatusCode.NoContent, saved.StatusCode);
            Assert.Equal(ids.Length - 1, Ticked(await visitor.OpenAsync(at + "/level-of-need")).Count);
        }
    }

    [Fact]
    [Trait("Requirement", "LN-03")]
    public async Task Save_FromTwoTabs_ShowsTheOtherTabsSignsInWords()
    {
        var (visitor, at) = await BeginAsync();
        var two = await visitor.OpenAsync(at + "/level-of-need");
        using var first = await visitor.PostAsync(at + "/level-of-need/autosave", [new(Field, Sign.Id), new("_tab", "another")]);

        var conflict = await two.Form.Fill("Child1.Level", "not-sure").SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains(Sign.Text, conflict.Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "LN-08")]
    [Trait("Requirement", "RC-12")]
    [Trait("Requirement", "RC-13")]
    [Trait("Requirement", "RC-22")]
    [Trait("Requirement", "LN-07")]
    public async Task Send_WithSignsAndTheWholePicture_ShowsThemToReferrerAndMash()
    {
        var (visitor, at) = await BeginAsync();
        await ProfessionalTests.FillAsync(visitor, at);
        var life = await visitor.OpenAsync(at + "/life-for-the-child");
        await life.FormWith("Save and continue").Fill("Strengths", "Grandad fetches them").Fill("TriedSoFar", "Breakfast club, not taken up")
            .Fill("HowLongHowOften", "Since June, most days").Fill("OutsideTheHome", "Older boys wait at the gate").SubmitAsync("Save and continue");
        var level = await visitor.OpenAsync(at + "/level-of-need");
        using var saved = await visitor.PostAsync(at + "/level-of-need", [new(Field, Sign.Id), new(Field, RingFirst.Id), new("Child1.Level", "not-sure"), new("_stamp", level.Form.Value("_stamp")!)]);
        string[] told = ["Grandad fetches them", "Breakfast club, not taken up", "Since June, most days", "Older boys wait at the gate", Sign.Text, RingFirst.Text];

        var check = await visitor.OpenAsync(at + "/check-answers");
        Assert.All(told, words => Assert.Contains(words, check.Text, StringComparison.Ordinal));
        var sent = await check.FormWith("Send to MASH").Fill("declared", "true").SubmitAsync();

        var draft = Walks.DraftOf(sent);
        var referral = await portal.AsSystemAsync(db => db.Referrals.Include(r => r.Children).ThenInclude(c => c.Decisions).AsSplitQuery().SingleAsync(r => r.IdempotencyKey == draft));
        var suggestion = referral.Children.Single().Decisions.Single();
        Assert.Equal([Sign.Id, RingFirst.Id], suggestion.Indicators);
        Assert.Equal(portal.Policy.LevelsOfNeed.InForceOn(portal.Policy.Today).Version, suggestion.GuidanceVersion);
        var copy = await visitor.OpenAsync($"/raise-a-concern/{draft}/sent/copy");
        var own = await visitor.OpenAsync($"/my-concerns/{referral.Reference}/sent");
        var mash = await (await portal.ClientFor("linden")).OpenAsync($"/mash/{referral.Reference}/what-was-sent");
        Assert.All(new[] { copy, own, mash }, page => Assert.All(told[..4], words => Assert.Contains(words, page.Text, StringComparison.Ordinal)));
        Assert.All(new[] { copy, own }, page => Assert.All(told[4..], words => Assert.Contains(words, page.Text, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Save_EveryThingPickedAndNothingPicked_AreBothFine()
    {
        var (visitor, at) = await BeginAsync();
        foreach (var ids in new[] { Guidance.Indicators.Select(sign => sign.Id).ToList(), [] })
        {
            using var answer = await visitor.PostAsync(at + "/level-of-need", [new(Field, ""), .. ids.Select(id => new KeyValuePair<string, string>(Field, id)), new("Child1.Level", "not-sure"), new("_tab", "one")]);
            Assert.Equal(ids.Count, Ticked(await visitor.OpenAsync(at + "/level-of-need")).Count);
        }
    }

    private static List<string> Ticked(Page page) =>
        [.. page.Document.QuerySelectorAll($"input[type=checkbox][name='{Field}'][checked]").Select(box => box.GetAttribute("value")!)];

    private async Task<(Visitor Visitor, string At)> BeginAsync()
    {
        var visitor = await portal.ClientFor("saffron");
        return (visitor, $"/raise-a-concern/{Walks.DraftOf(await Walks.BeginAsync(visitor, "professional"))}");
    }
}
