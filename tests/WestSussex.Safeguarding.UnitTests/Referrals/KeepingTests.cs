using WestSussex.Safeguarding.Domain;
using WestSussex.Safeguarding.Domain.Children;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Policies;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.UnitTests.WorkingDays;
using static WestSussex.Safeguarding.UnitTests.Referrals.TestReferral;

namespace WestSussex.Safeguarding.UnitTests.Referrals;

/// <summary>What a record holds on to: places in the queue, words in full, addresses, and for how long.</summary>
public class KeepingTests
{
    private static readonly OtherConcern Another = new(Guid.NewGuid(), "WS-7KQ4-92MD", IsWorkedOn: true, LinkedToReferralId: null);

    [Fact]
    [Trait("Requirement", "MT-03")]
    public void GiveUpClaim_BeforeAPriorityIsSet_LeavesItInFront()
    {
        var referral = Submit();
        referral.Claim(Officer, Monday10.AddMinutes(5));
        Assert.Equal(0, referral.QueueRank);
        referral.GiveUpClaim(Officer, Monday10.AddMinutes(6));
        Assert.Equal(0, referral.QueueRank);
    }

    [Fact]
    public void LinkTo_WhatCannotCarryOn_IsRefused()
    {
        var referral = Screened();
        var child = referral.Children.Single().Id;
        OtherConcern[] unfit = [Another with { Id = referral.Id }, Another with { IsWorkedOn = false }, Another with { LinkedToReferralId = referral.Id }];
        foreach (var other in unfit)
        {
            Assert.Throws<RuleBrokenException>(() => referral.LinkTo(child, other, "The same event", "We have this already", Officer, Monday10.AddHours(1)));
        }

        Assert.Equal(ChildStatus.Screening, referral.Status);
        referral.LinkTo(child, Another, "The same event", "We have this already", Officer, Monday10.AddHours(1));
        Assert.Equal((ChildStatus.Linked, Another.Id), (referral.Status, referral.LinkedToReferralId));
    }

    [Fact]
    public void Protect_AtOnce_WaitsForASecondManagerInTheQueue()
    {
        var referral = Screened();
        referral.ProtectNow(referral.Children.Single().Id, Assess, Officer, Monday10.AddHours(1));
        Assert.True(referral.WaitsForSecondManager);
        referral.Authorise(referral.Children.Single().Id, "Right", Manager, Monday10.AddHours(2));
        Assert.False(referral.WaitsForSecondManager);
    }

    [Fact]
    public void Decide_WithTheLongestReason_FitsIntoTheTimeline()
    {
        var referral = Screened();
        referral.Decide(referral.Children.Single().Id, Assess with { Rationale = new string('x', LevelOfNeedDecision.RationaleMaxLength) }, null, Manager, Monday10.AddHours(1));
        Assert.All(referral.Events, e => Assert.True((e.Words?.Length ?? 0) <= ReferralEvent.WordsMaxLength));
    }

    [Fact]
    public void Submit_WithASecretAddress_KeepsThePostcodeOutOfSearchesOnly()
    {
        var referral = About(new ChildAnswers { Name = ChildName.Of("Wren", "Larkspindle"), Address = "1 Example Lane", Postcode = "bn11 1aa" }, secret: true);
        var child = referral.Children.Single();
        Assert.Equal(("BN11 1AA", null), (child.Postcode, child.PostcodeKey));
        Assert.Equal("1 Example Lane, BN11 1AA", ReferredChild.AddressInFull(child.Address, child.Postcode));
        Assert.Equal("BN11 1AA", ReferredChild.AddressInFull(null, child.Postcode));
    }

    [Fact]
    public void Restrict_WithAPostcode_KeepsItOutOfSearchesOnly()
    {
        var referral = About(new ChildAnswers { Name = ChildName.Of("Wren", "Larkspindle"), Postcode = "BN11 1AA" }, secret: false);
        Assert.Equal("BN111AA", referral.Children.Single().PostcodeKey);
        referral.Restrict([], "A colleague's family", Manager, Monday10.AddHours(1));
        Assert.Equal(("BN11 1AA", null), (referral.Children.Single().Postcode, referral.Children.Single().PostcodeKey));
    }

    [Fact]
    public void Retain_ByTwoClasses_KeepsToTheLonger()
    {
        var referral = About(new ChildAnswers { Name = ChildName.Of("Wren", "Larkspindle"), DateOfBirth = new DateOnly(2020, 5, 4) }, secret: false);
        var untilAdult = new RetentionClass { Id = "referral", Name = "", Rule = "", From = RetentionStart.ChildsBirth, Years = 25 };
        var short6 = new RetentionClass { Id = "no-further-action", Name = "", Rule = "", From = RetentionStart.Closure, Years = 6 };

        referral.Retain([short6], new DateOnly(2026, 1, 12));
        Assert.Equal(("no-further-action", new DateOnly(2032, 1, 12)), (referral.RetentionClass, referral.RetentionReviewOn));
        referral.Retain([short6, untilAdult], new DateOnly(2026, 1, 12));
        Assert.Equal(("referral", new DateOnly(2045, 5, 4)), (referral.RetentionClass, referral.RetentionReviewOn));
    }

    private static Referral About(ChildAnswers child, bool secret) => Referral.Submit(
        new ConcernAnswers
        {
            Route = ConcernRoute.Professional,
            Referrer = new Referrer { Name = Teacher.Name, PersonId = Teacher.PersonId },
            Concern = new ConcernNarrative { Summary = "Neglect" },
            KeepAddressSecret = secret,
            Children = [child],
        },
        Guid.NewGuid(), "2", TestClocks.Mash, Teacher, Monday10);
}
