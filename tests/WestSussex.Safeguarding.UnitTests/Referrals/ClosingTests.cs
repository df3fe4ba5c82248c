using WestSussex.Safeguarding.Domain;
using WestSussex.Safeguarding.Domain.Referrals;
using static WestSussex.Safeguarding.UnitTests.Referrals.TestReferral;

namespace WestSussex.Safeguarding.UnitTests.Referrals;

/// <summary>Answering the referrer, and closing: only when the work is taken on and the referrer has the answer.</summary>
public sealed class ClosingTests
{
    private static readonly DateTime At = Monday10.AddHours(1);

    [Fact]
    public void Close_BeforeTheReferrerWasToldOrWorkTakenOn_IsRefused()
    {
        var referral = In(ChildStatus.Decided);
        Assert.Throws<RuleBrokenException>(() => referral.Close("Fennel Marchwood", Officer, At));
        referral.TellOutcome("An assessment starts", FeedbackMethod.Portal, Officer, At);
        Assert.Throws<RuleBrokenException>(() => referral.Close(" ", Officer, At));
        Assert.Throws<RuleBrokenException>(() => referral.Close("Fennel Marchwood", Officer, At));
        Assert.True(referral.HasUnreadFeedback);
        referral.FeedbackWasRead(Teacher, At.AddMinutes(1));
        Assert.False(referral.HasUnreadFeedback);
        referral.Close("Fennel Marchwood", Officer, At.AddMinutes(2));
        Assert.Equal("Fennel Marchwood", referral.TakenOnBy);
        Assert.False(referral.IsOpen);
    }

    [Theory]
    [InlineData(ChaseMethod.Telephone, "By telephone. Spoke to the head teacher")]
    [InlineData(ChaseMethod.CannotBeReached, "The referrer cannot be reached. Spoke to the head teacher")]
    public void Close_ChasedInsteadOfRead_KeepsHowAndWhenOnTheTimeline(ChaseMethod how, string words)
    {
        var referral = In(ChildStatus.Decided);
        referral.TellOutcome("An assessment starts", FeedbackMethod.Portal, Officer, At);
        Assert.Throws<RuleBrokenException>(() => referral.ChaseFeedback(how, " ", At, Officer, At.AddHours(1)));
        Assert.Throws<RuleBrokenException>(() => referral.ChaseFeedback(how, "Rang", At.AddHours(2), Officer, At.AddHours(1)));
        Assert.Throws<RuleBrokenException>(() => referral.ChaseFeedback(how, "Rang", At, Teacher, At.AddHours(1)));

        referral.ChaseFeedback(how, " Spoke to the head teacher ", At.AddMinutes(30), Officer, At.AddHours(1));
        referral.Close("Fennel Marchwood", Officer, At.AddHours(1));

        var chased = referral.Events.Single(e => e.Kind == ReferralEventKind.FeedbackChased);
        Assert.Equal((words, At.AddMinutes(30)), (chased.Words, chased.HappenedAt));
        Assert.Equal(ChildStatus.Closed, referral.Status);
    }

    [Theory]
    [InlineData(FeedbackMethod.Telephone, true)]
    [InlineData(FeedbackMethod.InPerson, true)]
    [InlineData(FeedbackMethod.Letter, false)]
    [InlineData(FeedbackMethod.Portal, false)]
    public void Close_AnswerNotOpened_DependsOnHowItWasGiven(FeedbackMethod method, bool closes)
    {
        var referral = In(ChildStatus.Decided);
        referral.TellOutcome("An assessment starts", method, Officer, At);
        var refused = Record.Exception(() => referral.Close("Fennel Marchwood", Officer, At));
        Assert.Equal(closes, refused is null);
    }

    [Fact]
    public void Close_AnEarlierAnswerWasReadAndTheOutcomeWasNot_IsRefused()
    {
        var referral = In(ChildStatus.Decided);
        referral.GiveFirstAnswer(new AnswerToReferrer(false, "We act", null, null, FeedbackMethod.Portal), Officer, At);
        referral.FeedbackWasRead(Teacher, At.AddMinutes(1));
        referral.TellOutcome("An assessment starts", FeedbackMethod.Portal, Officer, At.AddMinutes(2));
        Assert.Throws<RuleBrokenException>(() => referral.Close("Fennel Marchwood", Officer, At.AddMinutes(3)));
    }

