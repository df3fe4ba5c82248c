using WestSussex.Safeguarding.Domain.Agencies;

namespace WestSussex.Safeguarding.Domain.Referrals;

/// <summary>What happened to a referral. The names are stored: rename none.</summary>
public enum ReferralEventKind
{
    Received,
    SpokenToDutyTeam,
    DutyTeamNudged,
    Read,
    Claimed,
    ClaimGivenUp,
    ClaimLapsed,
    PrioritySet,
    PriorityChanged,
    AcceptedAsReferral,
    ScreeningStarted,
    GatheringInformation,
    ReadyToDecide,
    Proposed,
    Decided,
    AuthorisationAsked,
    Authorised,
    AuthorisationRefused,
    ProtectedNow,
    ReturnedForInformation,
    InformationAdded,
    PassedToAllocatedWorker,
    AllocatedWorkerChecked,
    Linked,
    Reopened,
    FirstAnswerGiven,
    OutcomeTold,
    FeedbackRead,
    FeedbackUnderstood,
    AskedToTalk,

    /// <summary>MASH made sure that the referrer has the answer, or tried to.</summary>
    FeedbackChased,
    CaseSystemNumberSet,
    Matched,
    NotMatched,
    Closed,
    Restricted,
    RestrictionLifted,
    BreakGlass,
    Disagreed,
    NoteAdded,
    NewsRead,

    /// <summary>The referrer told the family, as they had said they would.</summary>
    FamilyTold,

    /// <summary>Somebody rang, and was asked to write it down.</summary>
    WrittenFormAsked,
    WrittenFormCame,
    WrittenFormNotExpected,

    /// <summary>The caller got another code for their form.</summary>
    CodeGiven,

    /// <summary>Before it was a concern, somebody asked for advice about it.</summary>
    AdviceAsked,
    AdviceGiven,

    /// <summary>The written form of a call names a child whom the call did not.</summary>
    ChildAdded,

    /// <summary>An early help hub asked somebody to start early help.</summary>
    EarlyHelpAllocated,
    EarlyHelpBegan,

    /// <summary>An early help hub decided that none is to be started, and why.</summary>
    EarlyHelpSetAside,
}

/// <summary>One entry of the timeline: who, when, what and why. Only ever added (MT-03, SM-01).</summary>
public sealed class ReferralEvent : Entity, IPartOf
{
    /// <summary>A reason in full, and what the portal puts before it ("Level 3.", "From Red to Amber.").</summary>
    public const int WordsMaxLength = LevelsOfNeed.LevelOfNeedDecision.RationaleMaxLength + 500;

    private ReferralEvent()
    {
    }

    public Guid ReferralId { get; private set; }

    /// <summary>Null when it is about all the children.</summary>
    public Guid? ReferredChildId { get; private set; }

    public ReferralEventKind Kind { get; private set; }

    /// <summary>When it was entered (PS-02).</summary>
    public DateTime At { get; private set; }

    /// <summary>When it happened, where that was earlier.</summary>
    public DateTime HappenedAt { get; private set; }

    public Guid? ById { get; private set; }

    public string ByName { get; private set; } = "";

    public Role? ByRole { get; private set; }

    /// <summary>What changed and why, for people who may read the record.</summary>
    public string? Words { get; private set; }

    /// <summary>A manager's footprint stands out on the timeline (SM-01).</summary>
    public bool IsManagementOversight { get; private set; }

    public Guid RootId => ReferralId;

    internal static ReferralEvent Of(Guid referralId, ReferralEventKind kind, Actor by, DateTime at, string? words, Guid? childId, DateTime? happenedAt) => new()
    {
        ReferralId = referralId,
        ReferredChildId = childId,
        Kind = kind,
        At = at,
        HappenedAt = happenedAt ?? at,
        ById = by.PersonId,
        ByName = by.Name,
        ByRole = by.ShownRole,
        Words = string.IsNullOrWhiteSpace(words) ? null : words.Trim(),
        IsManagementOversight = by.Is(Role.MashManager),
    };
}
