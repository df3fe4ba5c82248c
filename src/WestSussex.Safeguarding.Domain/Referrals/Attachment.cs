using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.EarlyHelp;

namespace WestSussex.Safeguarding.Domain.Referrals;

/// <summary>What the virus scanner has said about a file. The names are stored: rename none.</summary>
public enum AttachmentState
{
    /// <summary>Nobody has looked yet: there is no scanner, or it did not answer. Whoever opens it is warned.</summary>
    Waiting,

    /// <summary>The scanner found nothing.</summary>
    Clean,

    /// <summary>The scanner found something: it is never handed out again.</summary>
    Quarantined,
}

/// <summary>What has arrived and lies encrypted on the disk.</summary>
/// <param name="Name">As the sender's file is called.</param>
/// <param name="Kind">Id of the kind of file, such as "pdf".</param>
/// <param name="Size">In bytes, as it was sent.</param>
/// <param name="Sha256">Of the file as it was sent, in hexadecimal.</param>
/// <param name="StoredAs">Our own random name for it.</param>
/// <param name="Key">The key that opens it, as base64.</param>
public sealed record StoredFile(string Name, string Kind, long Size, string Sha256, string StoredAs, string Key);

/// <summary>
/// A document, photo or recording that belongs to a draft, and from sending on to the concern; or what a family signed. Kept as it came: nothing in it is changed.
/// The bytes lie in a file of their own; this is what is known about them.
/// </summary>
public sealed class Attachment : Entity, IPartOf
{
    /// <summary>Most files of one concern.</summary>
    public const int MostPerConcern = 20;

    /// <summary>Most files of one agreement.</summary>
    public const int MostPerAgreement = 5;

    /// <summary>Largest file, in bytes.</summary>
    public const long MaxBytes = 25L * 1024 * 1024;

    /// <summary>Longest name of a file, in characters.</summary>
    public const int NameMaxLength = 200;

    /// <summary>Longest caption, in characters.</summary>
    public const int CaptionMaxLength = 300;

    /// <summary>Longest name of what a scanner found, in characters.</summary>
    public const int ThreatMaxLength = 200;

    /// <summary>Minutes until a scan is tried again, at most.</summary>
    private const int LongestWaitInMinutes = 60;

    private Attachment()
    {
    }

    /// <summary>The draft it was added to; it stays after sending, where it says nothing any more.</summary>
    public Guid? DraftId { get; private set; }

    /// <summary>The concern it belongs to, from sending on.</summary>
    public Guid? ReferralId { get; private set; }

    /// <summary>The agreement of a family that it was signed for (CO-14).</summary>
    public Guid? AgreementId { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>What it shows, in the sender's words.</summary>
    public string? Caption { get; private set; }

    /// <inheritdoc cref="StoredFile.Kind"/>
    public string Kind { get; private set; } = "";

    /// <summary>In bytes.</summary>
    public long Size { get; private set; }

    /// <inheritdoc cref="StoredFile.Sha256"/>
    public string Sha256 { get; private set; } = "";

    /// <inheritdoc cref="StoredFile.StoredAs"/>
    public string StoredAs { get; private set; } = "";

    /// <summary>The file's own key. It is stored under the portal's data keys like every sensitive text, so that rotating those reaches it.</summary>
    public string Key { get; private set; } = "";

    public AttachmentState State { get; private set; }

    /// <summary>The scanner's name for what it found.</summary>
    public string? Threat { get; private set; }

    public DateTime? ScannedAt { get; private set; }

    public int ScanAttempts { get; private set; }

    /// <summary>When the scanner is asked next; null once it has answered.</summary>
    public DateTime? NextScanAt { get; private set; }

    public DateTime AddedAt { get; private set; }

    public Guid? AddedById { get; private set; }

    public string AddedByName { get; private set; } = "";

    public Guid RootId => ReferralId ?? DraftId ?? AgreementId ?? Guid.Empty;

    /// <summary>Adds a file to a draft.</summary>
    public static Attachment OfDraft(Guid draftId, StoredFile file, string? caption, Actor by, DateTime at) => Of(file, caption, by, at, draftId, null);

    /// <summary>Adds a file to a concern that was sent.</summary>
    public static Attachment OfConcern(Guid referralId, StoredFile file, string? caption, Actor by, DateTime at) => Of(file, caption, by, at, null, referralId);

    /// <summary>Adds what a family signed to the answer that it gave in writing.</summary>
    public static Attachment OfAgreement(FamilyAgreement agreement, StoredFile file, string? caption, Actor by, DateTime at)
    {
        RuleBrokenException.When(agreement.Means != AgreementMeans.InWriting, "Only an answer in writing has a document");
        var signed = Of(file, caption, by, at, null, null);
        signed.AgreementId = agreement.Id;
        return signed;
    }

    /// <summary>The draft was sent: the file goes with it.</summary>
    public void Join(Guid referralId)
    {
        RuleBrokenException.When(ReferralId is not null, "This file belongs to a concern already");
        ReferralId = referralId;
    }

    /// <summary>The scanner found nothing.</summary>
    public void WasClean(DateTime at) => Scanned(AttachmentState.Clean, null, at);

    /// <summary>The scanner found something.</summary>
    public void WasInfected(string threat, DateTime at) =>
        Scanned(AttachmentState.Quarantined, threat.Length > ThreatMaxLength ? threat[..ThreatMaxLength] : threat, at);

    /// <summary>The scanner was absent, refused or took too long: it is asked again, less and less often.</summary>
    public void ScanFailed(DateTime at)
    {
        ScanAttempts++;
        NextScanAt = at.AddMinutes(Math.Min(LongestWaitInMinutes, 1 << Math.Min(ScanAttempts, 6)));
    }

    private void Scanned(AttachmentState state, string? threat, DateTime at)
    {
        State = state;
        Threat = threat;
        ScannedAt = at;
        NextScanAt = null;
    }

    private static Attachment Of(StoredFile file, string? caption, Actor by, DateTime at, Guid? draftId, Guid? referralId) => new()
    {
        DraftId = draftId,
        ReferralId = referralId,
        Name = file.Name,
        Caption = string.IsNullOrWhiteSpace(caption) ? null : caption.Trim(),
        Kind = file.Kind,
        Size = file.Size,
        Sha256 = file.Sha256,
        StoredAs = file.StoredAs,
        Key = file.Key,
        NextScanAt = at,
        AddedAt = at,
        AddedById = by.PersonId,
        AddedByName = by.Name,
    };
}
