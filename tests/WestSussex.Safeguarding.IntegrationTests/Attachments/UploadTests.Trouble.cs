using System.Net;
using WestSussex.Safeguarding.IntegrationTests.Hosting;
using WestSussex.Safeguarding.IntegrationTests.RaiseConcern;
using WestSussex.Safeguarding.Web.Attachments;

namespace WestSussex.Safeguarding.IntegrationTests.Attachments;

// What goes wrong around a file, and what is saved from it.
public sealed partial class UploadTests
{
    [Fact]
    public async Task Add_FolderThatTakesNothing_SaysSoAndTheConcernIsSentAllTheSame()
    {
        var visitor = portal.Anybody();
        var check = await Walks.ToCheckAnswersAsync(visitor);
        var at = $"/raise-a-concern/{Walks.DraftOf(check)}/documents";
        var folder = Path.Combine(portal.Folder, AttachmentFiles.FolderName);
        Directory.Move(folder, folder + "-aside");
        await File.WriteAllTextAsync(folder, "in the way");
        Page page;
        try
        {
            page = await AddAsync(visitor, at, "a.pdf", SampleFiles.Pdf("no room"));
        }
        finally
        {
            File.Delete(folder);
            Directory.Move(folder + "-aside", folder);
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.Contains("Try again in a few minutes. You can send your concern without it", Page.Words(page.Document.QuerySelector("#File-error")), StringComparison.Ordinal);
        Assert.Null((await visitor.OpenAsync(at)).Document.QuerySelector(".ws-files__name"));
        Assert.EndsWith("/sent", (await (await visitor.OpenAsync(check.Url)).Form.Fill("declared", "true").SubmitAsync()).Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Add_ConnectionThatBreaks_KeepsNothing()
    {
        var visitor = portal.Anybody();
        var at = await BeginAsync(visitor);
        var before = Kept();
        using var file = new StreamContent(new BreakingStream(SampleFiles.Pdf("broken"), breaksAfter: 3 * SealedFile.PieceBytes));
        using var form = new MultipartFormDataContent { { new StringContent(await visitor.TokenAsync()), "__RequestVerificationToken" }, { file, "File", "a.pdf" } };

        await Assert.ThrowsAnyAsync<Exception>(() => visitor.Client.PostAsync($"{at}/add", form));

        for (var tries = 0; tries < 100 && Kept() != before; tries++)
        {
            await Task.Delay(50);
        }

        Assert.Equal(before, Kept());
        Assert.Null((await visitor.OpenAsync(at)).Document.QuerySelector(".ws-files__name"));
    }

    [Fact]
    public async Task Backup_WithFiles_RestoresThemAndCheckMissesWhatIsGone()
    {
        var visitor = portal.Anybody();
        await AddAsync(visitor, await BeginAsync(visitor), "a.pdf", SampleFiles.Pdf("backed up"));
        using var other = new Operations.Operator();
        var copy = Path.Combine(other.Beside, "copy");
        using var said = new StringWriter();

        Assert.Equal(0, await Web.Operations.OperatorCommands.TryRunAsync(["backup", copy, $"--DataFolder={portal.Folder}", "--Jobs:Enabled=false"], said, said));
        Assert.Equal(0, (await other.RunAsync("restore", copy)).Code);

        var restored = Directory.GetFiles(Path.Combine(other.Folder, AttachmentFiles.FolderName), "*", SearchOption.AllDirectories);
        Assert.NotEmpty(restored);
        Assert.Contains("well   documents and photos are whole", (await other.RunAsync("check")).Said, StringComparison.Ordinal);
        await using (var cut = new FileStream(restored[0], FileMode.Open))
        {
            cut.SetLength(1);
        }

        Assert.Contains("1 are missing or cut off", (await other.RunAsync("check")).Said, StringComparison.Ordinal);
    }

    // The sender's connection breaks in the middle of the file.
    private sealed class BreakingStream(byte[] begin, int breaksAfter) : Stream
    {
        private int _sent;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => _sent; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (_sent >= breaksAfter)
            {
                throw new IOException("The connection broke.");
            }

            for (var i = 0; i < count; i++, _sent++)
            {
                buffer[offset + i] = _sent < begin.Length ? begin[_sent] : (byte)' ';
            }

            return count;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
