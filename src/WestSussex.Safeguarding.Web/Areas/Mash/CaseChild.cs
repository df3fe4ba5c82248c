using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Children;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.Mash;

/// <summary>One child of the referral, as lists and headings show them.</summary>
public sealed record CaseChild
{
    public required Guid Id { get; init; }

    public required int Number { get; init; }

    public required ChildName Name { get; init; }

    public required DateOnly? DateOfBirth { get; init; }

    public required DateOnly? ExpectedOn { get; init; }

    public required int? EstimatedAge { get; init; }

    public required string? School { get; init; }

    /// <summary>What else the referrer knows of the child.</summary>
    public ChildDetails? Details { get; init; }

    /// <summary>What the child thinks, and can decide.</summary>
    public ChildVoice? Voice { get; init; }

    public required YesNoUnsure HasSocialWorker { get; init; }

    public required string? SocialWorkerName { get; init; }

    public required Guid? ChildId { get; init; }

    public required ChildStatus Status { get; init; }

    public required int? Level { get; init; }

    public required string? OutcomeCode { get; init; }

    public required IReadOnlyList<CaseDecision> Decisions { get; init; }

    /// <summary>What other concerns about the same child are found by.</summary>
    public required ChildKeys Keys { get; init; }

    internal static IQueryable<CaseChild> Of(IQueryable<ReferredChild> children) => children.OrderBy(c => c.Number).Select(c => new CaseChild
    {
        Id = c.Id,
        Number = c.Number,
        Name = c.Name,
        DateOfBirth = c.DateOfBirth,
        ExpectedOn = c.ExpectedOn,
        EstimatedAge = c.EstimatedAge,
        School = c.School,
        Details = c.Details,
        Voice = c.Voice,
        HasSocialWorker = c.HasSocialWorker,
        SocialWorkerName = c.SocialWorkerName,
        ChildId = c.ChildId,
        Status = c.Status,
        Level = c.Level,
        OutcomeCode = c.OutcomeCode,
        Decisions = c.Decisions.OrderBy(d => d.At).ThenBy(d => d.Id).Select(d => new CaseDecision(
            d.Id, d.Kind, d.Level, d.OutcomeCode, d.Rationale, d.ById, d.ByName, d.At,
            d.Authorisation, d.AuthorisationReason, d.AuthorisedByName, d.AuthorisedAt, d.AuthorisationWords, d.Hub, d.ToFamily, d.GuidanceVersion)
        {
            IndicatorIds = EF.Property<string?>(d, LevelOfNeedDecision.IndicatorIdsProperty),
        }).ToList(),
        Keys = new ChildKeys(
            c.Id, EF.Property<byte[]?>(c, "NhsNumberLookUp"), EF.Property<byte[]?>(c, "UpnLookUp"), c.FamilyNameKey, c.DateOfBirth, c.PostcodeKey, EF.Property<byte[]?>(c, "AddressLookUp")),
    });

    public bool IsUnborn => ExpectedOn is not null;

    public string ShownName => Name.IsKnown ? Name.ToString() : IsUnborn ? "Unborn baby" : $"Child {Number}, name not known";

    public CaseDecision? Suggested => Decisions.FirstOrDefault(d => d.Kind == DecisionKind.SuggestedByReferrer);

    public CaseDecision? LastProposal => Decisions.LastOrDefault(d => d.Kind == DecisionKind.Proposed);

    public CaseDecision? LastDecision => Decisions.LastOrDefault(d => d.Kind == DecisionKind.Decided);

    /// <summary>The last decision, as long as it has neither been refused nor opened again.</summary>
    public CaseDecision? StandingDecision => OutcomeCode is not null || WaitsForSecondManager ? LastDecision : null;

    /// <summary>The last decision, where a second manager did not agree to it and nobody has decided again.</summary>
    public CaseDecision? RefusedDecision => LastDecision is { Authorisation: AuthorisationState.Refused } refused && OutcomeCode is null ? refused : null;

    /// <summary>The views that rest on signs, as the reader tells them apart.</summary>
    public IEnumerable<(string Whose, CaseDecision View)> ViewsWithSigns => new (string Whose, CaseDecision? View)[]
    {
        ("What the referrer noticed", Suggested), ("What the proposal relies on", LastProposal), ("What the decision relies on", StandingDecision),
    }.Where(v => v.View is { Indicators.Count: > 0 }).Select(v => (v.Whose, v.View!));

    public bool WaitsForSecondManager => LastDecision?.Authorisation == AuthorisationState.Waiting;

    /// <summary>"7", "9 months", "about 5", "unborn" or "age not known".</summary>
    public string Age(DateOnly today) => AgeInWords.Of(DateOfBirth, ExpectedOn, EstimatedAge, today);

    /// <summary>"Wren 7", "unborn baby".</summary>
    public string NameAndAge(DateOnly today) =>
        IsUnborn ? "unborn baby" : $"{Name.Given ?? Name.Family ?? $"child {Number}"} {(DateOfBirth is null && EstimatedAge is null ? "(age not known)" : Age(today))}";

    /// <summary>"aged 7", "age not known", "due 6 July 2026".</summary>
    public string AgeAlone(DateOnly today) => ExpectedOn is { } due ? $"{(Name.IsKnown ? "unborn, " : "")}due {due.ToUkDate()}"
        : DateOfBirth is null && EstimatedAge is null ? "age not known" : $"aged {Age(today)}";

    /// <summary>"Born 14 May 2018", "Due 6 July 2026" or null.</summary>
    public string? Born => DateOfBirth is { } born ? $"Born {born.ToUkDate()}" : ExpectedOn is { } due ? $"Due {due.ToUkDate()}" : null;
}

/// <summary>One view of a child's level of need.</summary>
public sealed record CaseDecision(
    Guid Id, DecisionKind Kind, int? Level, string? OutcomeCode, string? Rationale, Guid? ById, string ByName, DateTime At,
    AuthorisationState Authorisation, string? AuthorisationReason, string? AuthorisedByName, DateTime? AuthorisedAt, string? AuthorisationWords, EarlyHelpHub? Hub, string? ToFamily,
    string GuidanceVersion)
{
    /// <summary>As it is stored.</summary>
    internal string? IndicatorIds { get; init; }

    /// <summary>Ids of the signs it rests on, from its own edition of the guidance.</summary>
    public IReadOnlyList<string> Indicators => LevelOfNeedDecision.IndicatorsIn(IndicatorIds);
}
