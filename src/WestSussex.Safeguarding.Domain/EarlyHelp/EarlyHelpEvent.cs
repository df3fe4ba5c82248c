using WestSussex.Safeguarding.Domain.Agencies;

namespace WestSussex.Safeguarding.Domain.EarlyHelp;

/// <summary>What happened to an assessment. The names are stored: rename none.</summary>
public enum EarlyHelpEventKind
{
    Started,
    Completed,

    /// <summary>A later version was written; the earlier one is kept (EH-14, LN-12).</summary>
    Updated,
    AgreementGiven,
    AgreementPartlyGiven,
    AgreementRefused,
    AgreementWithdrawn,
    LevelDecided,
    LeadAppointed,
    LeadEnded,
    HubChanged,
    Allocated,
    AdviceGiven,
    MemberJoined,
    MemberLeft,
    MeetingArranged,
    MeetingHeld,
    MeetingCancelled,
    ReportSent,
    MinutesWritten,
    ActionAgreed,
    ActionChanged,
    ActionDone,
    ActionCannotBeDone,
    MeasureTaken,
    Reviewed,
    SteppedUp,
    MashDecided,
    Closed,
    Reopened,
    NoteAdded,

    /// <summary>Somebody in the family got a page of their own.</summary>
    FamilyPageGiven,
    FamilyPageClosed,

    /// <summary>Somebody in the family wrote to the team on their page.</summary>
    FamilySaid,
}

/// <summary>One entry of an assessment's timeline: who, when, what and why. Only ever added.</summary>
public sealed class EarlyHelpEvent : Entity, IPartOf
{
    /// <summary>Longest text, in characters.</summary>
    public const int WordsMaxLength = 8500;

    private EarlyHelpEvent()
    {
    }

    public Guid AssessmentId { get; private set; }

    public EarlyHelpEventKind Kind { get; private set; }

    /// <summary>When it was entered (PS-02).</summary>
    public DateTime At { get; private set; }

    /// <summary>When it happened, where that was earlier.</summary>
    public DateTime HappenedAt { get; private set; }

    public Guid? ById { get; private set; }

    public string ByName { get; private set; } = "";

    public Role? ByRole { get; private set; }

    public string? Words { get; private set; }

    public Guid RootId => AssessmentId;

    internal static EarlyHelpEvent Of(Guid assessmentId, EarlyHelpEventKind kind, Actor by, DateTime at, string? words, DateTime? happenedAt, Guid? id = null) => new()
    {
        Id = id ?? Guid.CreateVersion7(),
        AssessmentId = assessmentId,
        Kind = kind,
        At = at,
        HappenedAt = happenedAt ?? at,
        ById = by.PersonId,
        ByName = by.Name,
        ByRole = by.ShownRole,
        Words = string.IsNullOrWhiteSpace(words) ? null : words.Trim(),
    };
}
