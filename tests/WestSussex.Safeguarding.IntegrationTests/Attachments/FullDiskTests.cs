using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WestSussex.Safeguarding.IntegrationTests.Hosting;
using WestSussex.Safeguarding.IntegrationTests.RaiseConcern;
using WestSussex.Safeguarding.Web.Attachments;
using WestSussex.Safeguarding.Web.Data;

namespace WestSussex.Safeguarding.IntegrationTests.Attachments;

/// <summary>The disk is full before or while a file arrives: nothing of it stays, and everything else does.</summary>
[Trait("Asvs", "5.2.1")]
public sealed class FullDiskTests(FullDiskTests.PortalOnASmallDisk portal) : IClassFixture<FullDiskTests.PortalOnASmallDisk>
{
    /// <summary>The kernel's own full disk: every write ends with ENOSPC.</summary>
    private const string Full = "/dev/full";

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task Add_WhileTheDiskFillsUp_LeavesNothingSaysSoAndKeepsTheDraft(int pieces)
    {
        var visitor = portal.Anybody();
        var check = await Walks.ToCheckAnswersAsync(visitor);
        var draft = Walks.DraftOf(check);
        var at = $"/raise-a-concern/{draft}/documents";
        await UploadTests.AddAsync(visitor, at, "first.pdf", SampleFiles.Pdf("first"), "the first");
        var (files, answers) = (Kept(), await AnswersAsync(draft));
        var large = new byte[5 * SealedFile.PieceBytes];
        SampleFiles.Pdf().CopyTo(large, 0);

        portal.Pieces = pieces;
        var page = await UploadTests.AddAsync(visitor, at, "large.pdf", large, "what it shows");
        portal.Pieces = null;

        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.Contains("We could not keep this file just now. Try again in a few minutes. You can send your concern without it", Page.Words(page.Document.QuerySelector("#File-error")), StringComparison.Ordinal);
        Assert.Equal("what it shows", page.Document.QuerySelector("#Caption")!.GetAttribute("value"));
        Assert.Equal("first.pdf", Page.Words(Assert.Single(page.Document.QuerySelectorAll(".ws-files__name"))));
        Assert.Equal(files, Kept());
        Assert.Equal(answers, await AnswersAsync(draft));

        // There is room again: the same file is taken, and the concern is sent with both.
        Assert.Equal(2, (await UploadTests.AddAsync(visitor, at, "large.pdf", large, "what it shows")).Document.QuerySelectorAll(".ws-files__name").Length);
        Assert.EndsWith("/sent", (await (await visitor.OpenAsync(check.Url)).Form.Fill("declared", "true").SubmitAsync()).Url, StringComparison.Ordinal);
        Assert.Equal(2, await portal.AsSystemAsync(db => db.Attachments.CountAsync(a => a.DraftId == draft && a.ReferralId != null)));
    }

    private Task<string> AnswersAsync(Guid draft) => portal.AsSystemAsync(db => db.Drafts.AsNoTracking().Where(d => d.Id == draft).Select(d => d.Answers).SingleAsync());

    private string[] Kept() => [.. Directory.EnumerateFiles(Path.Combine(portal.Folder, AttachmentFiles.FolderName), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    public sealed class PortalOnASmallDisk : PortalFactory
    {
        /// <summary>For how many pieces of a file there is room; null is no limit.</summary>
        public int? Pieces { get; set; }

        protected override bool MayUseServer => false;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddSingleton<AttachmentFiles>(
                s => new SmallDisk(this, s.GetRequiredService<IConfiguration>(), s.GetRequiredService<DataFolder>())));
        }
    }

    private sealed class SmallDisk(PortalOnASmallDisk portal, IConfiguration configuration, DataFolder folder) : AttachmentFiles(configuration, folder)
    {
        protected override FileStream Begin(string path, FileStreamOptions options)
        {
            if (portal.Pieces == 0)
            {
                base.Begin(path, options).Dispose();
                return base.Begin(Full, new FileStreamOptions { Mode = FileMode.Open, Access = options.Access, Options = options.Options, BufferSize = options.BufferSize });
            }

            return portal.Pieces is { } pieces ? new FillingFile(path, options, pieces * SealedFile.SealedPieceBytes) : base.Begin(path, options);
        }
    }

    private sealed class FillingFile(string path, FileStreamOptions options, long room) : FileStream(path, options)
    {
        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            // As much as there is room for is written, as the kernel does it.
            var fits = (int)Math.Min(buffer.Length, room - Position);
            await base.WriteAsync(buffer[..fits], cancellationToken);
            if (fits < buffer.Length)
            {
                throw new IOException("No space left on device");
            }
        }
    }
}