    [Fact]
    public void Close_NobodyToReach_NeedsNoChasing()
    {
        var referral = Anonymous();
        referral.Decide(Only(referral), Assess, null, Manager, At);
        referral.TellOutcome("An assessment starts", FeedbackMethod.Portal, Officer, At);
        referral.Close("Fennel Marchwood", Officer, At);
        Assert.Equal(ChildStatus.Closed, referral.Status);
    }

    [Fact]
    [Trait("Requirement", "OF-01")]
    public void Answer_CalledAContactAfterAManagerAcceptedIt_IsRefused()
    {
        var contact = new AnswerToReferrer(false, "Thank you", "Two replies are due", At.AddDays(1), FeedbackMethod.Portal);
        var referral = Screened();
        Assert.Throws<RuleBrokenException>(() => referral.GiveFirstAnswer(contact with { IsReferral = true }, Officer, At));
        referral.AcceptAsReferral("A social worker has to see them", Manager, At);

        var refused = Assert.Throws<RuleBrokenException>(() => referral.GiveFirstAnswer(contact, Officer, At));
        Assert.Contains("it is a referral, not a contact", refused.Message, StringComparison.Ordinal);
        Assert.Empty(referral.Feedback);

        referral.GiveFirstAnswer(contact with { IsReferral = true }, Officer, At);
        referral.Decide(Only(referral), Assess, null, Manager, At);
        Assert.Throws<RuleBrokenException>(() => referral.TellOutcome("No", FeedbackMethod.Portal, Officer, At, saysReferral: false));
        referral.TellOutcome("An assessment starts", FeedbackMethod.Portal, Officer, At);
        Assert.All(referral.Feedback, f => Assert.True(f.IsReferral));
    }

    [Fact]
    public void Pass_TheLastSiblingOfADecidedChild_LeavesTheOutcomeToBeTold()
    {
        var referral = Screened(children: 2);
        var (decided, passed) = (referral.Children.First().Id, referral.Children.Last().Id);
        referral.Decide(decided, Assess, null, Manager, At);
        referral.PassToAllocatedWorker(passed, "Fennel Marchwood", "Ring Fennel", Officer, At.AddMinutes(1));
        Assert.Equal(FeedbackKind.AboutOneChild, Assert.Single(referral.Feedback).Kind);
        Assert.True(referral.HasUnreadFeedback);
        Assert.Equal((null, null), (referral.FirstAnsweredAt, referral.OutcomeToldAt));

        referral.GiveFirstAnswer(new AnswerToReferrer(false, "We act", null, null, FeedbackMethod.Portal), Officer, At.AddMinutes(2));
        Assert.NotNull(referral.OutcomeToldAt);
    }

    [Theory]
    [InlineData(ChildStatus.Received, false)]
    [InlineData(ChildStatus.Screening, false)]
    [InlineData(ChildStatus.ReturnedForInformation, false)]
    [InlineData(ChildStatus.GatheringInformation, false)]
    [InlineData(ChildStatus.AwaitingAuthorisation, false)]
    [InlineData(ChildStatus.Decided, false)]
    [InlineData(ChildStatus.PassedToAllocatedWorker, true)]
    [InlineData(ChildStatus.Linked, true)]
    [InlineData(ChildStatus.Closed, true)]
    [Trait("Requirement", "OF-01")]
    public void FirstAnswer_InEveryStatus_IsMetOnlyByAMessageThatCanBeRead(ChildStatus status, bool answered)
    {
        var referral = In(status);
        Assert.Equal(answered, referral.FirstAnsweredAt is not null);
        Assert.Equal(answered, referral.Feedback.Any(f => f.At == referral.FirstAnsweredAt && f.Message.Length > 0 && f.ById is not null));
    }

    [Fact]
    public void Close_WhileASecondManagerStillHasToLook_IsRefused()
    {
        var referral = Screened();
        referral.ProtectNow(Only(referral), Assess, Manager, At);
        referral.TellOutcome("We are acting now", FeedbackMethod.Portal, Manager, At);
        Assert.Throws<RuleBrokenException>(() => referral.Close("Fennel Marchwood", Officer, At));
        referral.Authorise(Only(referral), "Right", SecondManager, At);
        referral.FeedbackWasRead(Teacher, At);
        referral.Close("Fennel Marchwood", Officer, At);
    }

    private static Guid Only(Referral referral) => referral.Children.Single().Id;
}
