using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.Children;
using WestSussex.Safeguarding.Domain.Consent;
using WestSussex.Safeguarding.Domain.WorkingDays;

namespace WestSussex.Safeguarding.Domain.Referrals;

/// <summary>A telephone call is a referral at once; the professional who rang confirms it in writing, and the form joins the call (RC-19, RC-20).</summary>
public sealed partial class Referral
{
    /// <summary>By when the written form of a call is due. Null where none is waited for, or no longer.</summary>
    public DateTime? WrittenDueAt { get; private set; }

    /// <summary>When the written form came.</summary>
    public DateTime? WrittenAt { get; private set; }

    /// <summary>The caller was asked to write it down: the clock runs from the call.</summary>
    public void ExpectInWriting(Clocks clocks, Actor by, DateTime at)
    {
        MustWorkInMash(by);
        RuleBrokenException.When(CameBy != OtherChannel.Telephone, "Only a telephone call is followed by a written form");
        WrittenDueAt = clocks.WrittenFollowUpDue(ReceivedAt);
        Happened(ReferralEventKind.WrittenFormAsked, by, at, null);
    }

    /// <summary>The written form came. It is added to the call and changes nothing of it; where it points to harm, screening begins again (RC-20, MT-16).</summary>
    /// <param name="form">All that was answered.</param>
    /// <param name="words">What it is about, in a few words.</param>
    /// <param name="pointsToHarm">By the same rule as a concern that is sent.</param>
    /// <param name="isProtective">Outcomes that protect a child stand whatever comes in.</param>
    /// <param name="clocks">To set when somebody must have read it.</param>
    /// <param name="by">Who sent it.</param>
    /// <param name="at">Now, in UTC.</param>
    /// <exception cref="RuleBrokenException">It was no call, or its form has come already.</exception>
    public void ReceiveInWriting(WrittenForm form, string words, bool pointsToHarm, Func<string, bool> isProtective, Clocks clocks, Actor by, DateTime at)
    {
        RuleBrokenException.When(CameBy != OtherChannel.Telephone, "Only a telephone call is followed by a written form");
        RuleBrokenException.When(WrittenAt is not null, "The written form of this call has come already");
        WrittenDueAt = null;
        WrittenAt = at;
        if (form.Lines.Any(l => l.IsSecret))
        {
            AddressIsSecret = true;
            _children.ForEach(c => c.HideAddress());
        }

        Happened(ReferralEventKind.WrittenFormCame, by, at, null);
        Add(AddedInformation.Of(Id, words, pointsToHarm, by, at, form: form), isProtective, clocks, by, at);
    }

    /// <summary>
    /// Adds the children whom only the written form names; the others are those of the call, known by their name (RC-20). The first child of the
    /// form began as the child of the call: half a name in common, or none during the call, is enough.
    /// </summary>
    /// <param name="children">In the order of the form.</param>
    /// <param name="keepAddressSecret">As the form says.</param>
    /// <param name="guidanceVersion">Version of the levels-of-need guidance in force.</param>
    /// <param name="clocks">Where all were decided, the outcome for the new ones has a time of its own.</param>
    /// <param name="by">Who sent it.</param>
    /// <param name="at">Now, in UTC.</param>
    /// <returns>How many were added.</returns>
    public int AddChildrenOf(IReadOnlyList<ChildAnswers> children, bool keepAddressSecret, string guidanceVersion, Clocks clocks, Actor by, DateTime at)
    {
        RuleBrokenException.When(CameBy != OtherChannel.Telephone, "Only a telephone call is followed by a written form");
        var (ofTheCall, before) = (_children.ToList(), _children.Count);
        var status = Status == ChildStatus.Received ? ChildStatus.Received : ChildStatus.Screening;
        foreach (var child in children)
        {
            var first = ReferenceEquals(child, children[0]);
            if (ofTheCall.Find(c => IsNamedAlike(c.Name, child.Name) || (first && MayBeNamedAlike(c.Name, child.Name))) is { } known)
            {
                ofTheCall.Remove(known);
                known.FillFrom(child, keepAddressSecret);
                continue;
            }

            RuleBrokenException.When(_children.Count >= MaxChildren, $"One concern can hold {MaxChildren} children. Send another one for the rest.");
            var added = TakeInChild(child, keepAddressSecret, guidanceVersion, by, at);
            added.MoveTo(status, at);
            Happened(ReferralEventKind.ChildAdded, by, at, null, added.Id);
        }

        if (_children.Count > before && DecidedAt is not null)
        {
            RestartOutcomeClock(clocks, at);
        }

        Settle(at);
        return _children.Count - before;
    }

