using System.Security.Cryptography;
using WestSussex.Safeguarding.Domain.Referrals;

namespace WestSussex.Safeguarding.Web.Attachments;

/// <summary>What came of a form with a file: a file that is kept, or what to tell the sender.</summary>
/// <param name="File">Lies encrypted on the disk; delete it again when its row cannot be saved.</param>
/// <param name="Caption">As it was typed.</param>
/// <param name="Problem">The message beside the field.</param>
/// <param name="OfCaption">The message belongs beside the caption.</param>
/// <param name="CannotKeep">Nothing is wrong with the file: it cannot be kept at the moment.</param>
public sealed record ReceivedFile(StoredFile? File, string? Caption, string? Problem, bool CannotKeep = false, bool OfCaption = false)
{
    /// <summary>The box that the message belongs to.</summary>
    public string Box => OfCaption ? ReceiveFile.CaptionField : ReceiveFile.FileField;
}

/// <summary>
/// Takes in one file as it arrives: never more than a piece of it is in memory, and what reaches the disk is encrypted. What is not
/// right leaves nothing behind.
/// </summary>
public sealed class ReceiveFile(AttachmentFiles files, ILogger<ReceiveFile> log)
{
    public const string FileField = "File";

    /// <summary>The name of the box that holds the caption.</summary>
    public const string CaptionField = "Caption";

    // What a form has beside its file.
    private const int AroundTheFile = 64 * 1024;
    // Far longer than a caption may be: what is too long comes back to be shortened, not thrown away.
    internal const int LongestTyped = 200_000;

    private static readonly string TooLarge = $"Choose a file that is {Attachment.MaxBytes / 1024 / 1024} MB or smaller";

    /// <param name="http">Its form was not read yet.</param>
    /// <param name="refusal">Why no file is taken now, whatever it is.</param>
    public async Task<ReceivedFile> FromAsync(HttpContext http, string? refusal = null)
    {
        var cancellationToken = http.RequestAborted;
        var arriving = http.Features.Get<ArrivingFile>();
        if (arriving?.Content is not { } content)
        {
            // No file was chosen: what was typed stands among the other fields.
            var typed = http.Request.HasFormContentType ? http.Request.Form[CaptionField].ToString() : null;
            return typed?.Trim().Length > Attachment.CaptionMaxLength ? CaptionTooLong(typed) : new ReceivedFile(null, typed, "Choose a file to add");
        }

        var name = FileNames.WithoutFolders(arriving.FileName ?? "");
        var problem = refusal ?? FileNames.Problem(name) ?? (arriving.Length > Attachment.MaxBytes + AroundTheFile ? TooLarge : null);
        var (storedAs, kept) = (AttachmentFiles.NewName(), false);
        try
        {
            var (file, wrong, cannotKeep) = problem is null ? await TakeOrSayWhyAsync(content, name, storedAs, cancellationToken) : (null, problem, false);
            await DrainAsync(content, cancellationToken);
            var caption = await arriving.FieldAfterAsync(CaptionField, LongestTyped, cancellationToken);
            if (caption?.Trim().Length > Attachment.CaptionMaxLength)
            {
                return CaptionTooLong(caption);
            }

            if (wrong is null)
            {
                files.Keep(storedAs);
                kept = true;
            }

            return new ReceivedFile(wrong is null ? file : null, caption, wrong, cannotKeep);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return new ReceivedFile(null, null, TooLarge);
        }
        catch (Exception e) when (e is InvalidDataException or IOException && !cancellationToken.IsCancellationRequested)
        {
            return new ReceivedFile(null, null, "The file did not arrive whole. Choose it again");
        }
        finally
        {
            if (!kept)
            {
                files.Delete(storedAs);
            }
        }
    }

    private static ReceivedFile CaptionTooLong(string caption) =>
        new(null, caption, $"What it shows must be {Attachment.CaptionMaxLength} characters or fewer", OfCaption: true);

    // Where there is no room the rest is still read: what was typed behind the file comes back.
    private async Task<(StoredFile? File, string? Problem, bool CannotKeep)> TakeOrSayWhyAsync(Stream content, string name, string storedAs, CancellationToken cancellationToken)
    {
        try
        {
            var (file, problem) = await TakeAsync(content, name, storedAs, cancellationToken);
            return (file, problem, false);
        }
        catch (CannotKeepException e)
        {
            log.LogError(e.InnerException, "A file that somebody sent cannot be kept: the disk may be full");
            return (null, "We could not keep this file just now. Try again in a few minutes. You can send your concern without it", true);
        }
    }

    private async Task<(StoredFile? File, string? Problem)> TakeAsync(Stream content, string name, string storedAs, CancellationToken cancellationToken)
    {
        var kind = FileKind.Of(name)!;
        var key = SealedFile.NewKey();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (size, problem) = await SealAsync(content, kind, storedAs, key, hash, cancellationToken);
        if (problem is null && kind.MainPart is not null)
        {
            await using var whole = files.OpenArriving(storedAs, key);
            problem = OfficeDocument.Problem(whole, kind);
        }

        return problem is null
            ? (new StoredFile(name, kind.Id, size, Convert.ToHexStringLower(hash.GetHashAndReset()), storedAs, Convert.ToBase64String(key)), null)
            : (null, problem);
    }

    private async Task<(long Size, string? Problem)> SealAsync(
        Stream content, FileKind kind, string storedAs, byte[] key, IncrementalHash hash, CancellationToken cancellationToken)
    {
        var piece = new byte[SealedFile.PieceBytes];
        var read = await content.ReadAtLeastAsync(piece, piece.Length, throwOnEndOfStream: false, cancellationToken);
        if (read == 0)
        {
            return (0, "Choose another file: this one is empty");
        }

        if (!kind.Begins(piece[..read]))
        {
            return (0, OfficeDocument.NotWhatItSays(kind));
        }

        await using var target = Writing(() => files.Create(storedAs));
        var sealing = new SealingWriter(target, key, storedAs);
        long size = 0;
        while (read > 0)
        {
            size += read;
            if (size > Attachment.MaxBytes)
            {
                return (size, TooLarge);
            }

            if (kind.IsText && !PlainText.IsText(piece.AsSpan(0, read)))
            {
                return (size, OfficeDocument.NotWhatItSays(kind));
            }

            hash.AppendData(piece, 0, read);
            await WritingAsync(() => sealing.WriteAsync(piece.AsMemory(0, read), cancellationToken));
            read = await content.ReadAtLeastAsync(piece, piece.Length, throwOnEndOfStream: false, cancellationToken);
        }

        await WritingAsync(async () =>
        {
            await sealing.CompleteAsync(cancellationToken);
            await target.FlushAsync(cancellationToken);
            target.Flush(flushToDisk: true);
        });
        return (size, null);
    }

    // A browser listens for the answer only once it has sent everything.
    private static async Task DrainAsync(Stream content, CancellationToken cancellationToken)
    {
        var piece = new byte[SealedFile.PieceBytes];
        while (await content.ReadAsync(piece, cancellationToken) > 0)
        {
        }
    }

    private static T Writing<T>(Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CannotKeepException(e);
        }
    }

    private static async Task WritingAsync(Func<Task> write)
    {
        try
        {
            await write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CannotKeepException(e);
        }
    }

    private sealed class CannotKeepException(Exception inner) : Exception("The file cannot be written.", inner);
}
