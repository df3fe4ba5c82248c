using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.IntegrationTests.Hosting;
using WestSussex.Safeguarding.Web.Areas.Mash.WorkQueue;
using WestSussex.Safeguarding.Web.Data.Auditing;
using WestSussex.Safeguarding.Web.Jobs;

namespace WestSussex.Safeguarding.IntegrationTests.Mash;

/// <summary>The one queue: what stands first, pages by key, claims.</summary>
public class QueueTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    [Trait("Requirement", "MT-01")]
    public async Task Open_WithReadAndUnread_ShowsTheUnreadFirstAndLogsWhatWasShown()
    {
        var read = await portal.SubmitConcernAsync();
        await portal.ScreenAsync(read);
        var unread = await portal.SubmitConcernAsync(c => c.WithImmediateRisk());
        var tansy = await portal.ClientFor("tansy");

        var page = await tansy.OpenAsync("/mash");

        var shown = References(page);
        Assert.True(shown.IndexOf(unread.Reference) < shown.IndexOf(read.Reference));
        var row = page.Document.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains(unread.Reference, StringComparison.Ordinal));
        Assert.Contains("Red, to confirm", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("To read.", row.TextContent, StringComparison.Ordinal);
        var logged = await portal.AsSystemAsync(db => db.AccessLog.Where(e => e.Action == AccessAction.Listed && e.Detail == "queue").OrderByDescending(e => e.At).ThenByDescending(e => e.Id).FirstAsync());
        Assert.Contains(unread.Id, logged.ListedIds());
    }

    [Fact]
    public async Task Next_OverAllPages_ShowsEachConcernOnce()
    {
        for (var i = 0; i < 30; i++)
        {
            await portal.SubmitConcernAsync();
        }

        var tansy = await portal.ClientFor("tansy");
        var page = await tansy.OpenAsync("/mash?tab=Unread");
        var seen = References(page).ToList();
        Assert.Equal(25, seen.Count);
        while (page.Document.QuerySelector(".govuk-pagination__next a") is not null)
        {
            page = await page.FollowAsync("Next 25");
            seen.AddRange(References(page));
        }

        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Equal(await portal.AsSystemAsync(db => db.Referrals.CountAsync(r => r.IsOpen && r.ReadAt == null)), seen.Count);
    }

    [Fact]
    public async Task Filter_ByEveryField_NarrowsWithoutAName()
    {
        var concern = await portal.SubmitConcernAsync(c => c.RaisedBy("perry"));
        await portal.ScreenAsync(concern, Priority.Red);
        var linden = await portal.ClientFor("linden");
        foreach (var query in new[] { "priority=Red", "status=Screening", $"agency={portal.People.Thornapple.Id}", "claimed=me", "tab=Mine" })
        {
            Assert.Contains(concern.Reference, References(await linden.OpenAsync("/mash?" + query)));
        }

        Assert.DoesNotContain(concern.Reference, References(await linden.OpenAsync("/mash?priority=Green")));
        Assert.DoesNotContain(concern.Reference, References(await linden.OpenAsync("/mash?claimed=nobody")));
        Assert.Equal(HttpStatusCode.OK, (await linden.OpenAsync("/mash?after=nonsense&priority=Purple&tab=x&agency=1")).Status);
    }

    [Fact]
    public async Task Claim_ThatAColleagueHolds_IsRefusedUntilItLapses()
    {
        var concern = await portal.SubmitConcernAsync();
        var linden = await portal.ClientFor("linden");
        var tansy = await portal.ClientFor("tansy");
        await linden.PostAsync($"/mash/{concern.Reference}/claim");
        await tansy.PostAsync($"/mash/{concern.Reference}/claim");
        Assert.Equal(portal.People.ByEmail("linden").Id, await HolderAsync(concern));

        portal.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.True(await portal.Services.GetRequiredService<JobRunner>().RunOnceAsync(portal.Services.GetRequiredService<LapseClaimsJob>(), default));
        Assert.Null(await HolderAsync(concern));

        await tansy.PostAsync($"/mash/{concern.Reference}/claim");
        Assert.Equal(portal.People.ByEmail("tansy").Id, await HolderAsync(concern));
    }

    [Fact]
    [Trait("Requirement", "MT-10")]
    public async Task Find_ByReferenceOrChild_NeverPutsANameInAnAddressAndIsLogged()
    {
        var concern = await portal.SubmitConcernAsync(c => c.WithChild("Nettle", "O’Brien-Núñez", new DateOnly(2016, 2, 29)));
        var tansy = await portal.ClientFor("tansy");
        var found = await (await tansy.OpenAsync("/mash/find")).Form.Fill("Reference", concern.Reference.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)).SubmitAsync();
        Assert.Equal($"/mash/{concern.Reference}", found.Url);

        var form = (await tansy.OpenAsync("/mash/find")).Form.Fill("FamilyName", "obrien nunez").Fill("BornOn.Day", "29").Fill("BornOn.Month", "2").Fill("BornOn.Year", "2016");
        found = await form.SubmitAsync();
        Assert.Contains(concern.Reference, found.Text, StringComparison.Ordinal);
        Assert.Equal("/mash/find", found.Url);
        var logged = await portal.AsSystemAsync(db => db.AccessLog.SingleAsync(e => e.Action == AccessAction.Searched && e.Detail == "family-name-and-birth-date"));
        Assert.Equal((1, concern.Id), (logged.ResultCount, logged.RecordId));

        var wrong = await (await tansy.OpenAsync("/mash/find")).Form.Fill("Reference", "WS-0000-0001").SubmitAsync();
        Assert.NotEmpty(wrong.Errors);
    }

    private static List<string> References(Page page) => [.. page.Document.QuerySelectorAll("tbody th a").Select(a => a.Text())];

    private Task<Guid?> HolderAsync(Referral concern) => portal.AsSystemAsync(db => db.Referrals.Where(r => r.Id == concern.Id).Select(r => r.ClaimedById).SingleAsync());
}
