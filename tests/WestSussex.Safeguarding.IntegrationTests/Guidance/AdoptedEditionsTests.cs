using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using WestSussex.Safeguarding.IntegrationTests.Account;
using WestSussex.Safeguarding.Web.Jobs;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.IntegrationTests.Guidance;

/// <summary>What is adopted on one web server counts on every other one, and nothing in the database keeps people from reading the guidance.</summary>
public class AdoptedEditionsTests
{
    [Fact]
    [Trait("Requirement", "LN-02")]
    public async Task Refresh_AfterAnEditionWasAdoptedElsewhere_MakesItCountFromItsDayAndKeepsTheOldOne()
    {
        await using var portal = await Editions.PortalAsync();
        var before = portal.Policy.LevelsOfNeed;
        var from = portal.Policy.Today.AddDays(3);
        await Editions.AdoptAsync(portal, "five-1", Editions.FiveLevels, from);

        await portal.Services.GetRequiredService<AdoptedEditions>().RefreshAsync();

        var set = portal.Policy.LevelsOfNeed;
        Assert.Null(before.Find("five-1"));
        Assert.Equal(before.Versions[0].Version, set.InForceOn(from.AddDays(-1)).Version);
        Assert.Equal(("five-1", 5), (set.InForceOn(from).Version, set.InForceOn(from).Content.Levels.Count));
        Assert.Same(before.Versions[0].Content, set.Find(before.Versions[0].Version)!.Content);

        // Its adoption is the partnership's, whatever the file says of itself.
        Assert.True(set.Find("five-1")!.Content.IsAdopted);
        Assert.Equal(("Clover Haythornby", portal.Clock.Now, "Executive, item 6"), set.Find("five-1")!.Content.Adoption is { } a ? (a.ByName, a.At, a.MinuteReference) : default);

        portal.Sql.Reset();
        await portal.Anybody().OpenAsync("/levels-of-need");
        Assert.Equal(0, portal.Sql.Count);
    }

    [Fact]
    public async Task Refresh_WithAnEditionThatCannotBeRead_WarnsTheOperatorAndKeepsTheRest()
    {
        await using var portal = await Editions.PortalAsync();
        await Editions.AdoptAsync(portal, "broken", "{\"content\":", portal.Policy.Today.AddDays(1));
        await Editions.AdoptAsync(portal, "five-1", Editions.FiveLevels.Replace("\"notice\"", "\"gone\": 1, \"notice\"", StringComparison.Ordinal), portal.Policy.Today.AddDays(2));

        await portal.Services.GetRequiredService<AdoptedEditions>().RefreshAsync();

        // A field that a later release no longer knows takes no edition away.
        Assert.NotNull(portal.Policy.LevelsOfNeed.Find("five-1"));
        Assert.Null(portal.Policy.LevelsOfNeed.Find("broken"));
        Assert.Contains(await portal.Services.GetRequiredService<OperatorWarnings>().CurrentAsync(), w => w.Sentence.Contains("“broken”", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await portal.Anybody().OpenAsync("/levels-of-need")).Status);
    }

    [Fact]
    public async Task Start_WithoutADatabase_ShowsTheShippedEdition()
    {
        await using var portal = new DatabaseGoneTests.FailingPortal();
        await ((IAsyncLifetime)portal).InitializeAsync();
        using var keep = new KeepGuidanceCurrent(
            portal.Services.GetRequiredService<AdoptedEditions>(), portal.Services.GetRequiredService<AdoptedPostcodes>(), portal.Services.GetRequiredService<IConfiguration>(), portal.Clock, NullLogger<KeepGuidanceCurrent>.Instance);
        foreach (var error in new[] { 14, 1 })
        {
            portal.Error = error;

            await keep.StartAsync(CancellationToken.None);

            Assert.Equal(HttpStatusCode.OK, (await portal.Anybody().OpenAsync("/levels-of-need")).Status);
        }

        portal.Error = null;
    }
}
