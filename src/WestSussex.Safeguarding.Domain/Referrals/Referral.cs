using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.Consent;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Policies;
using WestSussex.Safeguarding.Domain.WorkingDays;

namespace WestSussex.Safeguarding.Domain.Referrals;

/// <summary>
/// The stored record of a concern. MASH treats it as a contact first; it is called a referral to the reader only once a manager
/// accepted it for a social care response (<see cref="AcceptedAsReferralAt"/>). What was sent never changes; it is only added to.
/// </summary>
public sealed partial class Referral : AggregateRoot
{
    public const int WordsMaxLength = 4000;
    public const int CaseSystemNumberMaxLength = 40;

    private readonly List<ReferredChild> _children = [];
    private readonly List<HouseholdMember> _household = [];
    private readonly List<NetworkMember> _network = [];
    private readonly List<ConsentRecord> _consents = [];
    private readonly List<ReferralEvent> _events = [];
    private readonly List<AddedInformation> _added = [];
    private readonly List<FeedbackToReferrer> _feedback = [];
    private readonly List<RestrictedAccess> _restrictedAccess = [];

    private Referral()
    {
    }

    /// <summary>See <see cref="Referrals.Reference"/>. Unique.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>The draft it came from: sending twice gives one referral. Unique.</summary>
    public Guid IdempotencyKey { get; private set; }

    public ConcernRoute Route { get; private set; }

    public Referrer Referrer { get; private set; } = new();

    /// <summary>The referrer's person and agency once more, where an index can reach them: "my concerns", "my agency's concerns".</summary>
    public Guid? RaisedById { get; private set; }

    /// <inheritdoc cref="RaisedById"/>
    public Guid? AgencyId { get; private set; }

    public ConcernNarrative Concern { get; private set; } = new();

    /// <summary>A young person under 18 raised it about themselves.</summary>
    public bool IsFromYoungPerson { get; private set; }

    /// <summary>Ids of the special steps that were ticked, joined by a space; null where there are none.</summary>
    public string? SpecialSteps { get; private set; }

    /// <summary>What else the referrer said of the concern and of speaking to the family; null where nothing was said.</summary>
    public ConcernDetails? Details { get; private set; }

    /// <summary>What the referrer knows of the family as a whole; null where nothing was said.</summary>
    public FamilyDetails? Family { get; private set; }

    public DateTime ReceivedAt { get; private set; }

    /// <summary>How MASH received it, where it entered it for somebody; null where it came through the portal or nothing was said.</summary>
    public OtherChannel? CameBy { get; private set; }

    /// <summary>Who referred, by the children in need census's code, where MASH entered it.</summary>
    public string? SourceCode { get; private set; }

    /// <summary>The hash of the return code of a sender without an account.</summary>
    public string? ReturnCodeHash { get; private set; }

    /// <summary>Immediate risk yes or unsure, a level that means harm or "not sure" chosen, or an indicator picked that cannot wait: changes advice and flags only.</summary>
    public bool HarmIndicated { get; private set; }

    /// <summary>Sorts as red until a person has set a priority: the answers point to harm now.</summary>
    public bool IsProvisionalRed { get; private set; }

    /// <summary>Null until asked: has the referrer spoken to MASH or the out-of-hours team?</summary>
    public bool? SpokenToDutyTeam { get; private set; }

    /// <summary>When reference and link went to the duty mailboxes because nobody was said to have been spoken to.</summary>
    public DateTime? DutyTeamNudgedAt { get; private set; }

    public bool HiddenFromSafeguardingLead { get; private set; }

    public bool AddressIsSecret { get; private set; }

    /// <summary>Looks automated: still in the main queue, with the same clocks.</summary>
    public bool IsSuspicious { get; private set; }

    public bool IsRestricted { get; private set; }

    public ChildStatus Status { get; private set; }

    /// <summary>MASH still has something to do: a child whose way is not ended, or news from the referrer. Stored for the queue's index.</summary>
    public bool IsOpen { get; private set; } = true;

