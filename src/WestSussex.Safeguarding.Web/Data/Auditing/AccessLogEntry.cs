using WestSussex.Safeguarding.Domain.Agencies;

namespace WestSussex.Safeguarding.Web.Data.Auditing;

/// <summary>What was done with a record. The names are stored: rename none.</summary>
public enum AccessAction
{
    /// <summary>Opened one record.</summary>
    Viewed,

    /// <summary>Saw rows of a list.</summary>
    Listed,

    /// <summary>Searched; the result count tells how much came back.</summary>
    Searched,
    Printed,
    Exported,
    Changed,
    Shared,

    /// <summary>Was refused.</summary>
    Refused,

    /// <summary>Opened a restricted record without being named on it.</summary>
    BrokeGlass,

    /// <summary>Had a restricted address shown.</summary>
    Revealed,
}

/// <summary>
/// Who looked at, or changed, what (RO-03). Only ever added. It holds ids and codes, never a name or a word of a case:
/// whoever may read this log must not learn a case from it.
/// </summary>
public sealed class AccessLogEntry
{
    public const int RecordTypeMaxLength = 40;
    public const int DetailMaxLength = 60;

    /// <summary>Most ids that one entry holds: a list page shows fewer.</summary>
    public const int MostRecords = 200;

    private const int GuidBytes = 16;

    private AccessLogEntry()
    {
    }

    /// <summary>Time-ordered; the same entry loaded twice is found by it.</summary>
    public Guid Id { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>Null for somebody without an account, and for jobs.</summary>
    public Guid? PersonId { get; private set; }

    public Role? Role { get; private set; }

    public Guid? AgencyId { get; private set; }

    public AccessAction Action { get; private set; }

    /// <summary>The kind of record, such as "referral".</summary>
    public string RecordType { get; private set; } = "";

    /// <summary>The one record it is about; null for a list.</summary>
    public Guid? RecordId { get; private set; }

    /// <summary>The ids of a list as it was shown, sixteen bytes each (see <see cref="ListedIds"/>).</summary>
    public byte[]? RecordIds { get; private set; }

    /// <summary>A code that says more, such as the kind of change; never free text.</summary>
    public string? Detail { get; private set; }

    /// <summary>How many came back, for lists and searches.</summary>
    public int? ResultCount { get; private set; }

    /// <summary>The ids of the list that was shown.</summary>
    public IReadOnlyList<Guid> ListedIds() =>
        RecordIds is null ? [] : [.. RecordIds.Chunk(GuidBytes).Select(bytes => new Guid(bytes, bigEndian: true))];

    internal static AccessLogEntry Of(AccessLogLine line) => new()
    {
        Id = line.Id,
        At = line.At,
        PersonId = line.PersonId,
        Role = line.Role,
        AgencyId = line.AgencyId,
        Action = line.Action,
        RecordType = line.RecordType,
        RecordId = line.RecordIds.Count == 1 ? line.RecordIds[0] : null,
        RecordIds = line.RecordIds.Count > 1 ? [.. line.RecordIds.Take(MostRecords).SelectMany(id => id.ToByteArray(bigEndian: true))] : null,
        Detail = line.Detail,
        ResultCount = line.ResultCount,
    };
}

/// <summary>An entry on its way into the log, or in the overflow file.</summary>
internal sealed record AccessLogLine(
    Guid Id,
    DateTime At,
    Guid? PersonId,
    Role? Role,
    Guid? AgencyId,
    AccessAction Action,
    string RecordType,
    IReadOnlyList<Guid> RecordIds,
    string? Detail,
    int? ResultCount);
