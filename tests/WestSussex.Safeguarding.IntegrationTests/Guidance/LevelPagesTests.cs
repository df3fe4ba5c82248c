using System.Net;
using WestSussex.Safeguarding.IntegrationTests.Hosting;

namespace WestSussex.Safeguarding.IntegrationTests.Guidance;

/// <summary>The signs of one side of a child's life beside each other, and links to signs and editions that hold.</summary>
public class LevelPagesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    [Trait("Requirement", "LN-02")]
    [Trait("Requirement", "LN-06")]
    public async Task Open_EachDomainWithoutAnAccount_ShowsItsSignsAtEveryLevelAndAsksNoDatabase()
    {
        var guidance = portal.Policy.Current(portal.Policy.LevelsOfNeed);
        var anybody = new Visitor(portal.CreateClient());
        foreach (var domain in guidance.Domains)
        {
            portal.Sql.Reset();
            var page = await anybody.OpenAsync($"/levels-of-need/domain/{domain.Id}");

            Assert.True(portal.Sql.Count == 0, portal.Sql.Shown);
            Assert.All(guidance.Levels, level => Assert.Contains(level.Name, page.Text, StringComparison.Ordinal));
            Assert.All(guidance.Indicators.Where(i => i.Domain == domain.Id), sign => Assert.Contains(sign.Text, page.Text, StringComparison.Ordinal));
        }
    }

    [Fact]
    [Trait("Requirement", "LN-02")]
    public async Task Open_ADomainWithTwoLevels_ShowsOnlyThese()
    {
        var guidance = portal.Policy.Current(portal.Policy.LevelsOfNeed);
        var domain = guidance.Domains[0];

        var page = await new Visitor(portal.CreateClient()).OpenAsync($"/levels-of-need/domain/{domain.Id}?level=2&level=3");

        Assert.Contains(guidance.Indicators.First(i => i.Domain == domain.Id && i.Level == 2).Text, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(guidance.Indicators.First(i => i.Domain == domain.Id && i.Level == 1).Text, page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/levels-of-need/domain/{0}?level=99")]
    [InlineData("/levels-of-need/domain/{0}?level=a&level=%3Cb%3E")]
    public async Task Open_ADomainWithALevelThatIsNone_ShowsAllLevels(string address)
    {
        var guidance = portal.Policy.Current(portal.Policy.LevelsOfNeed);

        var page = await new Visitor(portal.CreateClient()).OpenAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, address, guidance.Domains[0].Id));

        Assert.All(guidance.Indicators.Where(i => i.Domain == guidance.Domains[0].Id), sign => Assert.Contains(sign.Text, page.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("domain={0}&levels=2-3", "/levels-of-need/domain/{0}?level=2&level=3")]
    [InlineData("domain={0}&levels=", "/levels-of-need/domain/{0}")]
    [InlineData("domain={0}&levels=99-%3Cb%3E", "/levels-of-need/domain/{0}")]
    [InlineData("domain=//example.org&levels=2-3", "/levels-of-need")]
    [Trait("Requirement", "LN-02")]
    public async Task Compare_FromThePageOfAllLevels_LeadsToThatPartOfTheChildsLife(string asked, string leadsTo)
    {
        var domain = portal.Policy.Current(portal.Policy.LevelsOfNeed).Domains[0].Id;

        var page = await new Visitor(portal.CreateClient()).OpenAsync("/levels-of-need/compare?" + asked.Replace("{0}", domain, StringComparison.Ordinal));

        Assert.Equal((HttpStatusCode.OK, leadsTo.Replace("{0}", domain, StringComparison.Ordinal)), (page.Status, page.Url));
    }

    [Fact]
    [Trait("Requirement", "LN-02")]
    public async Task Open_ASign_ShowsItsWordsAndLevel()
    {
        var sign = portal.Policy.Current(portal.Policy.LevelsOfNeed).Indicators[0];

        var page = await new Visitor(portal.CreateClient()).OpenAsync($"/levels-of-need/sign/{sign.Id}");

        Assert.Contains(sign.Text, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("is gone", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/levels-of-need/sign/no-such-sign")]
    [InlineData("/levels-of-need/domain/no-such-domain")]
    [InlineData("/levels-of-need/version/no-such-version")]
    public async Task Open_WhatNeverWas_IsNotFound(string address)
    {
        var page = await new Visitor(portal.CreateClient()).OpenAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }
}
