using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.WorkingDays;

namespace WestSussex.Safeguarding.Domain.Referrals;

/// <summary>Proposing, deciding, authorising, protecting at once, and opening again.</summary>
public sealed partial class Referral
{
    public DateTime? AcceptedAsReferralAt { get; private set; }

    public Guid? AcceptedAsReferralById { get; private set; }

    /// <summary>Number of the case in the social care case system.</summary>
    public string? CaseSystemNumber { get; private set; }

    /// <summary>Who has taken the work on; a concern closes only then.</summary>
    public string? TakenOnBy { get; private set; }

    public DateTime? ClosedAt { get; private set; }

    /// <summary>A decision, or a lower priority, waits for a second manager. Stored for the queue's index.</summary>
    public bool WaitsForSecondManager { get; private set; }

    /// <summary>Somebody in MASH says what they think the level and the outcome should be (MT-03).</summary>
    public void Propose(Guid referredChildId, LevelOfNeedChoice choice, Actor by, DateTime at)
    {
        MustWorkInMash(by);
        var child = Child(referredChildId);
        ChildWorkflow.Guard(Verb.Propose, child);
        MustBeComplete(choice);
        child.Keep(LevelOfNeedDecision.Of(Id, child.Id, DecisionKind.Proposed, choice, by, at));
        child.MoveTo(ChildStatus.ReadyToDecide, at);
        Happened(ReferralEventKind.Proposed, by, at, $"Level {choice.Level}. {choice.Rationale}", child.Id);
        StillWorking(by, at);
        Settle(at);
    }

    /// <summary>A manager who did not propose it decides a child's level of need and outcome (MT-07, MT-08, LN-03).</summary>
    /// <param name="referredChildId">Which child.</param>
    /// <param name="choice">Level, outcome and rationale: all three, none of them chosen beforehand.</param>
    /// <param name="secondManagerBecause">Why policy asks for a second manager; null when the decision is final.</param>
    /// <param name="by">The manager.</param>
    /// <param name="at">Now, in UTC.</param>
    public void Decide(Guid referredChildId, LevelOfNeedChoice choice, string? secondManagerBecause, Actor by, DateTime at)
    {
        MustBeManager(by);
        var child = Child(referredChildId);
        ChildWorkflow.Guard(Verb.Decide, child);
        MustBeComplete(choice);
        RuleBrokenException.When(child.LastProposal is { } proposal && proposal.ById == by.PersonId && StatusProposalStands(child, proposal), "You proposed this. A manager who did not propose it decides.");
        var decision = LevelOfNeedDecision.Of(Id, child.Id, DecisionKind.Decided, choice, by, at, secondManagerBecause);
        child.Keep(decision);
        Happened(ReferralEventKind.Decided, by, at, $"Level {choice.Level}. {choice.Rationale}", child.Id);
        if (secondManagerBecause is null)
        {
            TakeEffect(child, decision, at);
        }
        else
        {
            child.MoveTo(ChildStatus.AwaitingAuthorisation, at);
            Happened(ReferralEventKind.AuthorisationAsked, by, at, secondManagerBecause, child.Id);
        }

        StillWorking(by, at);
        Settle(at);
    }

    /// <summary>A second manager agrees.</summary>
    public void Authorise(Guid referredChildId, string words, Actor by, DateTime at)
    {
        var (child, decision) = Waiting(Verb.Authorise, referredChildId, by);
        decision.Answer(AuthorisationState.Given, words, by, at);
        child.WasAuthorisedOrRefused();
        Happened(ReferralEventKind.Authorised, by, at, words, child.Id);
        if (child.Status == ChildStatus.AwaitingAuthorisation)
        {
            TakeEffect(child, decision, at);
        }

        Settle(at);
    }

    /// <summary>A second manager does not agree: it is decided again. What protects a child already is not undone by this.</summary>
    public void RefuseAuthorisation(Guid referredChildId, string words, Actor by, DateTime at)
    {
        var (child, decision) = Waiting(Verb.RefuseAuthorisation, referredChildId, by);
        decision.Answer(AuthorisationState.Refused, words, by, at);
        child.WasAuthorisedOrRefused();
        Happened(ReferralEventKind.AuthorisationRefused, by, at, words, child.Id);
        if (child.Status == ChildStatus.AwaitingAuthorisation)
        {
            child.MoveTo(ChildStatus.ReadyToDecide, at);
            PreparedAnswer = null;
        }

        Settle(at);
    }

    /// <summary>
    /// Strategy discussion, section 47 or immediate protection: takes effect at once from any open status; a second manager
    /// looks at it afterwards (MT-12). Pressed twice it is done once.
    /// </summary>
    public void ProtectNow(Guid referredChildId, LevelOfNeedChoice choice, Actor by, DateTime at)
    {
        MustWorkInMash(by);
        var child = Child(referredChildId);
        ChildWorkflow.Guard(Verb.ProtectNow, child);
        MustBeComplete(choice);
        if (child.IsProtectedAlready(choice, by))
        {
            return;
        }

        Read(by, at);
        var decision = LevelOfNeedDecision.Of(Id, child.Id, DecisionKind.Decided, choice, by, at, "Protected at once: a manager looks at it afterwards");
        child.Keep(decision);
        Happened(ReferralEventKind.ProtectedNow, by, at, choice.Rationale, child.Id);
        Accept(choice.Rationale!, by, at);
        TakeEffect(child, decision, at);
        StillWorking(by, at);
        Settle(at);
    }

