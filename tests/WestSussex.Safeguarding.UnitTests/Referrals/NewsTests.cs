using WestSussex.Safeguarding.Domain;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.UnitTests.WorkingDays;
using static WestSussex.Safeguarding.UnitTests.Referrals.TestReferral;

namespace WestSussex.Safeguarding.UnitTests.Referrals;

/// <summary>What comes from the referrer after MASH has begun: nobody may overlook it, and it undoes nothing that protects a child (MT-12, MT-16).</summary>
[Trait("Requirement", "MT-16")]
public class NewsTests
{
    private static readonly DateTime Later = Monday10.AddDays(2);

    private static readonly LevelOfNeedChoice Protect = new(4, "immediate-protection", "He is in danger now", "2");

    private static bool IsProtective(string outcome) => outcome == Protect.OutcomeCode;

    [Theory]
    [InlineData(ChildStatus.Screening)]
    [InlineData(ChildStatus.Closed)]
    public void AddInformation_WithoutHarm_StandsInTheQueueUntilSomebodyHasReadIt(ChildStatus status)
    {
        var referral = In(status);
        referral.AddInformation("The aunt rang", false, IsProtective, TestClocks.Mash, Teacher, Later);

        Assert.True(referral.IsOpen);
        Assert.Equal(status, referral.Status);
        Assert.Equal(Later.AddDays(1), referral.NewsDueAt);

        referral.NewsWasRead(Officer, Later.AddHours(1));

        Assert.Null(referral.NewsDueAt);
        Assert.Equal(status != ChildStatus.Closed, referral.IsOpen);
        Assert.Throws<RuleBrokenException>(() => referral.NewsWasRead(Officer, Later.AddHours(2)));
    }

    [Fact]
    public void AddInformation_ToAClosedConcern_IsDueInOneWorkingDay()
    {
        var referral = In(ChildStatus.Closed);
        referral.AddInformation("The aunt rang", false, IsProtective, TestClocks.Mash, Teacher, Later);
        Assert.Equal((1, Later.AddDays(1)), (referral.QueueRank, referral.NextDueAt));
    }

    [Fact]
    public void AnswerFeedback_AskingToBeRung_StandsInTheQueue()
    {
        var referral = In(ChildStatus.Closed);
        referral.AnswerFeedback(asksToTalk: false, TestClocks.Mash, Teacher, Later);
        Assert.False(referral.IsOpen);
        referral.AnswerFeedback(asksToTalk: true, TestClocks.Mash, Teacher, Later);
        Assert.True(referral.IsOpen);
    }

    [Fact]
    public void AddInformation_ThatPointsToHarm_LeavesStandingWhatProtectsAChild()
    {
        var referral = Screened(children: 2);
        var (safe, other) = (referral.Children.First(), referral.Children.Last());
        referral.ProtectNow(safe.Id, Protect, Officer, Monday10.AddHours(1));
        referral.Decide(other.Id, Assess, null, Manager, Monday10.AddHours(1));

        referral.AddInformation("He was seen again", true, IsProtective, TestClocks.Mash, Teacher, Later);

        Assert.Equal((ChildStatus.Decided, Protect.OutcomeCode), (safe.Status, safe.OutcomeCode));
        Assert.Equal((ChildStatus.Screening, null), (other.Status, other.OutcomeCode));
        Assert.Equal((0, true), (referral.QueueRank, referral.WaitsForSecondManager));
        referral.Authorise(safe.Id, "Right", Manager, Later.AddHours(1));
        Assert.False(referral.WaitsForSecondManager);
    }

    [Fact]
    public void AddInformation_AfterRed_StillTakesTwoManagersToGoBelowIt()
    {
        var referral = Screened(priority: Priority.Red);
        referral.SetPriority(Priority.Amber, "Calmer", true, TestClocks.Mash, Manager, Monday10.AddHours(1));
        Assert.True(referral.WaitsForSecondManager);

        referral.AddInformation("He was seen again", true, IsProtective, TestClocks.Mash, Teacher, Later);

        Assert.Equal((null, null, false), (referral.Priority, referral.LowerPriorityAsked, referral.WaitsForSecondManager));
        Assert.Contains(referral.Events, e => e.Kind == ReferralEventKind.PriorityChanged && e.Words!.StartsWith("From Red to not set", StringComparison.Ordinal));
        Assert.Throws<RuleBrokenException>(() => referral.SetPriority(Priority.Green, "All well", true, TestClocks.Mash, Officer, Later.AddMinutes(5)));
        referral.SetPriority(Priority.Green, "All well", true, TestClocks.Mash, Manager, Later.AddMinutes(5));
        Assert.Equal((Priority.Red, Priority.Green), (referral.Priority, referral.LowerPriorityAsked));
        referral.AnswerLowerPriority(true, "I have seen it", TestClocks.Mash, SecondManager, Later.AddMinutes(6));
        Assert.Equal((Priority.Green, false), (referral.Priority, referral.WaitsForSecondManager));
    }

    [Fact]
    public void NudgeDutyTeam_Once_StandsOnTheTimeline()
    {
        var referral = Submit(immediateRisk: YesNoUnsure.Yes);
        referral.DutyTeamWasNudged(Later);
        Assert.Equal(Later, referral.DutyTeamNudgedAt);
        Assert.Equal(ReferralEventKind.DutyTeamNudged, referral.Events.Last().Kind);
    }
}
