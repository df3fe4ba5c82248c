using WestSussex.Safeguarding.Domain;
using WestSussex.Safeguarding.Domain.Children;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.UnitTests.WorkingDays;
using static WestSussex.Safeguarding.UnitTests.Referrals.TestReferral;

namespace WestSussex.Safeguarding.UnitTests.Referrals;

/// <summary>A telephone call is a concern at once; its written form joins it (RC-19, RC-20).</summary>
public class WrittenFormTests
{
    private static readonly WrittenForm Form = new([new WrittenLine("The concern", "Told", "His sister saw it")]);

    [Fact]
    [Trait("Requirement", "RC-19")]
    public void ExpectInWriting_ACall_IsDue24HoursAfterTheCall()
    {
        var call = Call();

        Assert.Equal(Monday10.AddHours(24), call.WrittenDueAt);
        Assert.Equal(Monday10, call.ReceivedAt);
        Assert.Throws<RuleBrokenException>(() => Submit().ExpectInWriting(TestClocks.Mash, Officer, Monday10));
        Assert.Throws<RuleBrokenException>(() => Call().ExpectInWriting(TestClocks.Mash, Teacher, Monday10));
    }

    [Fact]
    [Trait("Requirement", "RC-20")]
    public void ReceiveInWriting_WithoutHarm_IsAddedAndChangesNothingOfTheCall()
    {
        var call = Call();
        call.SetPriority(Priority.Green, "As said", false, TestClocks.Mash, Officer, Monday10.AddHours(1));
        var at = Monday10.AddHours(20);
        call.ReceiveInWriting(Form, "The written form", false, _ => false, TestClocks.Mash, Teacher, at);

        Assert.Equal(((DateTime?)null, at, "He is hungry", Priority.Green), (call.WrittenDueAt, call.WrittenAt, call.Concern.Told, call.Priority));
        Assert.Same(Form, Assert.Single(call.Added).Form);
        Assert.NotNull(call.NewsDueAt);
        Assert.Throws<RuleBrokenException>(() => call.ReceiveInWriting(Form, "Again", false, _ => false, TestClocks.Mash, Teacher, at));
    }

    [Fact]
    [Trait("Requirement", "RC-20")]
    public void ReceiveInWriting_PointingToHarm_IsScreenedAgain()
    {
        var call = Call();
        call.SetPriority(Priority.Green, "As said", false, TestClocks.Mash, Officer, Monday10.AddHours(1));
        call.ReceiveInWriting(Form, "The written form", true, _ => false, TestClocks.Mash, Teacher, Monday10.AddHours(20));

        Assert.Equal(((Priority?)null, true, 0), (call.Priority, call.IsProvisionalRed, call.QueueRank));
    }

    [Fact]
    [Trait("Requirement", "RC-06")]
    public void Submit_AProfessionalWithoutAName_OnlyWhereMashEntersIt()
    {
        var letter = new ConcernAnswers
        {
            Route = ConcernRoute.Professional,
            Referrer = new Referrer(),
            Concern = new ConcernNarrative { Told = "He is hungry" },
            Children = [new ChildAnswers { Name = ChildName.Of("Wren", null) }],
            CameBy = OtherChannel.PoliceNotification,
        };

        var entered = Referral.Submit(letter, Guid.NewGuid(), "2", TestClocks.Mash, Officer, Monday10);

        Assert.Equal((true, (Guid?)null, Officer.Name), (entered.Referrer.IsAnonymous, entered.RaisedById, entered.Events.First().ByName));
        Assert.Throws<RuleBrokenException>(() => Referral.Submit(letter, Guid.NewGuid(), "2", TestClocks.Mash, Teacher, Monday10));
        Assert.Throws<RuleBrokenException>(() => Referral.Submit(letter with { CameBy = null }, Guid.NewGuid(), "2", TestClocks.Mash, Officer, Monday10));
    }

