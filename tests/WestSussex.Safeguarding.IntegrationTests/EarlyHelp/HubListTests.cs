using WestSussex.Safeguarding.IntegrationTests.Hosting;

namespace WestSussex.Safeguarding.IntegrationTests.EarlyHelp;

/// <summary>A coordinator's lists, longer than a page.</summary>
public sealed class HubListTests : PortalFactory
{
    private const int MoreThanAPage = 27;

    [Theory]
    [InlineData("Open", 0)]
    [InlineData("New", 0)]
    [InlineData("Drift", 50)]
    [Trait("Requirement", "EH-07")]
    [Trait("Requirement", "TAC-07")]
    public async Task List_LongerThanAPage_ShowsEachOnceAndTheLongestWaitingFirst(string show, int daysLater)
    {
        var opened = new List<string>();
        for (var i = 0; i < MoreThanAPage; i++)
        {
            // Two at a time, so that a page may end between two of the same moment.
            Clock.Advance(TimeSpan.FromHours(i % 2 == 0 ? 5 : 0));
            opened.Add(await OpenAssessmentAsync());
        }

        Clock.Advance(TimeSpan.FromDays(daysLater));
        var rowan = await this.ClientFor("rowan");
        var first = await rowan.OpenAsync($"/early-help/hub?show={show}");
        var second = await first.FollowAsync("Later ones");

        var (one, two) = (References(first), References(second));
        Assert.Equal((25, 2), (one.Count, two.Count));
        Assert.Equal(opened.Order(), one.Concat(two).Order());
        Assert.Equal(opened.Take(20).Order(), one.Take(20).Order());
        Assert.Equal(one, References(await rowan.OpenAsync($"/early-help/hub?show={show}&after=99999999999999999999_x")));
    }

    private static List<string> References(Page shown) => [.. shown.Document.QuerySelectorAll("tbody th a").Select(a => a.TextContent)];
}
