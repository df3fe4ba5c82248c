using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.Children;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;

namespace WestSussex.Safeguarding.Domain.Referrals;

/// <summary>One child of a concern, with their own status, level of need and outcome.</summary>
public sealed class ReferredChild : Entity, IPartOf
{
    public const int AddressMaxLength = 500;
    public const int PostcodeMaxLength = 10;
    public const int SchoolMaxLength = 150;
    public const int IdentifierMaxLength = 20;
    public const int ReasonMaxLength = 200;
    public const int SocialWorkerMaxLength = 200;

    private readonly List<LevelOfNeedDecision> _decisions = [];

    private ReferredChild()
    {
    }

    public Guid ReferralId { get; private set; }

    /// <summary>The order in which the referrer named them, from 1.</summary>
    public int Number { get; private set; }

    public ChildName Name { get; private set; } = ChildName.Unknown;

    public DateOnly? DateOfBirth { get; private set; }

    public DateOnly? ExpectedOn { get; private set; }

    public int? EstimatedAge { get; private set; }

    public string? Address { get; private set; }

    /// <summary>As it was written.</summary>
    public string? Postcode { get; private set; }

    /// <summary><see cref="SearchKey"/> of the postcode, in clear for matching; null where the address must be kept secret.</summary>
    public string? PostcodeKey { get; private set; }

    /// <summary>The address is not to be found by searching: no postcode in clear, no look-up value.</summary>
    public bool AddressIsSecret { get; private set; }

    public string? NoAddressReason { get; private set; }

    /// <summary>Where the child stays just now, if not there. As secret as the address.</summary>
    public string? OtherAddress { get; private set; }

    public string? School { get; private set; }

    public string? NhsNumber { get; private set; }

    public string? Upn { get; private set; }

    public YesNoUnsure HasSocialWorker { get; private set; }

    /// <summary>As the referrer named them, or as MASH found them.</summary>
    public string? SocialWorkerName { get; private set; }

    /// <summary><see cref="SearchKey"/> of the family name: how earlier concerns are found (MT-15).</summary>
    public string? FamilyNameKey { get; private set; }

    public ChildStatus Status { get; private set; }

    public DateTime StatusSince { get; private set; }

    /// <summary>The child MASH says this is.</summary>
    public Guid? ChildId { get; private set; }

    /// <summary>Level and outcome that stand; null until decided.</summary>
    public int? Level { get; private set; }

    public string? OutcomeCode { get; private set; }

    /// <summary>The early help hub that has to take the child on; null where none has, or it did.</summary>
    public EarlyHelpHub? HubToTakeOn { get; private set; }

    /// <summary>Since when the hub knows of it: when the outcome was told. Null before that.</summary>
    public DateTime? WaitsForHubSince { get; private set; }

    /// <summary>Whom the hub asked to start early help.</summary>
    public Guid? HubsWorkerId { get; private set; }

    /// <summary>Every view of the level, oldest first; original and final both stay.</summary>
    public IReadOnlyCollection<LevelOfNeedDecision> Decisions => _decisions;

    /// <summary>What else the referrer knows of the child; null where nothing was said.</summary>
    public ChildDetails? Details { get; private set; }

    /// <summary>The child's view and what they can decide; null where nothing was said.</summary>
    public ChildVoice? Voice { get; private set; }

    public Guid RootId => ReferralId;

    public bool IsUnborn => ExpectedOn is not null;

    public string ShownName => Name.IsKnown ? Name.ToString() : IsUnborn ? "Unborn baby" : $"Child {Number}, name not known";

    public LevelOfNeedDecision? Suggested => _decisions.Find(d => d.Kind == DecisionKind.SuggestedByReferrer);

    /// <summary>Address and postcode as they are written; null when neither is known.</summary>
    public static string? AddressInFull(string? address, string? postcode) => (address, postcode) switch
    {
        (null, _) => postcode,
        (_, null) => address,
        _ => address.Contains(postcode, StringComparison.OrdinalIgnoreCase) ? address : $"{address}, {postcode}",
    };

    public LevelOfNeedDecision? LastProposal => Last(DecisionKind.Proposed);

    public LevelOfNeedDecision? LastDecision => Last(DecisionKind.Decided);

    /// <summary>The last decision is not final before another manager has looked at it.</summary>
    public bool WaitsForSecondManager { get; private set; }

    /// <summary>In full years on that day; null when neither date nor estimate is known, or before birth.</summary>
    public int? AgeOn(DateOnly day) => DateOfBirth is { } born
        ? day.Year - born.Year - (born > day.AddYears(born.Year - day.Year) ? 1 : 0)
        : EstimatedAge;

