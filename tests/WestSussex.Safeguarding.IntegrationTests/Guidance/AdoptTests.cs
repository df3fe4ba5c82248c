using System.Net;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.IntegrationTests.Hosting;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.IntegrationTests.Guidance;

/// <summary>The partnership adopts an edition from a day on, by a minute, and it stays.</summary>
public sealed class AdoptTests : IAsyncLifetime
{
    private PortalFactory _portal = null!;
    private Visitor _clover = null!;
    private Page _proposal = null!;

    public async Task InitializeAsync()
    {
        _portal = await Editions.PortalAsync();
        _clover = await _portal.ClientFor("clover");
        _proposal = await Editions.ImportAsync(_clover, Editions.FiveLevels);
    }

    public async Task DisposeAsync() => await _portal.DisposeAsync();

    [Theory]
    [InlineData(0, "Executive", "The day from which it counts must be tomorrow or later")]
    [InlineData(-400, "Executive", "The day from which it counts must be tomorrow or later")]
    [InlineData(800, "Executive", "The day from which it counts must be in the next 2 years")]
    [InlineData(1, " ", "Enter where the decision is written down")]
    public async Task Adopt_WithADayOrMinuteThatCannotBe_SaysSoAndAdoptsNothing(int days, string minute, string says)
    {
        var answer = await AdoptAsync(_proposal, days, minute);

        Assert.Equal(says, Assert.Single(answer.Errors));
        Assert.False(await _portal.AsSystemAsync(db => db.GuidanceEditions.AnyAsync(e => e.AdoptedAt != null)));
    }

    [Fact]
    [Trait("Requirement", "LN-02")]
    public async Task Adopt_AfterItWasShownOnceMore_CountsFromThatDayAndStays()
    {
        var confirm = await AdoptAsync(_proposal, 1, "Executive, item 6");
        Assert.StartsWith("Check before you adopt", confirm.Heading, StringComparison.Ordinal);
        Assert.Null(_portal.Policy.LevelsOfNeed.Find("five-1"));

        var list = await confirm.FormWith("Adopt this edition").SubmitAsync("Adopt this edition");

        Assert.Contains("The edition “five-1” counts from 3 March 2027.", list.Text, StringComparison.Ordinal);
        Assert.Contains("Executive, item 6. Entered by Clover Haythornby", list.Text, StringComparison.Ordinal);
        Assert.NotEqual("five-1", _portal.Policy.LevelsOfNeed.InForceOn(_portal.Policy.Today).Version);
        Assert.Equal(1, await _portal.AsSystemAsync(db => db.AccessLog.CountAsync(e => e.RecordType == "guidance-edition" && e.Detail == "adopted")));
        foreach (var page in new[] { "/adopt", "/delete" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await _clover.OpenAsync(_proposal.Url + page)).Status);
            using var sent = await _clover.PostAsync(_proposal.Url + page);
            Assert.Equal(HttpStatusCode.NotFound, sent.StatusCode);
        }

        _portal.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal("five-1", _portal.Policy.LevelsOfNeed.InForceOn(_portal.Policy.Today).Version);
        var nextDay = _portal.Anybody();
        await nextDay.SignInAsync(_portal.People.ByEmail("clover").Id);
        Assert.Contains("In force Edition five-1", (await nextDay.OpenAsync("/administration/guidance")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Adopt_OnADayOnWhichAnotherEditionStarts_IsRefused()
    {
        await Editions.AdoptAsync(_portal, "other", Editions.FiveLevels, _portal.Clock.UkToday().AddDays(5));

        var answer = await AdoptAsync(_proposal, 5, "Executive");

        Assert.Equal("The edition “other” starts on that day. Choose another day", Assert.Single(answer.Errors));
    }

    private async Task<Page> AdoptAsync(Page proposal, int days, string minute)
    {
        var from = _portal.Clock.UkToday().AddDays(days);
        return await (await proposal.FollowAsync("Adopt it from a day on")).Form
            .Fill("From.Day", $"{from.Day}").Fill("From.Month", $"{from.Month}").Fill("From.Year", $"{from.Year}").Fill("MinuteReference", minute).SubmitAsync("Continue");
    }
}