    /// <summary>
    /// Takes from the written form what the call left open: who lives with the children, who works with them, who was told, and what is part of
    /// it. What was said during the call stays as it was (RC-20).
    /// </summary>
    /// <param name="form">As it was sent; this is loaded with household, network and consents.</param>
    /// <param name="by">Who sent it.</param>
    /// <param name="at">Now, in UTC.</param>
    public void FillFrom(ConcernAnswers form, Actor by, DateTime at)
    {
        RuleBrokenException.When(CameBy != OtherChannel.Telephone, "Only a telephone call is followed by a written form");
        if (_household.Count == 0)
        {
            _household.AddRange(form.Household.Select((member, i) => HouseholdMember.From(Id, i + 1, member)));
        }

        if (_network.Count == 0)
        {
            _network.AddRange(form.Network.Select((member, i) => NetworkMember.From(Id, i + 1, member)));
        }

        if (_consents.Count == 0)
        {
            _consents.AddRange(form.Telling.Select(telling => ConsentRecord.Record(Id, telling, by, at)));
        }

        Family ??= form.Family.IsEmpty ? null : form.Family;
        var steps = (SpecialSteps?.Split(' ') ?? []).Union(form.SpecialSteps).ToList();
        SpecialSteps = steps.Count == 0 ? null : string.Join(' ', steps);
    }

    private static bool IsNamedAlike(ChildName one, ChildName other) =>
        one.IsKnown && SearchKey.From(one.Given + one.Family) == SearchKey.From(other.Given + other.Family);

    private static bool MayBeNamedAlike(ChildName one, ChildName other) => !one.IsKnown || !other.IsKnown
        || (one.Given is not null && SearchKey.From(one.Given) == SearchKey.From(other.Given))
        || (one.Given is null && SearchKey.From(one.Family) == SearchKey.From(other.Family));

    /// <summary>Keeps what was asked and advised before this was a concern (RC-29).</summary>
    internal void FollowsConsultation(Consultation before, Actor by, DateTime at)
    {
        var how = before.ByTelephone ? $"{before.AskedBy} rang. " : $"{before.AskedBy} asked. ";
        Happened(ReferralEventKind.AdviceAsked, by, at, $"{how}{before.Question}\n{before.Known}", happenedAt: before.AskedAt);
        if (before.AdvisedAt is { } advised)
        {
            Happened(ReferralEventKind.AdviceGiven, by, at, $"{before.AdvisedByName}: {before.Advice}\nWho decides next: {before.Decides}", happenedAt: advised);
        }
    }

    /// <summary>The caller gets another code for their form: the one from before was lost, or never noted. It opens this concern no longer.</summary>
    /// <param name="returnCodeHash"><see cref="ReturnCode.Hash"/> of the new code.</param>
    /// <param name="given">To whom, and how MASH knows that it is them.</param>
    /// <param name="by">Who gives it.</param>
    /// <param name="at">Now, in UTC.</param>
    public void ChangeReturnCode(string returnCodeHash, string given, Actor by, DateTime at)
    {
        MustWorkInMash(by);
        MustSayWhy(given);
        RuleBrokenException.When(CameBy != OtherChannel.Telephone || ReturnCodeHash is null, "Only a caller without an account has a code");
        RuleBrokenException.When(WrittenAt is not null, "The written form of this call has come already");
        ReturnCodeHash = returnCodeHash;
        Happened(ReferralEventKind.CodeGiven, by, at, given);
        StillWorking(by, at);
    }

    /// <summary>MASH waits for the written form no longer, and says why. The call stands as it is.</summary>
    public void StopExpectingInWriting(string why, Actor by, DateTime at)
    {
        MustWorkInMash(by);
        MustSayWhy(why);
        RuleBrokenException.When(WrittenDueAt is null, "No written form is waited for");
        WrittenDueAt = null;
        Happened(ReferralEventKind.WrittenFormNotExpected, by, at, why);
        StillWorking(by, at);
    }
}
