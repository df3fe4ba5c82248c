using WestSussex.Safeguarding.Domain.Children;
using WestSussex.Safeguarding.Domain.Consent;

namespace WestSussex.Safeguarding.Domain.Referrals;

/// <summary>How somebody came to the form.</summary>
public enum ConcernRoute
{
    /// <summary>As part of their job, signed in or as a named professional; never anonymous (RC-06).</summary>
    Professional,

    /// <summary>A neighbour, friend or relative; named or anonymous.</summary>
    Public,
}

/// <summary>How MASH received a concern that did not come through the portal.</summary>
public enum OtherChannel
{
    Telephone,
    Email,
    Letter,
    PoliceNotification,
}

/// <summary>A plain question with a plain way out.</summary>
public enum YesNoUnsure
{
    Yes,
    No,
    Unsure,
}

/// <summary>
/// Everything that a complete concern says. A draft becomes this when each of its questions is complete;
/// from then on the answers do not change, they are only added to.
/// </summary>
public sealed record ConcernAnswers
{
    public required ConcernRoute Route { get; init; }

    public required Referrer Referrer { get; init; }

    /// <summary>At least one.</summary>
    public required IReadOnlyList<ChildAnswers> Children { get; init; }

    public IReadOnlyList<HouseholdMemberAnswers> Household { get; init; } = [];

    /// <summary>Who works with the family already.</summary>
    public IReadOnlyList<NetworkMemberAnswers> Network { get; init; } = [];

    public FamilyDetails Family { get; init; } = new();

    public IReadOnlyList<ConsentAnswers> Telling { get; init; } = [];

    public required ConcernNarrative Concern { get; init; }

    public ConcernDetails Details { get; init; } = new();

    /// <summary>Ids of the special steps that were ticked.</summary>
    public IReadOnlyList<string> SpecialSteps { get; init; } = [];

    /// <summary>A young person writes about themselves.</summary>
    public bool IsFromYoungPerson { get; init; }

    /// <summary>Chosen by the referrer: their safeguarding lead does not see this concern.</summary>
    public bool HideFromSafeguardingLead { get; init; }

    /// <summary>Somebody must not learn where the children live.</summary>
    public bool KeepAddressSecret { get; init; }

    /// <summary>When MASH received it, where it was on the telephone or on paper and is entered afterwards. The clocks count from then.</summary>
    public DateTime? ReceivedAt { get; init; }

    /// <summary>How MASH received it, where that was not through the portal.</summary>
    public OtherChannel? CameBy { get; init; }

    /// <summary>Who referred, by the census's code; only MASH enters one.</summary>
    public string? SourceCode { get; init; }

    /// <summary>What the referrer declared by sending, as it was worded that day.</summary>
    public string? Declaration { get; init; }
}

/// <summary>One child as the referrer described them.</summary>
public sealed record ChildAnswers
{
    public required ChildName Name { get; init; }

    public DateOnly? DateOfBirth { get; init; }

    /// <summary>The expected date of birth of an unborn baby (RC-26).</summary>
    public DateOnly? ExpectedOn { get; init; }

    /// <summary>In years, where the date of birth is not known.</summary>
    public int? EstimatedAge { get; init; }

    public string? Address { get; init; }

    public string? Postcode { get; init; }

    /// <summary>Why there is no address: not known, no fixed address, another reason in words.</summary>
    public string? NoAddressReason { get; init; }

    /// <summary>Where the child stays just now, if not there.</summary>
    public string? OtherAddress { get; init; }

    public string? School { get; init; }

    public ChildDetails Details { get; init; } = new();

    public ChildVoice Voice { get; init; } = new();

    public string? NhsNumber { get; init; }

    /// <summary>Unique pupil number.</summary>
    public string? Upn { get; init; }

    /// <summary>Does the referrer know of a social worker for this child? (AW-01)</summary>
    public YesNoUnsure HasSocialWorker { get; init; } = YesNoUnsure.Unsure;

    public string? SocialWorkerName { get; init; }

    /// <summary>A level of the guidance as the referrer sees it; null is "not sure" or not asked.</summary>
    public int? SuggestedLevel { get; init; }

    /// <summary>The guidance says of that level that it means harm.</summary>
    public bool SuggestedLevelMeansHarm { get; init; }

    /// <summary>The referrer was asked and chose "I am not sure".</summary>
    public bool LevelNotSure { get; init; }

    public string? WhyThisLevel { get; init; }

    /// <summary>Ids of the indicators that the referrer picked from the guidance.</summary>
    public IReadOnlyList<string> Indicators { get; init; } = [];

    /// <summary>The guidance says of one of them: stop and telephone first.</summary>
    public bool IndicatorIsImmediate { get; init; }
}

/// <summary>Somebody who lives with the children or matters to them.</summary>
public sealed record HouseholdMemberAnswers
{
    public required string Name { get; init; }

    public string? Relationship { get; init; }

    public DateOnly? DateOfBirth { get; init; }

    public FamilyPlace Place { get; init; } = FamilyPlace.Other;

    /// <summary>Null is "not known".</summary>
    public bool? HasParentalResponsibility { get; init; }

    /// <summary>Null is "not known".</summary>
    public bool? LivesWithChild { get; init; }

    public YesNoUnsure? MayPoseRisk { get; init; }

    public string? Address { get; init; }

    public PersonDetails? Details { get; init; }
}
