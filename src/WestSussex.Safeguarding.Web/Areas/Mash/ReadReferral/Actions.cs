using WestSussex.Safeguarding.Domain.Referrals;

namespace WestSussex.Safeguarding.Web.Areas.Mash.ReadReferral;

/// <summary>What the person at the screen can do with this referral now: the next step, and the rest.</summary>
public sealed record Actions(IReadOnlyList<CaseAction> All)
{
    public CaseAction? Next => All.Count > 0 ? All[0] : null;

    public IEnumerable<CaseAction> Rest => All.Skip(1);

    public static Actions For(CaseHead head, Guid me, bool isManager, DateTime now)
    {
        var at = $"/mash/{head.Reference}";
        var claimed = head.ClaimedById is not null && now - head.ClaimActiveAt < Referral.ClaimIdleLimit;
        var mine = claimed && head.ClaimedById == me;
        var actions = new List<CaseAction>();
        void Offer(bool when, string words, string href, bool post = false)
        {
            if (when)
            {
                actions.Add(new CaseAction(words, href, post));
            }
        }

        Offer(head.IsOpen && !claimed && !head.Children.All(c => c.Status == ChildStatus.Decided), "Claim and start", at + "/claim", post: true);
        Offer(isManager && (head.Children.Any(c => c.WaitsForSecondManager && c.LastDecision!.ById != me) || (head.LowerPriorityAsked is not null && head.LowerPriorityAskedById != me)), "Look at it as second manager", at + "/authorise");
        Offer(head.IsOpen && head.Priority is null && head.DecidedAt is null, "Screen", at + "/screen");
        Offer(isManager && head.Can(Verb.Decide), "Decide level of need", at + "/decide");
        Offer(!isManager && head.Can(Verb.Propose), "Propose level of need", at + "/propose");
        Offer(head.DecidedAt is not null && head.OutcomeToldAt is null, "Tell the referrer the outcome", at + "/answer");
        Offer(head.IsOpen && head.FirstAnsweredAt is null && head.DecidedAt is null && head.ReadAt is not null, "Give the first answer", at + "/answer");
        Offer(head.Can(Verb.Close) && head.OutcomeToldAt is not null && head.IsOpen, "Close: somebody has taken the work on", at + "/hand-over");
        Offer(isManager && head.Can(Verb.Propose), "Propose, and let another manager decide", at + "/propose");
        Offer(head.IsOpen && head.Priority is not null, "Change the priority", at + "/screen#priority");
        Offer(head.IsOpen && head.Priority is null && head.DecidedAt is not null, "Set the priority", at + "/screen#priority");
        Offer(head.Can(Verb.ReturnForInformation), "Ask the referrer for something", at + "/return");
        Offer(head.HasCodeForCaller, "Give the caller a new code", at + "/new-code");
        Offer(head.WrittenDueAt is not null, "Wait for the written form no longer", at + "/not-in-writing");
        Offer(head.Can(Verb.PassToAllocatedWorker), "Pass to the allocated worker", at + "/pass");
        Offer(head.Can(Verb.Link), "Link to another concern", at + "/link");
        Offer(true, head.CaseSystemNumber is null ? "Enter the case number" : "Change the case number", at + "/hand-over");
        Offer(head.Can(Verb.Reopen), "Open it again", at + "/hand-over#reopen");
        Offer(true, "Write a note", at + "/note");
        Offer(isManager && !head.IsRestricted, "Restrict to named people", at + "/restrict");
        Offer(mine || (claimed && isManager), mine ? "Give up this claim" : $"End {head.ClaimedByName}’s claim", at + "/give-up-claim", post: true);
        Offer(true, "Print", at + "/print");
        return new Actions(actions);
    }
}

/// <summary>One thing that can be done: a link, or a button that posts.</summary>
public sealed record CaseAction(string Words, string Href, bool IsPost);
