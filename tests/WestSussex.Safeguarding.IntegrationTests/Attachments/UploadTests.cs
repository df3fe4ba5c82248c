using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.IntegrationTests.Hosting;
using WestSussex.Safeguarding.IntegrationTests.RaiseConcern;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern;
using WestSussex.Safeguarding.Web.Attachments;
using WestSussex.Safeguarding.Web.Jobs;

namespace WestSussex.Safeguarding.IntegrationTests.Attachments;

/// <summary>Documents and photos through the pages that people use.</summary>
[Trait("Asvs", "5.2.2")]
public sealed partial class UploadTests(UploadTests.PortalWithAScanner portal) : IClassFixture<UploadTests.PortalWithAScanner>
{
    private const string Secret = "qzcanary900x";

    [Fact]
    public async Task Add_PhotoWithACaption_IsListedKeptSealedAndHandedOutAsADownload()
    {
        var visitor = portal.Anybody();
        var at = await BeginAsync(visitor);

        var page = await AddAsync(visitor, at, $"{Secret}.pdf", SampleFiles.Pdf(Secret), $"caption {Secret}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        var link = page.Document.QuerySelector(".ws-files__name")!;
        Assert.Contains(Secret, Page.Words(link), StringComparison.Ordinal);
        using var got = await visitor.Client.GetAsync(link.GetAttribute("href"));
        Assert.Equal(SampleFiles.Pdf(Secret), await got.Content.ReadAsByteArrayAsync());
        Assert.Equal("application/octet-stream", got.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", got.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Contains("nosniff", got.Headers.GetValues("X-Content-Type-Options"));
        Assert.True(got.Headers.CacheControl?.NoStore);
        Assert.DoesNotContain(Directory.EnumerateFiles(portal.Folder, "*", SearchOption.AllDirectories), HoldsTheSecret);
        var id = Guid.Parse(link.GetAttribute("href")!.Split('/')[^1]);
        Assert.True(await portal.AsSystemAsync(db => db.AccessLog.AnyAsync(e => e.RecordId == id && e.Detail == "download")));
    }

    [Fact]
    public async Task Add_ByAnybodyElse_IsNotThere()
    {
        var owner = portal.Anybody();
        var at = await BeginAsync(owner);
        var link = (await AddAsync(owner, at, "a.pdf", SampleFiles.Pdf())).Document.QuerySelector(".ws-files__name")!.GetAttribute("href")!;
        var other = portal.Anybody();
        await BeginAsync(other);

        Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync(link)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await AddAsync(other, at, "b.pdf", SampleFiles.Pdf())).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.ClientFor("tansy")).OpenAsync(link)).Status);
    }

    [Theory]
    [InlineData("empty.pdf", "", "empty")]
    [InlineData("lies.pdf", "MZ this is a program", "content does not")]
    [InlineData("lies.txt", "<svg xmlns='x'><script/></svg>", "content does not")]
    [InlineData("picture.svg", "<svg/>", "one of these")]
    [InlineData("photo.jpg.pdf", "%PDF-1.7", "one ending only")]
    public async Task Add_FileThatIsNotTaken_SaysWhyBesideTheFieldAndKeepsNothing(string name, string content, string why)
    {
        var visitor = portal.Anybody();
        var at = await BeginAsync(visitor);
        var before = Kept();

        var page = await AddAsync(visitor, at, name, System.Text.Encoding.UTF8.GetBytes(content), "what it shows");

        Assert.Contains(why, Page.Words(page.Document.QuerySelector("#File-error")), StringComparison.Ordinal);
        Assert.Equal("what it shows", page.Document.QuerySelector("#Caption")!.GetAttribute("value"));
        Assert.Equal(before, Kept());
        Assert.Null(page.Document.QuerySelector(".ws-files__name"));
    }

    [Fact]
    public async Task Add_MoreThan25Megabytes_IsRefusedAndLeavesNothing()
    {
        var visitor = portal.Anybody();
        var at = await BeginAsync(visitor);
        var before = Kept();
        var large = new byte[(int)Attachment.MaxBytes + 1];
        SampleFiles.Pdf().CopyTo(large, 0);

        var page = await AddAsync(visitor, at, "large.pdf", large);

        Assert.Contains("25 MB", Page.Words(page.Document.QuerySelector("#File-error")), StringComparison.Ordinal);
        Assert.Equal(before, Kept());
    }

    [Fact]
    public async Task Add_WithoutAToken_IsRefused()
    {
        var visitor = portal.Anybody();
        var at = await BeginAsync(visitor);
        using var form = new MultipartFormDataContent { { new ByteArrayContent(SampleFiles.Pdf()), "File", "a.pdf" } };

        using var answer = await visitor.Client.PostAsync($"{at}/add", form);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Null((await visitor.OpenAsync(at)).Document.QuerySelector(".ws-files__name"));
    }

    [Fact]
    public async Task Add_TheSameFileTwiceAndThenRemove_KeepsOneAndThenNone()
    {
        var visitor = portal.Anybody();
        var at = await BeginAsync(visitor);
        var before = Kept();
        await AddAsync(visitor, at, "a.pdf", SampleFiles.Pdf("twice"));

        var page = await AddAsync(visitor, at, "a.pdf", SampleFiles.Pdf("twice"));
        Assert.Single(page.Document.QuerySelectorAll(".ws-files__name"));
        page = await page.FormWith("Remove a.pdf").SubmitAsync("Remove a.pdf");

        Assert.Empty(page.Document.QuerySelectorAll(".ws-files__name"));
        Assert.Equal(before, Kept());
    }

    [Fact]
    public async Task Add_OneFileTooMany_IsRefused()
    {
        var visitor = portal.Anybody();
        var at = await BeginAsync(visitor);
        Page page = null!;
        for (var i = 0; i <= Attachment.MostPerConcern; i++)
        {
            page = await AddAsync(visitor, at, $"a{i}.txt", System.Text.Encoding.UTF8.GetBytes($"Note {i}"));
        }

        Assert.Contains("20 files", Page.Words(page.Document.QuerySelector("#File-error")), StringComparison.Ordinal);
        Assert.Equal(Attachment.MostPerConcern, page.Document.QuerySelectorAll(".ws-files__name").Length);
    }

    [Fact]
    public async Task Delete_DraftByHandOrByTime_TakesItsFilesAlong()
    {
        var before = Kept();
        var visitor = portal.Anybody();
        var deleted = await BeginAsync(visitor);
        await AddAsync(visitor, deleted, "a.pdf", SampleFiles.Pdf("deleted"));
        await (await visitor.OpenAsync(deleted.Replace("/documents", "/delete", StringComparison.Ordinal))).Form.SubmitAsync();
        Assert.Equal(before, Kept());

        var other = portal.Anybody();
        var id = Walks.DraftOf(await other.OpenAsync(await BeginAsync(other)));
        await AddAsync(other, $"/raise-a-concern/{id}/documents", "a.pdf", SampleFiles.Pdf("expired"));
        await portal.AsSystemAsync(db => db.Drafts.Where(d => d.Id == id).ExecuteUpdateAsync(set => set.SetProperty(d => d.ExpiresAt, portal.Clock.Now.AddDays(-1))));
        await RunAsync<DeleteExpiredDraftsJob>();

        Assert.Equal(before, Kept());
        Assert.False(await portal.AsSystemAsync(db => db.Attachments.AnyAsync(a => a.DraftId == id)));
    }

    [Fact]
    public async Task Send_DraftWithFiles_BringsThemToMashUntilTheScannerLocksOneAway()
    {
        var visitor = portal.Anybody();
        var check = await Walks.ToCheckAnswersAsync(visitor);
        var draft = Walks.DraftOf(check);
        var at = $"/raise-a-concern/{draft}/documents";
        await AddAsync(visitor, at, "clean.pdf", SampleFiles.Pdf("clean"));
        await AddAsync(visitor, at, "bad.txt", SampleFiles.Eicar);
        await (await visitor.OpenAsync(check.Url)).Form.Fill("declared", "true").SubmitAsync();
        var reference = await portal.AsSystemAsync(db => db.Referrals.Where(r => r.IdempotencyKey == draft).Select(r => r.Reference).SingleAsync());
        var officer = await portal.ClientFor("linden");

        var page = await officer.OpenAsync($"/mash/{reference}/what-was-sent");
        Assert.Equal(2, page.Document.QuerySelectorAll("a.ws-files__name").Length);
        Assert.Contains("Not scanned for viruses yet", page.Text, StringComparison.Ordinal);
        var bad = page.Document.QuerySelectorAll("a.ws-files__name").Single(a => Page.Words(a) == "bad.txt").GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.OK, (await officer.Client.GetAsync(bad)).StatusCode);

        await RunAsync<ScanAttachmentsJob>();

        page = await officer.OpenAsync($"/mash/{reference}/what-was-sent");
        Assert.DoesNotContain("Not scanned for viruses yet", page.Text, StringComparison.Ordinal);
        Assert.Contains("Locked away", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.Client.GetAsync(bad)).StatusCode);
        Assert.Contains("a document or photo", (await officer.OpenAsync($"/mash/{reference}/who-has-looked")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Add_ToASentConcern_IsNewsForMashAndSeenByTheLead()
    {
        var concern = await portal.SubmitConcernAsync();
        var at = $"/my-concerns/{concern.Reference}/files";
        var teacher = await portal.ClientFor("saffron");

        var page = await AddAsync(teacher, at, "later.pdf", SampleFiles.Pdf("later"));

        Assert.Single(page.Document.QuerySelectorAll("a.ws-files__name"));
        Assert.Single((await (await portal.ClientFor("bramble")).OpenAsync(at)).Document.QuerySelectorAll("a.ws-files__name"));
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.ClientFor("perry")).OpenAsync(at)).Status);
        Assert.Contains("A document or photo was added: later.pdf", (await (await portal.ClientFor("tansy")).OpenAsync($"/mash/{concern.Reference}/what-was-sent")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sweep_BytesThatNoRowKnows_AreClearedAfterADay()
    {
        var files = portal.Services.GetRequiredService<AttachmentFiles>();
        var (old, young) = (AttachmentFiles.NewName(), AttachmentFiles.NewName());
        foreach (var (name, age) in new[] { (old, 2), (young, 0) })
        {
            await using (files.Create(name))
            {
            }

            files.Keep(name);
            File.SetLastWriteTimeUtc(Path.Combine(files.Path, name[..2], name), portal.Clock.Now.AddDays(-age));
        }

        await RunAsync<SweepAttachmentsJob>();

        Assert.False(File.Exists(Path.Combine(files.Path, old[..2], old)));
        Assert.True(File.Exists(Path.Combine(files.Path, young[..2], young)));
        files.Delete(young);
    }

    private static async Task<string> BeginAsync(Visitor visitor) => $"/raise-a-concern/{Walks.DraftOf(await Walks.BeginAsync(visitor, "public"))}/documents";

    internal static async Task<Page> AddAsync(Visitor visitor, string at, string name, byte[] content, string caption = "")
    {
        using var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await visitor.TokenAsync()), "__RequestVerificationToken" },
            { file, "File", name },
            { new StringContent(caption), "Caption" },
        };
        return await Page.ReadAsync(visitor, await visitor.Client.PostAsync($"{at}/add", form));
    }

    private int Kept() => Directory.EnumerateFiles(Path.Combine(portal.Folder, AttachmentFiles.FolderName), "*", SearchOption.AllDirectories).Count();

    private static bool HoldsTheSecret(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(file, System.Text.Encoding.Latin1);
        return reader.ReadToEnd().Contains(Secret, StringComparison.Ordinal);
    }

    private async Task RunAsync<T>()
        where T : Job => await portal.Services.GetRequiredService<JobRunner>().RunOnceAsync(portal.Services.GetRequiredService<T>(), CancellationToken.None);

    public sealed class PortalWithAScanner : PortalFactory
    {
        private readonly FakeClamd _scanner = new();

        protected override bool MayUseServer => false;

        protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>(base.Settings) { ["Attachments:Clamd"] = _scanner.Address };

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            _scanner.Dispose();
        }
    }
}