    [Fact]
    [Trait("Requirement", "RC-19")]
    public void ChangeReturnCode_OfACallWithoutAnAccount_IsToldOnTheTimelineUntilTheFormCame()
    {
        var call = Call("old");
        call.ChangeReturnCode("new", "Rang her back", Officer, Monday10.AddHours(1));

        Assert.Equal("new", call.ReturnCodeHash);
        Assert.Equal("Rang her back", Assert.Single(call.Events, e => e.Kind == ReferralEventKind.CodeGiven).Words);
        Assert.Throws<RuleBrokenException>(() => call.ChangeReturnCode("more", " ", Officer, Monday10.AddHours(1)));
        Assert.Throws<RuleBrokenException>(() => call.ChangeReturnCode("more", "Rang", Teacher, Monday10.AddHours(1)));
        Assert.Throws<RuleBrokenException>(() => Call().ChangeReturnCode("more", "Rang", Officer, Monday10.AddHours(1)));
        call.ReceiveInWriting(Form, "The written form", false, _ => false, TestClocks.Mash, Teacher, Monday10.AddHours(2));
        Assert.Throws<RuleBrokenException>(() => call.ChangeReturnCode("more", "Rang", Officer, Monday10.AddHours(3)));
        Assert.Equal("new", call.ReturnCodeHash);
    }

    [Fact]
    [Trait("Requirement", "RC-19")]
    public void ChangeReturnCode_OfADraft_OnlyWithoutOwnerUnsentAndNotOver()
    {
        Draft Started() => Draft.StartWithoutAccount(ConcernRoute.Professional, "old", Monday10);
        var draft = Started();
        draft.ChangeReturnCode("new", Monday10);
        Assert.Equal("new", draft.ReturnCodeHash);

        var sent = Started();
        sent.Sent(Guid.NewGuid());
        Assert.Throws<RuleBrokenException>(() => sent.ChangeReturnCode("new", Monday10));
        Assert.Throws<RuleBrokenException>(() => Started().ChangeReturnCode("new", Monday10.AddDays(Draft.LifetimeInDays)));
        Assert.Throws<RuleBrokenException>(() => Draft.StartFor(Guid.NewGuid(), null, Monday10).ChangeReturnCode("new", Monday10));
    }

    [Fact]
    [Trait("Requirement", "RC-20")]
    public void AddChildrenOf_TheForm_AddsThoseWhomTheCallDidNotName()
    {
        var call = Call();
        var known = Assert.Single(call.Children).Name;
        ChildAnswers Named(string? given, string? family) => new() { Name = ChildName.Of(given, family) };

        Assert.Equal(1, call.AddChildrenOf([new ChildAnswers { Name = known }, Named("Robinet", "Ash")], false, "1", TestClocks.Mash, Teacher, Monday10.AddHours(20)));
        Assert.Equal(0, call.AddChildrenOf([Named(known.Given, "Another"), Named("ROBINET", "ash")], false, "1", TestClocks.Mash, Teacher, Monday10.AddHours(21)));
        Assert.Equal(1, call.AddChildrenOf([Named("Somebody", "Else")], false, "1", TestClocks.Mash, Teacher, Monday10.AddHours(22)));

        Assert.Equal(3, call.Children.Count);
        Assert.Equal(2, call.Events.Count(e => e.Kind == ReferralEventKind.ChildAdded));
        Assert.Throws<RuleBrokenException>(() => Submit().AddChildrenOf([Named("Robinet", "Ash")], false, "1", TestClocks.Mash, Teacher, Monday10));
    }

    [Fact]
    [Trait("Requirement", "RC-19")]
    public void StopExpectingInWriting_WithAReason_ItMayStillCome()
    {
        var call = Call();
        Assert.Throws<RuleBrokenException>(() => call.StopExpectingInWriting(" ", Officer, Monday10.AddHours(30)));
        call.StopExpectingInWriting("She is on leave", Officer, Monday10.AddHours(30));
        Assert.Null(call.WrittenDueAt);

        call.ReceiveInWriting(Form, "The written form", false, _ => false, TestClocks.Mash, Teacher, Monday10.AddHours(40));
        Assert.NotNull(call.WrittenAt);
    }

    private static Referral Call(string? codeHash = null)
    {
        var call = Referral.Submit(
            new ConcernAnswers
            {
                Route = ConcernRoute.Professional,
                Referrer = new Referrer { Name = Teacher.Name, PersonId = Teacher.PersonId },
                Concern = new ConcernNarrative { Summary = "Neglect", Told = "He is hungry", ImmediateRisk = YesNoUnsure.No },
                Children = [new ChildAnswers { Name = ChildName.Of("Wren", "Larkspindle") }],
                CameBy = OtherChannel.Telephone,
            },
            Guid.NewGuid(), "2", TestClocks.Mash, Officer, Monday10, codeHash);
        call.ExpectInWriting(TestClocks.Mash, Officer, Monday10);
        return call;
    }
}
