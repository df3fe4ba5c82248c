using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.Children;
using WestSussex.Safeguarding.Domain.WorkingDays;

namespace WestSussex.Safeguarding.Domain.Referrals;

/// <summary>Reading, claiming, setting a priority, and the ways out of the queue before a decision.</summary>
public sealed partial class Referral
{
    /// <summary>A claim lapses when its holder did nothing for this long.</summary>
    public static readonly TimeSpan ClaimIdleLimit = TimeSpan.FromMinutes(15);

    public DateTime? ReadAt { get; private set; }

    public Guid? ClaimedById { get; private set; }

    public DateTime? ClaimedAt { get; private set; }

    /// <summary>When the holder last did something here.</summary>
    public DateTime? ClaimActiveAt { get; private set; }

    public Priority? Priority { get; private set; }

    public DateTime? PrioritySetAt { get; private set; }

    /// <summary>The priority that new information took away: going below it still counts as lowering.</summary>
    public Priority? PriorityBefore { get; private set; }

    /// <summary>The first priority; a change keeps it.</summary>
    public Priority? OriginalPriority { get; private set; }

    /// <summary>The concern that carries on instead of this one.</summary>
    public Guid? LinkedToReferralId { get; private set; }

    /// <summary>Whether anybody asked if the child has an allocated social worker already (AW-01).</summary>
    public DateTime? AllocatedWorkerCheckedAt { get; private set; }

    public bool IsClaimedBy(Guid personId, DateTime at) => ClaimedById == personId && !ClaimHasLapsed(at);

    public bool ClaimHasLapsed(DateTime at) => ClaimActiveAt is null || at - ClaimActiveAt >= ClaimIdleLimit;

    /// <summary>Takes the concern on. The first claim is also when somebody has read it (MT-03).</summary>
    public void Claim(Actor by, DateTime at)
    {
        MustWorkInMash(by);
        RuleBrokenException.When(!IsOpen, "This concern is closed. Open it again first.");
        RuleBrokenException.When(ClaimedById is not null && ClaimedById != by.PersonId && !ClaimHasLapsed(at), "A colleague is working on this");
        if (ClaimedById == by.PersonId)
        {
            ClaimActiveAt = at;
            Read(by, at);
            return;
        }

        ClaimedById = by.PersonId;
        ClaimedAt = at;
        ClaimActiveAt = at;
        Read(by, at);
        Happened(ReferralEventKind.Claimed, by, at, null);
        Settle(at);
    }

    /// <summary>Keeps a claim alive while its holder works; does nothing for anybody else.</summary>
    public void StillWorking(Actor by, DateTime at)
    {
        if (ClaimedById == by.PersonId && by.PersonId is not null)
        {
            ClaimActiveAt = at;
        }
    }

    public void GiveUpClaim(Actor by, DateTime at)
    {
        MustWorkInMash(by);
        RuleBrokenException.When(ClaimedById is null, "Nobody has claimed this");
        RuleBrokenException.When(ClaimedById != by.PersonId && !by.Is(Role.MashManager), "A colleague is working on this. Only they or a manager can give it up.");
        EndClaim(ReferralEventKind.ClaimGivenUp, by, at);
    }

    /// <summary>Run by a job: a claim whose holder did nothing for fifteen minutes goes back to everybody.</summary>
    public void LapseClaim(DateTime at)
    {
        if (ClaimedById is not null && ClaimHasLapsed(at))
        {
            EndClaim(ReferralEventKind.ClaimLapsed, Actor.Portal, at);
        }
    }

    /// <summary>A lower priority that a manager asked for and a second manager has to agree to.</summary>
    public Priority? LowerPriorityAsked { get; private set; }

    public Guid? LowerPriorityAskedById { get; private set; }

    /// <summary>
    /// Sets or changes the priority. The outcome's clock runs from receipt. Both priorities and the reason are kept.
    /// Lowering from red stands only when a second manager agrees, where policy asks for one.
    /// </summary>
    public void SetPriority(Priority priority, string why, bool loweringNeedsSecondManager, Clocks clocks, Actor by, DateTime at)
    {
        MustWorkInMash(by);
        MustSayWhy(why);
        RuleBrokenException.When(!HasOpenChild, "This concern is closed. Open it again first.");
        RuleBrokenException.When(Priority == priority, $"The priority is {priority} already");
        var lowersFromRed = (Priority ?? PriorityBefore) == Referrals.Priority.Red && priority != Referrals.Priority.Red;
        RuleBrokenException.When(lowersFromRed && !by.Is(Role.MashManager), "Only a manager can lower the priority from red");
        Read(by, at);
        StillWorking(by, at);
        if (lowersFromRed && loweringNeedsSecondManager)
        {
            // Red stands until the second manager has agreed.
            Priority = Referrals.Priority.Red;
            OutcomeDueAt ??= clocks.OutcomeDue(Referrals.Priority.Red, ClockRestartedAt ?? ReceivedAt);
            LowerPriorityAsked = priority;
            LowerPriorityAskedById = by.PersonId;
            Happened(ReferralEventKind.AuthorisationAsked, by, at, $"Lower the priority from Red to {priority}. {why}");
            Settle(at);
            return;
        }

        ChangePriority(priority, why, clocks, by, at);
    }

