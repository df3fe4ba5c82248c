using WestSussex.Safeguarding.Domain;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.UnitTests.WorkingDays;
using static WestSussex.Safeguarding.UnitTests.Referrals.TestReferral;

namespace WestSussex.Safeguarding.UnitTests.Referrals;

/// <summary>What a concern owes next, and where it therefore stands in the queue.</summary>
public sealed class ClockTests
{
    [Fact]
    [Trait("Requirement", "OF-01")]
    public void Submit_InHours_OwesScreeningInOneHourAndAnAnswerNextDay()
    {
        var referral = Submit();
        Assert.Equal(Monday10.AddHours(1), referral.ScreeningDueAt);
        Assert.Equal(Monday10.AddDays(1), referral.FirstAnswerDueAt);
        Assert.Equal(referral.ScreeningDueAt, referral.NextDueAt);
        Assert.Null(referral.OutcomeDueAt);
        Assert.Null(referral.FirstAnsweredAt);
    }

    [Theory]
    [InlineData(YesNoUnsure.No, false)]
    [InlineData(YesNoUnsure.Unsure, true)]
    [InlineData(YesNoUnsure.Yes, true)]
    public void Submit_Unread_StandsFirstWhateverItSays(YesNoUnsure risk, bool provisional)
    {
        var referral = Submit(immediateRisk: risk);
        Assert.Equal(0, referral.QueueRank);
        Assert.Equal(provisional, referral.IsProvisionalRed);
        Assert.Null(referral.Priority);
    }

    [Fact]
    public void Claim_OfAProvisionalRed_KeepsItFirstUntilAPrioritySaysOtherwise()
    {
        var referral = Submit(immediateRisk: YesNoUnsure.Yes);
        referral.Claim(Officer, Monday10.AddMinutes(5));
        Assert.Equal(0, referral.QueueRank);
        referral.SetPriority(Priority.Red, "As written", false, TestClocks.Mash, Officer, Monday10.AddMinutes(6));
        Assert.Equal(1, referral.QueueRank);
    }

    [Theory]
    [InlineData(Priority.Red, "2026-01-12 14:00")]
    [InlineData(Priority.Amber, "2026-01-13 10:00")]
    [InlineData(Priority.Green, "2026-01-13 10:00")]
    public void SetPriority_First_OwesTheEarlierOfAnswerAndOutcome(Priority priority, string due)
    {
        var referral = Screened(priority: priority);
        Assert.Equal(TestClocks.Utc(due), referral.NextDueAt);
        Assert.Equal(priority, referral.OriginalPriority);
    }

    [Fact]
    public void SetPriority_Again_KeepsTheFirstAndCountsFromReceipt()
    {
        var referral = Screened(priority: Priority.Green);
        referral.SetPriority(Priority.Red, "The aunt rang", false, TestClocks.Mash, Officer, Monday10.AddHours(2));
        Assert.Equal((Priority.Red, Priority.Green), (referral.Priority, referral.OriginalPriority));
        Assert.Equal(Monday10.AddHours(4), referral.OutcomeDueAt);
        Assert.Equal(Monday10.AddDays(1), referral.FirstAnswerDueAt);
        Assert.Contains(referral.Events, e => e.Kind == ReferralEventKind.PriorityChanged && e.Words == "From Green to Red. The aunt rang");
    }

    [Fact]
    public void SetPriority_FromRed_NeedsAManagerAndWherePolicySaysASecondOne()
    {
        var referral = Screened(priority: Priority.Red);
        var at = Monday10.AddHours(1);
        Assert.Throws<RuleBrokenException>(() => referral.SetPriority(Priority.Green, "Safe now", true, TestClocks.Mash, Officer, at));
        referral.SetPriority(Priority.Green, "Safe now", true, TestClocks.Mash, Manager, at);
        Assert.Equal(Priority.Red, referral.Priority);
        Assert.Throws<RuleBrokenException>(() => referral.AnswerLowerPriority(true, "Yes", TestClocks.Mash, Manager, at));
        referral.AnswerLowerPriority(true, "Seen by health", TestClocks.Mash, SecondManager, at);
        Assert.Equal(Priority.Green, referral.Priority);
        Assert.Null(referral.LowerPriorityAsked);
    }

    [Fact]
    public void SetPriority_FromRedWithoutPolicy_IsTheManagersOwn()
    {
        var referral = Screened(priority: Priority.Red);
        referral.SetPriority(Priority.Amber, "Safe now", false, TestClocks.Mash, Manager, Monday10.AddHours(1));
        Assert.Equal(Priority.Amber, referral.Priority);
    }

