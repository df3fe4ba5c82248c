using WestSussex.Safeguarding.Domain;
using WestSussex.Safeguarding.Domain.Referrals;
using static WestSussex.Safeguarding.UnitTests.Referrals.TestReferral;

namespace WestSussex.Safeguarding.UnitTests.Referrals;

/// <summary>One person at a time works on a concern, and nobody holds one for ever.</summary>
public sealed class ClaimTests
{
    [Fact]
    public void Claim_First_IsAlsoWhenItWasRead()
    {
        var referral = Submit();
        referral.Claim(Officer, Monday10.AddMinutes(3));
        Assert.Equal(Monday10.AddMinutes(3), referral.ReadAt);
        Assert.Equal(ChildStatus.Screening, referral.Status);
        Assert.True(referral.IsClaimedBy(Officer.PersonId!.Value, Monday10.AddMinutes(17)));
    }

    [Fact]
    public void Claim_WhileAColleagueWorks_IsRefusedUntilTheyWereIdleForFifteenMinutes()
    {
        var referral = Submit();
        referral.Claim(Officer, Monday10);
        Assert.Throws<RuleBrokenException>(() => referral.Claim(OtherOfficer, Monday10.AddMinutes(14)));
        referral.Claim(OtherOfficer, Monday10.AddMinutes(15));
        Assert.Equal(OtherOfficer.PersonId, referral.ClaimedById);
    }

    [Fact]
    public void Claim_ByAPractitioner_IsRefused() =>
        Assert.Throws<RuleBrokenException>(() => Submit().Claim(Teacher, Monday10));

    [Fact]
    public void StillWorking_ByTheHolder_PutsTheLapseOff()
    {
        var referral = Submit();
        referral.Claim(Officer, Monday10);
        referral.StillWorking(Officer, Monday10.AddMinutes(10));
        referral.StillWorking(OtherOfficer, Monday10.AddMinutes(20));
        referral.LapseClaim(Monday10.AddMinutes(24));
        Assert.Equal(Officer.PersonId, referral.ClaimedById);
        referral.LapseClaim(Monday10.AddMinutes(25));
        Assert.Null(referral.ClaimedById);
        Assert.Equal(ReferralEventKind.ClaimLapsed, referral.Events.Last().Kind);
    }

    [Fact]
    public void GiveUpClaim_OfAColleague_IsForManagersOnly()
    {
        var referral = Submit();
        Assert.Throws<RuleBrokenException>(() => referral.GiveUpClaim(Officer, Monday10));
        referral.Claim(Officer, Monday10);
        Assert.Throws<RuleBrokenException>(() => referral.GiveUpClaim(OtherOfficer, Monday10));
        referral.GiveUpClaim(Manager, Monday10);
        Assert.Null(referral.ClaimedById);
    }

    [Fact]
    [Trait("Requirement", "AW-02")]
    [Trait("Requirement", "AW-03")]
    public void PassToAllocatedWorker_TheOnlyChild_LeavesTheQueueAndTellsTheReferrer()
    {
        var referral = Screened();
        var child = referral.Children.Single();
        Assert.Throws<RuleBrokenException>(() => referral.PassToAllocatedWorker(child.Id, " ", "Ring Fennel", Officer, Monday10));
        Assert.Throws<RuleBrokenException>(() => referral.PassToAllocatedWorker(child.Id, "Fennel Marchwood", "", Officer, Monday10));
        referral.PassToAllocatedWorker(child.Id, "Fennel Marchwood", "Please ring the child’s social worker", Officer, Monday10.AddMinutes(40));
        Assert.False(referral.IsOpen);
        Assert.Equal(YesNoUnsure.Yes, child.HasSocialWorker);
        Assert.Equal("Please ring the child’s social worker", Assert.Single(referral.Feedback).Message);
        Assert.Equal(Monday10.AddMinutes(40), referral.FirstAnsweredAt);
    }

    [Fact]
    [Trait("Requirement", "AW-02")]
    public void PassToAllocatedWorker_OneOfTwo_LeavesTheSiblingInTheQueue()
    {
        var referral = Screened(children: 2);
        referral.PassToAllocatedWorker(referral.Children.First().Id, "Fennel Marchwood", "Ring Fennel", Officer, Monday10.AddMinutes(40));
        Assert.True(referral.IsOpen);
        Assert.Equal(ChildStatus.Screening, referral.Status);
        Assert.Null(referral.FirstAnsweredAt);
    }

    [Fact]
    [Trait("Requirement", "AW-03")]
    public void PassToAllocatedWorker_OneOfTwo_TellsTheReferrerAndLeavesTheFirstAnswerDue()
    {
        var referral = Screened(children: 2);
        referral.PassToAllocatedWorker(referral.Children.First().Id, "Fennel Marchwood", "Ring Fennel", Officer, Monday10.AddMinutes(40));
        var told = Assert.Single(referral.Feedback);
        Assert.Equal((FeedbackKind.AboutOneChild, "Ring Fennel"), (told.Kind, told.Message));
        Assert.Null(referral.FirstAnsweredAt);

        referral.PassToAllocatedWorker(referral.Children.Last().Id, "Fennel Marchwood", "Ring Fennel", Officer, Monday10.AddMinutes(50));
        Assert.Equal(Monday10.AddMinutes(50), referral.FirstAnsweredAt);
    }

    [Fact]
    public void PassToAllocatedWorker_BothInOneAct_SaysItOnce()
    {
        var referral = Screened(children: 2);
        foreach (var child in referral.Children)
        {
            referral.PassToAllocatedWorker(child.Id, "Fennel Marchwood", "Ring Fennel", Officer, Monday10.AddMinutes(40));
        }

        Assert.Equal(FeedbackKind.FirstAnswer, Assert.Single(referral.Feedback).Kind);
    }

    [Fact]
    [Trait("Requirement", "MT-03")]
    public void Claim_ThatReadsItToo_KeepsTheOrderOfOneInstant()
    {
        var referral = Submit();

        referral.Claim(Officer, Monday10);

        Assert.Equal(referral.Events.Count, referral.Events.Select(e => e.At).Distinct().Count());
        Assert.Equal(
            [ReferralEventKind.Received, ReferralEventKind.Read, ReferralEventKind.Claimed],
            referral.Events.Reverse().OrderBy(e => e.At).Select(e => e.Kind));
        Assert.All(referral.Events, e => Assert.Equal(Monday10, e.HappenedAt));
    }

    [Fact]
    [Trait("Requirement", "MT-03")]
    public void EveryVerb_LeavesWhoAndWhen()
    {
        var referral = In(ChildStatus.Closed);
        Assert.All(referral.Events, e => Assert.NotEmpty(e.ByName));
        Assert.Equal(referral.Events.OrderBy(e => e.At).Select(e => e.Id), referral.Events.Select(e => e.Id));
        Assert.Equal(
            [ReferralEventKind.Received, ReferralEventKind.Read, ReferralEventKind.Claimed, ReferralEventKind.PrioritySet, ReferralEventKind.Decided, ReferralEventKind.OutcomeTold, ReferralEventKind.FeedbackRead, ReferralEventKind.Closed],
            referral.Events.Select(e => e.Kind));
    }
}