    /// <summary>Id of the retention class by which it is kept. What hangs off it is kept as long as it is.</summary>
    public string RetentionClass { get; private set; } = "referral";

    /// <summary>When a person looks at whether it is still needed. Nothing is destroyed without that.</summary>
    public DateOnly? RetentionReviewOn { get; private set; }

    /// <summary>Kept whatever its class says, for an inquiry or a court.</summary>
    public bool RetentionHold { get; private set; }

    public IReadOnlyCollection<ReferredChild> Children => _children;

    public IReadOnlyCollection<HouseholdMember> Household => _household;

    /// <summary>Who works with the family already.</summary>
    public IReadOnlyCollection<NetworkMember> Network => _network;

    public IReadOnlyCollection<ConsentRecord> Consents => _consents;

    public IReadOnlyCollection<ReferralEvent> Events => _events;

    public IReadOnlyCollection<AddedInformation> Added => _added;

    public IReadOnlyCollection<FeedbackToReferrer> Feedback => _feedback;

    public IReadOnlyCollection<RestrictedAccess> RestrictedAccess => _restrictedAccess;

    /// <summary>Takes in a complete concern and starts its clocks (RC-30).</summary>
    /// <param name="answers">Complete answers: a draft that is not complete never gets here.</param>
    /// <param name="idempotencyKey">The draft's id.</param>
    /// <param name="guidanceVersion">Version of the levels-of-need guidance in force.</param>
    /// <exception cref="RuleBrokenException">No child, more than 50 children, an anonymous professional, or a time of receipt that MASH did not enter or that is still to come.</exception>
    public static Referral Submit(
        ConcernAnswers answers, Guid idempotencyKey, string guidanceVersion, Clocks clocks, Actor by, DateTime at,
        string? returnCodeHash = null, bool isSuspicious = false)
    {
        RuleBrokenException.When(answers.Children.Count == 0, "Tell us about at least one child");
        RuleBrokenException.When(answers.Children.Count > MaxChildren, $"One concern can hold {MaxChildren} children. Send another one for the rest.");
        RuleBrokenException.When(answers.Route == ConcernRoute.Professional && answers.Referrer.IsAnonymous && answers.CameBy is null, "Enter your name: only a member of the public can leave it out");

        var received = answers.ReceivedAt ?? at;
        RuleBrokenException.When(received > at, "The time of receipt must be in the past");
        RuleBrokenException.When(answers.ReceivedAt is not null && !by.WorksInMash, "Only the team that looks at concerns can enter when it was received");
        RuleBrokenException.When((answers.CameBy is not null || answers.SourceCode is not null) && !by.WorksInMash, "Only the team that looks at concerns can enter what came in another way");

        var risk = answers.Concern.ImmediateRisk;
        var referral = new Referral
        {
            Reference = Referrals.Reference.New(),
            IdempotencyKey = idempotencyKey,
            Route = answers.Route,
            Referrer = answers.Referrer,
            RaisedById = answers.Referrer.PersonId,
            AgencyId = answers.Referrer.AgencyId,
            Concern = answers.Concern,
            IsFromYoungPerson = answers.IsFromYoungPerson,
            SpecialSteps = answers.SpecialSteps.Count == 0 ? null : string.Join(' ', answers.SpecialSteps),
            Details = answers.Details.IsEmpty ? null : answers.Details,
            Family = answers.Family.IsEmpty ? null : answers.Family,
            ReceivedAt = received,
            CameBy = answers.CameBy,
            SourceCode = answers.SourceCode,
            ReturnCodeHash = returnCodeHash,
            HarmIndicated = PointsToHarmIn(answers),
            IsProvisionalRed = risk != YesNoUnsure.No,
            HiddenFromSafeguardingLead = answers.HideFromSafeguardingLead,
            AddressIsSecret = answers.KeepAddressSecret,
            IsSuspicious = isSuspicious,
            ScreeningDueAt = clocks.ScreeningDue(received),
            FirstAnswerDueAt = clocks.FirstAnswerDue(received),
        };
        referral.TakeIn(answers, guidanceVersion, by, at);
        referral.Happened(ReferralEventKind.Received, by, at, answers.Declaration, happenedAt: received);
        referral.Settle(at);
        return referral;
    }