    /// <summary>A manager accepts the contact for a social care response: from now on it is a referral to its reader.</summary>
    public void AcceptAsReferral(string why, Actor by, DateTime at)
    {
        MustBeManager(by);
        MustSayWhy(why);
        RuleBrokenException.When(AcceptedAsReferralAt is not null, "This has been accepted as a referral already");
        Accept(why, by, at);
    }

    /// <summary>Back to screening, with the reason. Earlier decisions stay on record; the outcome's clock counts from now.</summary>
    public void Reopen(Guid referredChildId, string why, Clocks clocks, Actor by, DateTime at)
    {
        Move(Verb.Reopen, ChildStatus.Screening, ReferralEventKind.Reopened, referredChildId, why, by, at);
        Child(referredChildId).NothingStands();
        RestartOutcomeClock(clocks, at);
        LinkedToReferralId = null;
        PreparedAnswer = null;
        Settle(at);
    }

    public void SetCaseSystemNumber(string number, Actor by, DateTime at)
    {
        MustWorkInMash(by);
        RuleBrokenException.When(string.IsNullOrWhiteSpace(number), "Enter the case number");
        CaseSystemNumber = number.Trim();
        Happened(ReferralEventKind.CaseSystemNumberSet, by, at, CaseSystemNumber);
    }

    /// <summary>
    /// Only when somebody has taken the work on for every child, the referrer was told the outcome, and they have it: read, or chased.
    /// </summary>
    public void Close(string takenOnBy, Actor by, DateTime at)
    {
        MustWorkInMash(by);
        RuleBrokenException.When(string.IsNullOrWhiteSpace(takenOnBy), "Enter who has taken the work on");
        RuleBrokenException.When(_children.Exists(c => ChildWorkflow.Undecided.Contains(c.Status)), "Decide for every child first");
        RuleBrokenException.When(!_children.Exists(c => ChildWorkflow.Allows(Verb.Close, c.Status)), "This is closed already");
        RuleBrokenException.When(HasDecision && OutcomeToldAt is null, "Tell the referrer the outcome first");
        RuleBrokenException.When(_children.Exists(c => c.LastDecision?.Authorisation == AuthorisationState.Waiting), "A second manager has to look at the decision first");
        RuleBrokenException.When(!ReferrerHasAnswer, "The referrer has not read the answer yet. Make sure that they have it, and say how and when.");
        TakenOnBy = takenOnBy.Trim();
        foreach (var child in _children.Where(c => ChildWorkflow.Allows(Verb.Close, c.Status)))
        {
            child.MoveTo(ChildStatus.Closed, at);
        }

        ClosedAt = at;
        ClaimedById = null;
        ClaimedAt = null;
        ClaimActiveAt = null;
        Happened(ReferralEventKind.Closed, by, at, $"Taken on by {TakenOnBy}");
        Settle(at);
    }

    private bool HasDecision => _children.Exists(c => c.OutcomeCode is not null);

    private void TakeEffect(ReferredChild child, LevelOfNeedDecision decision, DateTime at)
    {
        child.Stands(decision);
        child.MoveTo(ChildStatus.Decided, at);
        OutcomeToldAt = null;
    }

    private void Accept(string why, Actor by, DateTime at)
    {
        if (AcceptedAsReferralAt is not null)
        {
            return;
        }

        AcceptedAsReferralAt = at;
        AcceptedAsReferralById = by.PersonId;
        Happened(ReferralEventKind.AcceptedAsReferral, by, at, why);
    }

    private (ReferredChild Child, LevelOfNeedDecision Decision) Waiting(Verb verb, Guid referredChildId, Actor by)
    {
        MustBeManager(by);
        var child = Child(referredChildId);
        ChildWorkflow.Guard(verb, child);
        var decision = child.LastDecision;
        RuleBrokenException.When(decision?.Authorisation != AuthorisationState.Waiting, "This decision is not waiting for a second manager");
        return (child, decision!);
    }

    // A proposal is spent once a later decision was made on it; after a refusal or a reopening the same person may decide again.
    private static bool StatusProposalStands(ReferredChild child, LevelOfNeedDecision proposal) =>
        child.LastDecision is null || child.LastDecision.At < proposal.At;

    private static void MustBeComplete(LevelOfNeedChoice choice)
    {
        RuleBrokenException.When(choice.Level is null or < 1, "Choose a level of need");
        RuleBrokenException.When(string.IsNullOrWhiteSpace(choice.OutcomeCode), "Choose an outcome");
        RuleBrokenException.When(string.IsNullOrWhiteSpace(choice.Rationale), "Say why");
    }
}
