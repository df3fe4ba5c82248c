using System.Net;
using WestSussex.Safeguarding.IntegrationTests.Hosting;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.IntegrationTests.Guidance;

/// <summary>Guidance beside the levels of need: for everybody, from memory, with numbers and times that come from one place.</summary>
public class GuidancePagesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    [Trait("Requirement", "LN-11")]
    [Trait("Requirement", "PS-01")]
    [Trait("Requirement", "IS-05")]
    public async Task Open_EachPageWithoutAnAccount_ShowsEverySectionAndAsksNoDatabase()
    {
        var anybody = new Visitor(portal.CreateClient());
        foreach (var id in portal.Policy.Guidance.Ids)
        {
            portal.Sql.Reset();
            var page = await anybody.OpenAsync($"/guidance/{id}");

            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.True(portal.Sql.Count == 0, portal.Sql.Shown);
            Assert.All(
                portal.Policy.Guidance.Find(id)!.InForceOn(portal.Policy.Today).Content.Sections,
                section => Assert.Contains(section.Heading, page.Text, StringComparison.Ordinal));
            Assert.DoesNotContain("{", page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    [Trait("Requirement", "IS-05")]
    public async Task Open_AnEarlierEdition_SaysThatAnotherOneCounts()
    {
        var anybody = new Visitor(portal.CreateClient());

        var earlier = await anybody.OpenAsync("/guidance/information-sharing?version=2018");
        var today = await anybody.OpenAsync("/guidance/information-sharing");

        Assert.Contains("This is an earlier edition", earlier.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("This is an earlier edition", today.Text, StringComparison.Ordinal);
        Assert.Contains("Edition 2024", today.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/guidance/no-such-page")]
    [InlineData("/guidance/consent?version=1999")]
    public async Task Open_WhatDoesNotExist_IsNotFound(string address)
    {
        var page = await new Visitor(portal.CreateClient()).OpenAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    [Fact]
    [Trait("Requirement", "LN-11")]
    public async Task Open_TheTimes_ShowsThoseOfTheClockRules()
    {
        var rules = portal.Policy.Current(portal.Policy.ClockRules);

        var page = await new Visitor(portal.CreateClient()).OpenAsync("/guidance/after-you-refer");

        Assert.Contains($"an outcome within {rules.RedOutcomeElapsedHours} hours", page.Text, StringComparison.Ordinal);
        Assert.Contains(portal.Policy.Contact("out-of-hours").Display, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_OfEveryPage_HaveNoNumberOfTheirOwn()
    {
        var folder = Path.Combine(PolicyDataServices.ShippedFolder, "guidance");

        Assert.All(Directory.EnumerateFiles(folder), file => Assert.DoesNotMatch(@"\d[\d ]{7,}\d", File.ReadAllText(file)));
    }

    [Fact]
    [Trait("Requirement", "CO-05")]
    public async Task Open_AQuestionOfTheForm_ShowsWhatTheGuidanceSaysBesideIt()
    {
        var consent = portal.Policy.Guidance.Find("consent")!.InForceOn(portal.Policy.Today).Content;
        var saffron = await portal.ClientFor("saffron");
        var draft = RaiseConcern.Walks.DraftOf(await RaiseConcern.Walks.BeginAsync(saffron, "professional"));

        var page = await saffron.OpenAsync($"/raise-a-concern/{draft}/telling-the-family");

        Assert.Contains(consent.Sections["when-not"].Points[0], page.Text, StringComparison.Ordinal);
        Assert.Contains(consent.Sections["if-they-refuse"].Text[0], page.Text, StringComparison.Ordinal);
    }
}
