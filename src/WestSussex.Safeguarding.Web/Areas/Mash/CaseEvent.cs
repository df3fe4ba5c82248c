using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Referrals;

namespace WestSussex.Safeguarding.Web.Areas.Mash;

/// <summary>One entry of the timeline as it is shown.</summary>
public sealed record CaseEvent(
    ReferralEventKind Kind, Guid? ReferredChildId, DateTime At, DateTime HappenedAt, string ByName, Role? ByRole, string? Words, bool IsManagementOversight)
{
    /// <summary>What happened, and to which child where there are several.</summary>
    public string Title(IReadOnlyList<CaseChild> children)
    {
        var child = children.Count > 1 ? children.FirstOrDefault(c => c.Id == ReferredChildId) : null;
        return child is null ? InWords(Kind) : $"{InWords(Kind)}: {child.ShownName}";
    }

    /// <summary>"Tansy Brackenhurst, MASH manager", with MASH's public name.</summary>
    public string ByWith(string mash) => ByRole is { } role && WordsOf(role, mash) is { } words ? $"{ByName}, {words}" : ByName;

    /// <summary>It was written down later than it happened. The entries of one act stand a moment apart only to keep their order.</summary>
    public bool HappenedBefore => At - HappenedAt >= TimeSpan.FromMinutes(1);

    /// <summary>What was picked from the guidance in this very act, each view with its child; an act of all children has those of each.</summary>
    public IEnumerable<(CaseChild Child, CaseDecision View)> Signs(IReadOnlyList<CaseChild> children) =>
        from child in children
        where ReferredChildId is null || child.Id == ReferredChildId
        from view in child.Decisions
        where view.Indicators.Count > 0 && Made(view)
        select (child, view);

    private bool Made(CaseDecision view) => Kind switch
    {
        ReferralEventKind.Received => view.Kind == DecisionKind.SuggestedByReferrer,
        ReferralEventKind.Proposed => view.Kind == DecisionKind.Proposed && view.At == HappenedAt,
        ReferralEventKind.Decided or ReferralEventKind.ProtectedNow => view.Kind == DecisionKind.Decided && view.At == HappenedAt,
        _ => false,
    };

    public static IQueryable<CaseEvent> Of(IQueryable<ReferralEvent> events) => events.Select(e => new CaseEvent(
        e.Kind, e.ReferredChildId, e.At, e.HappenedAt, e.ByName, e.ByRole, e.Words, e.IsManagementOversight));

    /// <summary>As the timeline says it.</summary>
    public static string InWords(ReferralEventKind kind) => kind switch
    {
        ReferralEventKind.Received => "Concern received",
        ReferralEventKind.SpokenToDutyTeam => "Spoken to the duty team?",
        ReferralEventKind.Read => "Read for the first time",
        ReferralEventKind.Claimed => "Claimed",
        ReferralEventKind.ClaimGivenUp => "Claim given up",
        ReferralEventKind.ClaimLapsed => "Claim ended after 15 idle minutes",
        ReferralEventKind.PrioritySet => "Priority set",
        ReferralEventKind.PriorityChanged => "Priority changed",
        ReferralEventKind.AcceptedAsReferral => "Accepted as a referral",
        ReferralEventKind.ScreeningStarted => "Screening started",
        ReferralEventKind.GatheringInformation => "Gathering information",
        ReferralEventKind.ReadyToDecide => "Ready to decide",
        ReferralEventKind.Proposed => "Level of need proposed",
        ReferralEventKind.Decided => "Level of need decided",
        ReferralEventKind.AuthorisationAsked => "Second manager asked",
        ReferralEventKind.Authorised => "Second manager agreed",
        ReferralEventKind.AuthorisationRefused => "Second manager did not agree",
        ReferralEventKind.ProtectedNow => "Protected at once",
        ReferralEventKind.ReturnedForInformation => "Referrer asked for something",
        ReferralEventKind.InformationAdded => "Information added",
        ReferralEventKind.PassedToAllocatedWorker => "Passed to the allocated worker",
        ReferralEventKind.AllocatedWorkerChecked => "Checked for an allocated social worker",
        ReferralEventKind.Linked => "Linked to another concern",
        ReferralEventKind.Reopened => "Opened again",
        ReferralEventKind.FirstAnswerGiven => "First answer given to the referrer",
        ReferralEventKind.OutcomeTold => "Outcome told to the referrer",
        ReferralEventKind.FeedbackRead => "Answer read by the referrer",
        ReferralEventKind.FeedbackUnderstood => "Referrer knows what happens next",
        ReferralEventKind.AskedToTalk => "Referrer asks to be rung",
        ReferralEventKind.FeedbackChased => "Made sure that the referrer has the answer",
        ReferralEventKind.CaseSystemNumberSet => "Case system number entered",
        ReferralEventKind.Matched => "Matched to a child’s record",
        ReferralEventKind.NotMatched => "Judged not to be the same child",
        ReferralEventKind.Closed => "Closed",
        ReferralEventKind.Restricted => "Restricted to named people",
        ReferralEventKind.RestrictionLifted => "Restriction lifted",
        ReferralEventKind.BreakGlass => "Restricted record opened with a reason",
        ReferralEventKind.Disagreed => "Somebody disagreed",
        ReferralEventKind.NoteAdded => "Note",
        ReferralEventKind.NewsRead => "Read what the referrer added or asked",
        ReferralEventKind.FamilyTold => "Referrer has told the family",
        ReferralEventKind.WrittenFormAsked => "Rang; asked to write it down",
        ReferralEventKind.WrittenFormCame => "The written form of the call came",
        ReferralEventKind.WrittenFormNotExpected => "No longer waiting for the written form",
        ReferralEventKind.CodeGiven => "New code given to the caller",
        ReferralEventKind.ChildAdded => "Child added from the written form",
        ReferralEventKind.EarlyHelpAllocated => "Early help hub asked somebody to start",
        ReferralEventKind.EarlyHelpBegan => "Early Help Assessment complete",
        ReferralEventKind.EarlyHelpSetAside => "Early help hub set it aside",
        ReferralEventKind.AdviceAsked => "Advice asked, before it was a concern",
        ReferralEventKind.AdviceGiven => "Advice given, before it was a concern",
        ReferralEventKind.DutyTeamNudged => "Duty team told: nobody is said to have been spoken to",
        _ => kind.ToString(),
    };

    private static string? WordsOf(Role role, string mash) => role switch
    {
        Role.MashManager => $"{mash} manager",
        Role.MashOfficer => $"{mash} officer",
        Role.MashPartner => $"{mash} partner",
        Role.SafeguardingLead => "safeguarding lead",
        Role.EmergencyDuty => "out-of-hours team",
        _ => null,
    };
}
