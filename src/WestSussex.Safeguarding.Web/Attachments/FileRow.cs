using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Data;

namespace WestSussex.Safeguarding.Web.Attachments;

/// <summary>A file as lists show it.</summary>
public sealed record FileRow(Guid Id, string Name, string? Caption, string Kind, long Size, AttachmentState State, string AddedByName, DateTime AddedAt)
{
    private const long KiloByte = 1024;

    /// <summary>"PDF, 2.4 MB".</summary>
    public string What => $"{FileKind.NameOf(Kind)}, {SizeInWords(Size)}";

    public static string SizeInWords(long bytes) => bytes < KiloByte * KiloByte
        ? $"{Math.Max(1, bytes / KiloByte)} KB"
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(KiloByte * KiloByte):0.#} MB");

    public static Task<List<FileRow>> OfDraftAsync(SafeguardingDbContext db, Guid draftId, CancellationToken cancellationToken) =>
        ReadAsync(db, a => a.DraftId == draftId && a.ReferralId == null, cancellationToken);

    public static Task<List<FileRow>> OfConcernAsync(SafeguardingDbContext db, Guid referralId, CancellationToken cancellationToken) =>
        ReadAsync(db, a => a.ReferralId == referralId, cancellationToken);

    public static Task<List<FileRow>> OfAgreementAsync(SafeguardingDbContext db, Guid agreementId, CancellationToken cancellationToken) =>
        ReadAsync(db, a => a.AgreementId == agreementId, cancellationToken);

    private static Task<List<FileRow>> ReadAsync(SafeguardingDbContext db, Expression<Func<Attachment, bool>> which, CancellationToken cancellationToken) =>
        db.Attachments.AsNoTracking().Where(which).OrderBy(a => a.AddedAt).ThenBy(a => a.Id)
            .Select(a => new FileRow(a.Id, a.Name, a.Caption, a.Kind, a.Size, a.State, a.AddedByName, a.AddedAt))
            .ToListAsync(cancellationToken);
}

/// <summary>The list of files on a page.</summary>
/// <param name="Files">In the order in which they came.</param>
/// <param name="At">The address that a file's id is put behind; null where they are not handed out.</param>
/// <param name="WarnsOfScan">People in MASH open what strangers send: they are told what has not been scanned.</param>
/// <param name="CanRemove">Not sent yet.</param>
public sealed record FileList(IReadOnlyList<FileRow> Files, string? At, bool WarnsOfScan = false, bool CanRemove = false);

/// <summary>The form that adds a file.</summary>
/// <param name="At">The page that it stands on.</param>
/// <param name="Caption">As it was typed, when something else was not right.</param>
public sealed record UploadForm(string At, string? Caption = null);