    internal static ReferredChild From(Guid referralId, int number, ChildAnswers answers, bool keepAddressSecret, DateTime at) => new()
    {
        ReferralId = referralId,
        Number = number,
        Name = answers.Name,
        DateOfBirth = answers.DateOfBirth,
        ExpectedOn = answers.ExpectedOn,
        EstimatedAge = answers.EstimatedAge,
        Address = answers.Address,
        AddressIsSecret = keepAddressSecret,
        Postcode = string.IsNullOrWhiteSpace(answers.Postcode) ? null : answers.Postcode.Trim().ToUpperInvariant(),
        PostcodeKey = keepAddressSecret ? null : SearchKey.From(answers.Postcode),
        NoAddressReason = answers.NoAddressReason,
        OtherAddress = answers.OtherAddress,
        School = answers.School,
        Details = answers.Details.IsEmpty ? null : answers.Details,
        Voice = answers.Voice.IsEmpty ? null : answers.Voice,
        NhsNumber = SearchKey.From(answers.NhsNumber),
        Upn = SearchKey.From(answers.Upn),
        HasSocialWorker = answers.HasSocialWorker,
        SocialWorkerName = answers.SocialWorkerName,
        FamilyNameKey = SearchKey.From(answers.Name.Family),
        Status = ChildStatus.Received,
        StatusSince = at,
    };

    /// <summary>Takes from the written form of a call what was not said during it. What was said stays.</summary>
    internal void FillFrom(ChildAnswers answers, bool keepAddressSecret)
    {
        Name = ChildName.Of(Name.Given ?? answers.Name.Given, Name.Family ?? answers.Name.Family);
        if (DateOfBirth is null && ExpectedOn is null)
        {
            (DateOfBirth, ExpectedOn) = (answers.DateOfBirth, answers.ExpectedOn);
            EstimatedAge = DateOfBirth is null && ExpectedOn is null ? EstimatedAge ?? answers.EstimatedAge : null;
        }

        if (Address is null && answers.Address is not null)
        {
            (Address, NoAddressReason) = (answers.Address, null);
            Postcode ??= string.IsNullOrWhiteSpace(answers.Postcode) ? null : answers.Postcode.Trim().ToUpperInvariant();
        }

        AddressIsSecret |= keepAddressSecret;
        OtherAddress ??= answers.OtherAddress;
        School ??= answers.School;
        Details ??= answers.Details.IsEmpty ? null : answers.Details;
        Voice ??= answers.Voice.IsEmpty ? null : answers.Voice;
        NhsNumber ??= SearchKey.From(answers.NhsNumber);
        Upn ??= SearchKey.From(answers.Upn);
        HasSocialWorker = HasSocialWorker == YesNoUnsure.Unsure ? answers.HasSocialWorker : HasSocialWorker;
        SocialWorkerName ??= answers.SocialWorkerName;
        FamilyNameKey = SearchKey.From(Name.Family);
        PostcodeKey = AddressIsSecret ? null : SearchKey.From(Postcode);
    }

    internal void MoveTo(ChildStatus status, DateTime at)
    {
        Status = status;
        StatusSince = at;
    }

    internal void Keep(LevelOfNeedDecision decision)
    {
        _decisions.Add(decision);
        if (decision.Kind == DecisionKind.Decided)
        {
            WaitsForSecondManager = decision.Authorisation == AuthorisationState.Waiting;
        }
    }

    internal void WasAuthorisedOrRefused() => WaitsForSecondManager = false;

    internal void Stands(LevelOfNeedDecision decision)
    {
        Level = decision.Level;
        OutcomeCode = decision.OutcomeCode;
        WaitsNoMore();
        HubToTakeOn = decision.Hub;
    }

    internal void GoesToItsHub(DateTime at) => WaitsForHubSince ??= HubToTakeOn is null ? null : at;

    internal void HubAsks(Guid personId) => HubsWorkerId = personId;

    internal void WaitsNoMore() => (HubToTakeOn, WaitsForHubSince, HubsWorkerId) = (null, null, null);

    // The second press of an impatient finger: the same person, the same outcome and the same words, and nobody has answered it yet.
    internal bool IsProtectedAlready(LevelOfNeedChoice choice, Actor by) =>
        Status == ChildStatus.Decided && WaitsForSecondManager && LastDecision is { } last && last.ById == by.PersonId
        && (last.Level, last.OutcomeCode, last.Rationale) == (choice.Level, choice.OutcomeCode, choice.Rationale?.Trim());

    internal void NothingStands()
    {
        WaitsForSecondManager = false;
        Level = null;
        OutcomeCode = null;
        WaitsNoMore();
    }

    internal void FoundSocialWorker(YesNoUnsure answer, string? name)
    {
        HasSocialWorker = answer;
        SocialWorkerName = string.IsNullOrWhiteSpace(name) ? SocialWorkerName : name.Trim();
    }

    internal void Is(Child child) => ChildId = child.Id;

    // By time: a database may hand the rows out in any order.
    private LevelOfNeedDecision? Last(DecisionKind kind) => _decisions.Where(d => d.Kind == kind).OrderBy(d => d.At).LastOrDefault();

    internal void HideAddress()
    {
        AddressIsSecret = true;
        PostcodeKey = null;
    }
}
