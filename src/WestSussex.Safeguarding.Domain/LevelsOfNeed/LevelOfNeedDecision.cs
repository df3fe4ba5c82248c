using WestSussex.Safeguarding.Domain.Agencies;

namespace WestSussex.Safeguarding.Domain.LevelsOfNeed;

/// <summary>Whose view of a child's level of need it is. All are kept: a later one never overwrites an earlier one.</summary>
public enum DecisionKind
{
    SuggestedByReferrer,
    Proposed,
    Decided,
}

/// <summary>The early help hub that an outcome goes to. The names are stored: rename none.</summary>
public enum EarlyHelpHub
{
    North,
    South,
}

/// <summary>Whether a second manager has to agree, and did.</summary>
public enum AuthorisationState
{
    NotNeeded,
    Waiting,
    Given,
    Refused,
}

/// <summary>
/// One person's view of one child's level of need, with the reason: suggested by the referrer, proposed in MASH, decided by a manager.
/// Nothing computes it and nothing is chosen beforehand (LN-03, MT-08).
/// </summary>
public sealed class LevelOfNeedDecision : Entity, IPartOf
{
    public const int RationaleMaxLength = 8000;
    public const int OutcomeCodeMaxLength = 60;
    public const int ToFamilyMaxLength = 4000;

    /// <summary>Ids of every indicator of a large edition, with spaces between.</summary>
    public const int IndicatorIdsMaxLength = 100_000;

    private LevelOfNeedDecision()
    {
    }

    public Guid ReferralId { get; private set; }

    public Guid ReferredChildId { get; private set; }

    public DecisionKind Kind { get; private set; }

    /// <summary>A level of that version of the guidance; null when the referrer was not sure.</summary>
    public int? Level { get; private set; }

    /// <summary>Code of the outcome policy data; null for a referrer's suggestion.</summary>
    public string? OutcomeCode { get; private set; }

    /// <summary>Which hub, where the outcome goes to one.</summary>
    public EarlyHelpHub? Hub { get; private set; }

    public string? Rationale { get; private set; }

    /// <summary>What the family is told and by whom, or why they are not told yet.</summary>
    public string? ToFamily { get; private set; }

    /// <summary>Ids of the indicators that were picked from that version of the guidance; none has to be. They prompt, and add up to nothing (LN-03).</summary>
    public IReadOnlyList<string> Indicators => IndicatorsIn(IndicatorIds);

    /// <summary>The version of the levels-of-need guidance in force that day.</summary>
    public string GuidanceVersion { get; private set; } = "";

    public Guid? ById { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTime At { get; private set; }

    public AuthorisationState Authorisation { get; private set; }

    /// <summary>Why policy asks for a second manager.</summary>
    public string? AuthorisationReason { get; private set; }

    public Guid? AuthorisedById { get; private set; }

    public string? AuthorisedByName { get; private set; }

    public DateTime? AuthorisedAt { get; private set; }

    public string? AuthorisationWords { get; private set; }

    public Guid RootId => ReferralId;

    /// <summary>The ids in a value of <see cref="IndicatorIdsProperty"/>.</summary>
    public static IReadOnlyList<string> IndicatorsIn(string? stored) => stored?.Split(' ') ?? [];

    /// <summary>The stored property behind <see cref="Indicators"/>, for queries that read nothing else.</summary>
    public const string IndicatorIdsProperty = nameof(IndicatorIds);

    // One encrypted text: what somebody noticed about a child is nothing to search for.
    private string? IndicatorIds { get; set; }

    internal static LevelOfNeedDecision Of(
        Guid referralId, Guid childId, DecisionKind kind, LevelOfNeedChoice choice, Actor by, DateTime at, string? authorisationReason = null) => new()
        {
            ReferralId = referralId,
            ReferredChildId = childId,
            Kind = kind,
            Level = choice.Level,
            OutcomeCode = choice.OutcomeCode,
            Rationale = string.IsNullOrWhiteSpace(choice.Rationale) ? null : choice.Rationale.Trim(),
            Hub = choice.Hub,
            ToFamily = string.IsNullOrWhiteSpace(choice.ToFamily) ? null : choice.ToFamily.Trim(),
            GuidanceVersion = choice.GuidanceVersion,
            IndicatorIds = choice.Indicators.Count == 0 ? null : string.Join(' ', choice.Indicators.Distinct()),
            ById = by.PersonId,
            ByName = by.Name,
            At = at,
            Authorisation = authorisationReason is null ? AuthorisationState.NotNeeded : AuthorisationState.Waiting,
            AuthorisationReason = authorisationReason,
        };

    internal void Answer(AuthorisationState answer, string words, Actor by, DateTime at)
    {
        RuleBrokenException.When(Authorisation != AuthorisationState.Waiting, "This decision is not waiting for a second manager");
        RuleBrokenException.When(by.PersonId == ById, "Another manager has to look at this: you made the decision");
        RuleBrokenException.When(string.IsNullOrWhiteSpace(words), "Say why");
        Authorisation = answer;
        AuthorisedById = by.PersonId;
        AuthorisedByName = by.Name;
        AuthorisedAt = at;
        AuthorisationWords = words.Trim();
    }
}

/// <summary>What somebody chose for a child.</summary>
/// <param name="Level">A level of that version of the guidance; null only for a referrer who is not sure.</param>
/// <param name="OutcomeCode">Code of the outcome policy data.</param>
/// <param name="Rationale">The reason, which the referrer reads.</param>
/// <param name="GuidanceVersion">Version of the guidance in force.</param>
/// <param name="Hub">Which early help hub, where the outcome goes to one.</param>
/// <param name="ToFamily">What the family is told and by whom, or why they are not told yet.</param>
public sealed record LevelOfNeedChoice(
    int? Level, string? OutcomeCode, string? Rationale, string GuidanceVersion, EarlyHelpHub? Hub = null, string? ToFamily = null)
{
    /// <summary>Ids of the indicators that were picked from the guidance.</summary>
    public IReadOnlyList<string> Indicators { get; init; } = [];
}