    /// <summary>A second manager agrees, or does not, that the priority is lowered from red.</summary>
    public void AnswerLowerPriority(bool agree, string why, Clocks clocks, Actor by, DateTime at)
    {
        MustBeManager(by);
        MustSayWhy(why);
        RuleBrokenException.When(LowerPriorityAsked is null, "Nobody has asked to lower the priority");
        RuleBrokenException.When(LowerPriorityAskedById == by.PersonId, "Another manager has to look at this: you asked for it");
        var asked = LowerPriorityAsked!.Value;
        LowerPriorityAsked = null;
        LowerPriorityAskedById = null;
        Happened(agree ? ReferralEventKind.Authorised : ReferralEventKind.AuthorisationRefused, by, at, why);
        if (agree)
        {
            ChangePriority(asked, why, clocks, by, at);
        }

        Settle(at);
    }

    /// <summary>Says whether the child has an allocated social worker, as found by hand (AW-01).</summary>
    public void RecordAllocatedWorkerCheck(Guid referredChildId, YesNoUnsure answer, string? name, Actor by, DateTime at)
    {
        MustWorkInMash(by);
        var child = Child(referredChildId);
        RuleBrokenException.When(answer == YesNoUnsure.Yes && string.IsNullOrWhiteSpace(name), "Enter the social worker's or team manager's name");
        child.FoundSocialWorker(answer, name);
        AllocatedWorkerCheckedAt = at;
        Happened(ReferralEventKind.AllocatedWorkerChecked, by, at, answer switch
        {
            YesNoUnsure.Yes => $"Allocated to {name}",
            YesNoUnsure.No => "No allocated social worker",
            _ => "Not clear yet",
        }, child.Id);
        StillWorking(by, at);
    }

    /// <summary>A person's judgement that this is a child MASH knows, or a child recorded for the first time (MT-15).</summary>
    public void Match(Guid referredChildId, Child child, string why, Actor by, DateTime at)
    {
        MustWorkInMash(by);
        MustSayWhy(why);
        Child(referredChildId).Is(child);
        Happened(ReferralEventKind.Matched, by, at, why, referredChildId);
        StillWorking(by, at);
    }

    /// <summary>A person's judgement that this is not the child of that other concern, although something of theirs is the same.</summary>
    public void RecordNotTheSame(Guid referredChildId, string otherReference, string why, Actor by, DateTime at)
    {
        MustWorkInMash(by);
        MustSayWhy(why);
        Happened(ReferralEventKind.NotMatched, by, at, $"Not the child of {otherReference}. {why}", Child(referredChildId).Id);
        StillWorking(by, at);
    }

    public void GatherInformation(Guid referredChildId, string why, Actor by, DateTime at) =>
        Move(Verb.GatherInformation, ChildStatus.GatheringInformation, ReferralEventKind.GatheringInformation, referredChildId, why, by, at);

    public void MarkReadyToDecide(Guid referredChildId, string why, Actor by, DateTime at) =>
        Move(Verb.MarkReadyToDecide, ChildStatus.ReadyToDecide, ReferralEventKind.ReadyToDecide, referredChildId, why, by, at);

    /// <summary>Asks the referrer for what is missing (MT-14). The referrer reads <paramref name="message"/>.</summary>
    public void ReturnForInformation(Guid referredChildId, string reasonCode, string message, Actor by, DateTime at)
    {
        RuleBrokenException.When(string.IsNullOrWhiteSpace(reasonCode), "Choose what is missing");
        RuleBrokenException.When(string.IsNullOrWhiteSpace(message), "Write what you need from the referrer");
        Move(Verb.ReturnForInformation, ChildStatus.ReturnedForInformation, ReferralEventKind.ReturnedForInformation, referredChildId, message, by, at);
    }