    [Fact]
    [Trait("Requirement", "OF-01")]
    [Trait("Requirement", "OF-02")]
    public void GiveFirstAnswer_BeforeADecision_SaysWhyNotYetAndMovesTheNextDueTime()
    {
        var referral = Screened(priority: Priority.Green);
        var at = Monday10.AddHours(3);
        var answer = new AnswerToReferrer(false, "We ask health and school", "Two replies are due", Monday10.AddDays(2), FeedbackMethod.Telephone);
        Assert.Throws<RuleBrokenException>(() => referral.GiveFirstAnswer(answer with { WhyNotYet = " " }, Officer, at));
        Assert.Throws<RuleBrokenException>(() => referral.GiveFirstAnswer(answer with { Until = null }, Officer, at));
        Assert.Throws<RuleBrokenException>(() => referral.GiveFirstAnswer(answer with { Message = "" }, Officer, at));
        Assert.Throws<RuleBrokenException>(() => referral.GiveFirstAnswer(answer with { IsReferral = true }, Officer, at));
        Assert.Null(referral.FirstAnsweredAt);

        referral.GiveFirstAnswer(answer, Officer, at);
        Assert.Equal(at, referral.FirstAnsweredAt);
        Assert.Equal(referral.OutcomeDueAt, referral.NextDueAt);
        var told = Assert.Single(referral.Feedback);
        Assert.Equal((FeedbackKind.FirstAnswer, FeedbackMethod.Telephone, Officer.Name, at), (told.Kind, told.Method, told.ByName, told.At));
        Assert.Throws<RuleBrokenException>(() => referral.GiveFirstAnswer(answer, Officer, at));
    }

    [Fact]
    [Trait("Requirement", "OF-01")]
    public void GiveFirstAnswer_WithTheOutcomeKnown_TellsBothAtOnce()
    {
        var referral = In(ChildStatus.Decided);
        referral.GiveFirstAnswer(new AnswerToReferrer(true, "An assessment starts", null, null, FeedbackMethod.Portal), Manager, Monday10.AddHours(2));
        Assert.Equal(Monday10.AddHours(2), referral.OutcomeToldAt);
        Assert.Equal(Manager.PersonId, referral.AcceptedAsReferralById);
    }

    [Fact]
    public void Decide_ForEveryChild_StillOwesTellingTheReferrer()
    {
        var referral = In(ChildStatus.Decided);
        Assert.Equal(Monday10.AddDays(1), referral.NextDueAt);
        referral.TellOutcome("An assessment starts", FeedbackMethod.Portal, Officer, Monday10.AddHours(2));
        Assert.Equal(Monday10.AddHours(2).AddDays(7), referral.NextDueAt);
    }

    [Fact]
    public void AddInformation_ThatPointsToHarm_SortsWithTheUnreadAgain()
    {
        var referral = In(ChildStatus.Closed);
        var at = Monday10.AddDays(2);
        referral.AddInformation("She says he hit her", true, _ => false, TestClocks.Mash, Teacher, at);
        Assert.Equal((0, true, true), (referral.QueueRank, referral.IsOpen, referral.IsProvisionalRed));
        Assert.Equal(at.AddHours(1), referral.NextDueAt);
        Assert.Equal(ChildStatus.Screening, referral.Status);
        Assert.Single(referral.Children.Single().Decisions);
    }

    [Theory]
    [InlineData(Priority.Red, "2026-01-14 14:00")]
    [InlineData(Priority.Amber, "2026-01-15 10:00")]
    public void AddInformation_ThatPointsToHarm_CountsTheOutcomeFromThen(Priority priority, string due)
    {
        var referral = In(ChildStatus.Closed);
        var at = Monday10.AddDays(2);
        referral.AddInformation("She says he hit her", true, _ => false, TestClocks.Mash, Teacher, at);
        Assert.Null(referral.OutcomeDueAt);

        referral.SetPriority(priority, "As added", false, TestClocks.Mash, Manager, at.AddMinutes(20));

        Assert.Equal(TestClocks.Utc(due), referral.OutcomeDueAt);
        Assert.Equal(referral.OutcomeDueAt, referral.NextDueAt);
    }

    [Fact]
    public void AddInformation_ThatDoesNotPointToHarm_LeavesTheClock()
    {
        var referral = Screened();
        var due = referral.OutcomeDueAt;
        referral.AddInformation("The aunt rang", false, _ => false, TestClocks.Mash, Teacher, Monday10.AddHours(4));
        Assert.Equal(due, referral.OutcomeDueAt);
    }

    [Fact]
    public void Reopen_AfterItWasClosed_CountsTheOutcomeFromThen()
    {
        var referral = In(ChildStatus.Closed);
        var at = Monday10.AddDays(7);
        referral.Reopen(referral.Children.Single().Id, "New report", TestClocks.Mash, Officer, at);
        Assert.Equal(at.AddDays(1), referral.OutcomeDueAt);
        Assert.Equal(referral.OutcomeDueAt, referral.NextDueAt);
    }
}