    /// <summary>Changes advice and flags only: risk now, a level that means harm or "not sure", or a sign that cannot wait.</summary>
    public static bool PointsToHarmIn(ConcernAnswers answers) =>
        answers.Concern.ImmediateRisk != YesNoUnsure.No || answers.Children.Any(c => c.SuggestedLevelMeansHarm || c.LevelNotSure || c.IndicatorIsImmediate);

    /// <summary>Most children that one concern holds.</summary>
    public const int MaxChildren = 50;

    /// <summary>The child with that id.</summary>
    /// <exception cref="RuleBrokenException">It is not in this concern.</exception>
    public ReferredChild Child(Guid referredChildId)
    {
        var child = _children.Find(c => c.Id == referredChildId);
        RuleBrokenException.When(child is null, "This child is not in this concern");
        return child!;
    }

    /// <summary>Sets until when it is kept: by the class that keeps it longest, counted from the youngest child's birth or from today.</summary>
    public void Retain(IEnumerable<RetentionClass> classes, DateOnly today)
    {
        var born = _children.Max(c => c.DateOfBirth ?? c.ExpectedOn) ?? today;
        var (id, on) = classes.Select(c => (c.Id, On: c.ReviewOn(c.From == RetentionStart.ChildsBirth ? born : today))).MaxBy(c => c.On);
        RetentionClass = id;
        RetentionReviewOn = on;
    }

    private void TakeIn(ConcernAnswers answers, string guidanceVersion, Actor by, DateTime at)
    {
        foreach (var child in answers.Children)
        {
            TakeInChild(child, answers.KeepAddressSecret, guidanceVersion, by, at);
        }

        _household.AddRange(answers.Household.Select((member, i) => HouseholdMember.From(Id, i + 1, member)));
        _network.AddRange(answers.Network.Select((member, i) => NetworkMember.From(Id, i + 1, member)));
        _consents.AddRange(answers.Telling.Select(telling => ConsentRecord.Record(Id, telling, by, at)));
    }

    private ReferredChild TakeInChild(ChildAnswers child, bool keepAddressSecret, string guidanceVersion, Actor by, DateTime at)
    {
        var referred = ReferredChild.From(Id, _children.Count + 1, child, keepAddressSecret, at);
        if (child.SuggestedLevel is not null || child.LevelNotSure || child.Indicators.Count > 0)
        {
            var choice = new LevelOfNeedChoice(child.SuggestedLevel, null, child.WhyThisLevel, guidanceVersion) { Indicators = child.Indicators };
            referred.Keep(LevelOfNeedDecision.Of(Id, referred.Id, DecisionKind.SuggestedByReferrer, choice, by, at));
        }

        _children.Add(referred);
        return referred;
    }

    // One act may leave several entries at one instant: each is put a tick after the one before, so that the timeline keeps their order.
    private void Happened(ReferralEventKind kind, Actor by, DateTime at, string? why, Guid? childId = null, DateTime? happenedAt = null)
    {
        var entered = at;
        while (_events.Exists(e => e.At == entered))
        {
            entered = entered.AddTicks(1);
        }

        _events.Add(ReferralEvent.Of(Id, kind, by, entered, why, childId, happenedAt ?? at));
    }

    private static void MustWorkInMash(Actor by) =>
        RuleBrokenException.When(!by.WorksInMash, "Only the team that looks at concerns can do this");

    private static void MustBeManager(Actor by) =>
        RuleBrokenException.When(!by.Is(Role.MashManager), "Only a social work manager can do this");

    private static void MustSayWhy(string? why) =>
        RuleBrokenException.When(string.IsNullOrWhiteSpace(why), "Say why");
}
