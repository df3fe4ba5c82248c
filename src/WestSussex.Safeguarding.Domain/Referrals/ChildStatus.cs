namespace WestSussex.Safeguarding.Domain.Referrals;

/// <summary>Where MASH's work for one child of a concern stands. Siblings may part ways, so each has their own.</summary>
public enum ChildStatus
{
    /// <summary>Nobody has read it yet.</summary>
    Received,
    Screening,
    ReturnedForInformation,
    GatheringInformation,
    ReadyToDecide,
    AwaitingAuthorisation,
    Decided,
    PassedToAllocatedWorker,

    /// <summary>The same concern as another one; that one is worked on.</summary>
    Linked,
    Closed,
}

/// <summary>What can be done with a child of a concern.</summary>
public enum Verb
{
    StartScreening,
    GatherInformation,
    MarkReadyToDecide,
    Propose,
    Decide,
    Authorise,
    RefuseAuthorisation,
    ProtectNow,
    ReturnForInformation,
    ReceiveInformation,
    PassToAllocatedWorker,
    Link,
    Reopen,
    Close,
}

/// <summary>Which verb is allowed from which status: the whole table in one place (MT-03). docs/domain.md draws it.</summary>
public static class ChildWorkflow
{
    private static readonly Dictionary<Verb, ChildStatus[]> From = new()
    {
        [Verb.StartScreening] = [ChildStatus.Received],
        [Verb.GatherInformation] = [ChildStatus.Screening, ChildStatus.ReadyToDecide, ChildStatus.ReturnedForInformation],
        [Verb.MarkReadyToDecide] = [ChildStatus.Screening, ChildStatus.GatheringInformation],
        [Verb.Propose] = [ChildStatus.Screening, ChildStatus.GatheringInformation, ChildStatus.ReadyToDecide],
        [Verb.Decide] = [ChildStatus.Screening, ChildStatus.GatheringInformation, ChildStatus.ReadyToDecide],
        [Verb.Authorise] = [ChildStatus.AwaitingAuthorisation, ChildStatus.Decided],
        [Verb.RefuseAuthorisation] = [ChildStatus.AwaitingAuthorisation, ChildStatus.Decided],
        [Verb.ProtectNow] =
        [
            ChildStatus.Received, ChildStatus.Screening, ChildStatus.ReturnedForInformation, ChildStatus.GatheringInformation,
            ChildStatus.ReadyToDecide, ChildStatus.AwaitingAuthorisation, ChildStatus.Decided,
        ],
        [Verb.ReturnForInformation] = [ChildStatus.Screening, ChildStatus.GatheringInformation, ChildStatus.ReadyToDecide],
        [Verb.ReceiveInformation] = [ChildStatus.ReturnedForInformation],
        [Verb.PassToAllocatedWorker] = [ChildStatus.Screening, ChildStatus.GatheringInformation, ChildStatus.ReadyToDecide, ChildStatus.ReturnedForInformation],
        [Verb.Link] = [ChildStatus.Screening, ChildStatus.GatheringInformation, ChildStatus.ReadyToDecide, ChildStatus.ReturnedForInformation],
        [Verb.Reopen] =
        [
            ChildStatus.ReturnedForInformation, ChildStatus.Decided, ChildStatus.PassedToAllocatedWorker, ChildStatus.Linked, ChildStatus.Closed,
        ],
        [Verb.Close] = [ChildStatus.Decided, ChildStatus.PassedToAllocatedWorker],
    };

    /// <summary>Every status in which MASH still has something to do.</summary>
    public static readonly IReadOnlySet<ChildStatus> Open = new HashSet<ChildStatus>
    {
        ChildStatus.Received, ChildStatus.Screening, ChildStatus.ReturnedForInformation, ChildStatus.GatheringInformation,
        ChildStatus.ReadyToDecide, ChildStatus.AwaitingAuthorisation, ChildStatus.Decided,
    };

    /// <summary>Statuses in which the outcome is still to be decided.</summary>
    public static readonly IReadOnlySet<ChildStatus> Undecided = new HashSet<ChildStatus>
    {
        ChildStatus.Received, ChildStatus.Screening, ChildStatus.ReturnedForInformation, ChildStatus.GatheringInformation,
        ChildStatus.ReadyToDecide, ChildStatus.AwaitingAuthorisation,
    };

    public static bool Allows(Verb verb, ChildStatus from) => Array.IndexOf(From[verb], from) >= 0;

    /// <summary>The referral's own status: the least advanced of its children's.</summary>
    public static ChildStatus LeastAdvanced(IEnumerable<ChildStatus> statuses) => statuses.Min();

    /// <exception cref="RuleBrokenException">The verb is not allowed from that status.</exception>
    internal static void Guard(Verb verb, ReferredChild child) =>
        RuleBrokenException.When(!Allows(verb, child.Status), $"{child.ShownName} is “{InWords(child.Status)}” now, so this cannot be done. Somebody may have changed it: look at the timeline.");

    /// <summary>As staff read it.</summary>
    public static string InWords(ChildStatus status) => status switch
    {
        ChildStatus.Received => "Not read yet",
        ChildStatus.Screening => "Screening",
        ChildStatus.ReturnedForInformation => "Returned for information",
        ChildStatus.GatheringInformation => "Gathering information",
        ChildStatus.ReadyToDecide => "Ready to decide",
        ChildStatus.AwaitingAuthorisation => "Waiting for a second manager",
        ChildStatus.Decided => "Decided",
        ChildStatus.PassedToAllocatedWorker => "Passed to the allocated worker",
        ChildStatus.Linked => "Linked to another concern",
        _ => "Closed",
    };

    /// <summary>As the referrer and their safeguarding lead read it.</summary>
    public static string InWordsForReferrer(ChildStatus status) => status switch
    {
        ChildStatus.Received => "Received",
        ChildStatus.ReturnedForInformation => "We need something from you",
        ChildStatus.PassedToAllocatedWorker => "Passed to the child’s social worker",
        ChildStatus.Decided => "Outcome decided",
        ChildStatus.Linked or ChildStatus.Closed => "Closed",
        _ => "Being looked at",
    };
}
