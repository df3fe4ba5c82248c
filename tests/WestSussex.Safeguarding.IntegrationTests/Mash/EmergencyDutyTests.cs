using System.Net;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.IntegrationTests.Attachments;
using WestSussex.Safeguarding.IntegrationTests.Hosting;
using WestSussex.Safeguarding.Web.Data.Auditing;

namespace WestSussex.Safeguarding.IntegrationTests.Mash;

/// <summary>What the out-of-hours team may read, and nothing else (RO-01).</summary>
[Trait("Requirement", "RO-01")]
public class EmergencyDutyTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Navigation_OfADutyWorker_LeadsOnlyToPagesThatOpen()
    {
        var wren = await portal.ClientFor(Role.EmergencyDuty);
        var home = await wren.OpenAsync("/duty");

        var links = home.Document.QuerySelectorAll("nav a[href]").Select(a => a.GetAttribute("href")!).Where(h => h.StartsWith('/')).Distinct().ToList();

        Assert.Contains("/duty", links);
        foreach (var link in links)
        {
            Assert.Equal((link, HttpStatusCode.OK), (link, (await wren.OpenAsync(link)).Status));
        }
    }

    [Fact]
    [Trait("Requirement", "MT-10")]
    public async Task Read_AnUnreadConcernThatPointsToHarm_ShowsWhatIsNeededAtNightAndIsLogged()
    {
        var red = await portal.SubmitConcernAsync(c => c.WithImmediateRisk());
        var amber = await portal.SubmitConcernAsync();
        await portal.ChangeAsync(red, r => r.AddNote("Ring the grandmother after eight", portal.People.Actor("linden"), portal.Clock.Now));
        var wren = await portal.ClientFor(Role.EmergencyDuty);

        var list = await wren.OpenAsync("/duty");
        Assert.Contains(red.Reference, list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(amber.Reference, list.Text, StringComparison.Ordinal);

        var page = await list.FollowAsync(red.Reference);
        Assert.All(
            ["Fern Example", "1 Example Street, Worthing", "saffron.quillfeather@marigold-primary.example", "At school", "Ring the grandmother after eight", "Not read by MASH yet"],
            words => Assert.Contains(words, Page.Words(page.Document.Body), StringComparison.Ordinal));
        Assert.Equal("Yes", Page.Words(page.Document.QuerySelector("main .govuk-summary-list__value")));
        Assert.Empty(page.Document.QuerySelectorAll("main form"));
        var id = portal.People.ByEmail("wren").Id;
        Assert.True(await portal.AsSystemAsync(db => db.AccessLog.AnyAsync(e => e.PersonId == id && e.RecordId == red.Id && e.Action == AccessAction.Viewed && e.Detail == "duty")));
        Assert.Equal(HttpStatusCode.NotFound, (await wren.OpenAsync($"/duty/{amber.Reference}")).Status);
    }

    [Fact]
    public async Task Read_OnceItIsNoLongerRed_IsNotThere()
    {
        var red = await portal.SubmitConcernAsync(c => c.WithImmediateRisk());
        var restricted = await portal.SubmitConcernAsync(c => c.WithImmediateRisk().Restricted());
        var wren = await portal.ClientFor(Role.EmergencyDuty);
        Assert.Equal(HttpStatusCode.OK, (await wren.OpenAsync($"/duty/{red.Reference}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await wren.OpenAsync($"/duty/{restricted.Reference}")).Status);

        await portal.ScreenAsync(red, Priority.Amber);

        Assert.Equal(HttpStatusCode.NotFound, (await wren.OpenAsync($"/duty/{red.Reference}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.ClientFor("tansy")).OpenAsync($"/duty/{red.Reference}")).Status);
    }

    [Fact]
    [Trait("Requirement", "MT-10")]
    public async Task Read_ASecretAddress_IsShownOnlyOnRequestAndLogged()
    {
        var red = await portal.SubmitConcernAsync(c => c.WithImmediateRisk().WithSecretAddress());
        var wren = await portal.ClientFor(Role.EmergencyDuty);
        var page = await wren.OpenAsync($"/duty/{red.Reference}");
        Assert.DoesNotContain("Example Street", await page.Response.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var shown = await page.FormWith("Show the address. This is logged with your name").SubmitAsync();

        Assert.Contains("1 Example Street", shown.Text, StringComparison.Ordinal);
        Assert.True(await portal.AsSystemAsync(db => db.AccessLog.AnyAsync(e => e.RecordId == red.Id && e.Action == AccessAction.Revealed)));
    }

    [Fact]
    [Trait("Requirement", "MT-10")]
    public async Task Read_AConcernWithMarksAndAPhoto_ShowsBothAndLogsTheDownload()
    {
        var red = await portal.SubmitConcernAsync(c => c.WithImmediateRisk().WithMark("left-cheek", "Three small round bruises"));
        await UploadTests.AddAsync(await portal.ClientFor("saffron"), $"/my-concerns/{red.Reference}/files", "cheek.pdf", SampleFiles.Pdf("cheek"));
        var wren = await portal.ClientFor(Role.EmergencyDuty);

        var page = await wren.OpenAsync($"/duty/{red.Reference}");
        var link = page.Document.QuerySelector("main .ws-files__name")!.GetAttribute("href")!;
        using var got = await wren.Client.GetAsync(link);

        Assert.Contains("Three small round bruises", page.Text, StringComparison.Ordinal);
        Assert.Equal(SampleFiles.Pdf("cheek"), await got.Content.ReadAsByteArrayAsync());
        var file = Guid.Parse(link.Split('/')[^1]);
        Assert.True(await portal.AsSystemAsync(db => db.AccessLog.AnyAsync(e => e.RecordId == file && e.Detail == "download")));
        await portal.ScreenAsync(red, Priority.Amber);
        Assert.Equal(HttpStatusCode.NotFound, (await wren.OpenAsync(link)).Status);
    }

    [Fact]
    public async Task Download_OfAConcernRestrictedMeanwhile_IsNotThere()
    {
        var red = await portal.SubmitConcernAsync(c => c.WithImmediateRisk());
        await UploadTests.AddAsync(await portal.ClientFor("saffron"), $"/my-concerns/{red.Reference}/files", "cheek.pdf", SampleFiles.Pdf("cheek"));
        var wren = await portal.ClientFor(Role.EmergencyDuty);
        var link = (await wren.OpenAsync($"/duty/{red.Reference}")).Document.QuerySelector("main .ws-files__name")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.OK, (await wren.OpenAsync(link)).Status);

        await portal.ChangeAsync(red, r => r.Restrict([], "A colleague's family", portal.People.Actor("odette"), portal.Clock.Now));

        Assert.Equal(HttpStatusCode.NotFound, (await wren.OpenAsync(link)).Status);
    }
}