    /// <summary>Directs it to the child's own social worker or their team manager; it leaves the queue, and the referrer is told whom to ring (AW-02, AW-03).</summary>
    public void PassToAllocatedWorker(Guid referredChildId, string workerName, string messageToReferrer, Actor by, DateTime at)
    {
        RuleBrokenException.When(string.IsNullOrWhiteSpace(workerName), "Enter the social worker's or team manager's name");
        RuleBrokenException.When(string.IsNullOrWhiteSpace(messageToReferrer), "Write what the referrer will be told");
        Move(Verb.PassToAllocatedWorker, ChildStatus.PassedToAllocatedWorker, ReferralEventKind.PassedToAllocatedWorker, referredChildId, $"Passed to {workerName.Trim()}. {messageToReferrer.Trim()}", by, at);
        Child(referredChildId).FoundSocialWorker(YesNoUnsure.Yes, workerName);
        AllocatedWorkerCheckedAt = at;
        TellOfOneChild(messageToReferrer, by, at);
    }

    /// <summary>The same concern as another one, which carries on. The referrer is told all the same.</summary>
    /// <exception cref="RuleBrokenException">The other concern cannot carry it on: it is this one, is ended, or is itself linked to this one.</exception>
    public void LinkTo(Guid referredChildId, OtherConcern other, string why, string messageToReferrer, Actor by, DateTime at)
    {
        RuleBrokenException.When(other.Id == Id, "Enter the reference of another concern");
        RuleBrokenException.When(!other.IsWorkedOn, $"{other.Reference} is closed or linked itself, so it cannot carry this one on. Open it again first, or enter another reference");
        RuleBrokenException.When(other.LinkedToReferralId == Id, $"{other.Reference} is linked to this concern already. One of the two has to carry on");
        RuleBrokenException.When(string.IsNullOrWhiteSpace(messageToReferrer), "Write what the referrer will be told");
        Move(Verb.Link, ChildStatus.Linked, ReferralEventKind.Linked, referredChildId, why, by, at);
        LinkedToReferralId = other.Id;
        TellOfOneChild(messageToReferrer, by, at);
    }

    // Passing on and linking leave the queue: the referrer hears of it then or never. While a sibling is still looked at, the first
    // answer stays due: what is said about one child does not say what happens to the others. Where a sibling is decided, so does telling
    // the outcome.
    private void TellOfOneChild(string messageToReferrer, Actor by, DateTime at)
    {
        var answer = new AnswerToReferrer(AcceptedAsReferralAt is not null, messageToReferrer, null, null, FeedbackMethod.Portal);

        // Two children passed on in one act: the same words are said once.
        _feedback.RemoveAll(f => f.Kind == FeedbackKind.AboutOneChild && f.At == at && f.Message == messageToReferrer.Trim());
        if (HasDecision || _children.Exists(c => ChildWorkflow.Undecided.Contains(c.Status)))
        {
            Say(FeedbackKind.AboutOneChild, answer, by, at);
            return;
        }

        Answered(FirstAnsweredAt is null ? FeedbackKind.FirstAnswer : FeedbackKind.Outcome, answer, by, at);
        Settle(at);
    }

    private void ChangePriority(Priority priority, string why, Clocks clocks, Actor by, DateTime at)
    {
        var before = Priority ?? PriorityBefore;
        Priority = priority;
        PriorityBefore = null;
        OriginalPriority ??= priority;
        PrioritySetAt = at;
        OutcomeDueAt = clocks.OutcomeDue(priority, ClockRestartedAt ?? ReceivedAt);
        Happened(
            before is null || before == priority ? ReferralEventKind.PrioritySet : ReferralEventKind.PriorityChanged, by, at,
            before is null ? $"{priority}. {why}" : before == priority ? $"{priority} again. {why}" : $"From {before} to {priority}. {why}");
        Settle(at);
    }

    private void Move(Verb verb, ChildStatus to, ReferralEventKind kind, Guid referredChildId, string why, Actor by, DateTime at)
    {
        MustWorkInMash(by);
        MustSayWhy(why);
        var child = Child(referredChildId);
        ChildWorkflow.Guard(verb, child);
        child.MoveTo(to, at);
        Happened(kind, by, at, why, child.Id);
        StillWorking(by, at);
        Settle(at);
    }

    private void Read(Actor by, DateTime at)
    {
        if (ReadAt is not null)
        {
            return;
        }

        ReadAt = at;
        Happened(ReferralEventKind.Read, by, at, null);
        foreach (var child in _children.Where(c => c.Status == ChildStatus.Received))
        {
            child.MoveTo(ChildStatus.Screening, at);
        }

        Settle(at);
    }

    private void EndClaim(ReferralEventKind kind, Actor by, DateTime at)
    {
        ClaimedById = null;
        ClaimedAt = null;
        ClaimActiveAt = null;
        Happened(kind, by, at, null);
    }
}
