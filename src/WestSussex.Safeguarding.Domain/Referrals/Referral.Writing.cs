using WestSussex.Safeguarding.Domain.Agencies;
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
