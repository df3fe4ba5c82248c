using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.Children;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.UnitTests.WorkingDays;

namespace WestSussex.Safeguarding.UnitTests.Referrals;

/// <summary>Concerns in every status, and the people who act on them. Received on a Monday at 10am in winter, when UTC is London time.</summary>
internal static class TestReferral
{
    public static readonly DateTime Monday10 = TestClocks.Utc("2026-01-12 10:00");

    public static readonly Actor Teacher = Person("Saffron Quillfeather", Role.Practitioner);
    public static readonly Actor Officer = Person("Linden Farrowby", Role.MashOfficer);
    public static readonly Actor OtherOfficer = Person("Sorrel Netherby", Role.MashOfficer);
    public static readonly Actor Manager = Person("Tansy Brackenhurst", Role.MashManager);
    public static readonly Actor SecondManager = Person("Odette Winterslow", Role.MashManager);

    public static readonly LevelOfNeedChoice Assess = new(4, "section-17", "Needs are not met over months", "2");

    public static Actor Person(string name, params Role[] roles) => new(Guid.NewGuid(), name, Guid.NewGuid(), roles.ToHashSet());

    /// <summary>A concern as it arrives.</summary>
    public static Referral Submit(int children = 1, YesNoUnsure immediateRisk = YesNoUnsure.No, int? suggestedLevel = null, DateTime? at = null) =>
        Referral.Submit(
            new ConcernAnswers
            {
                Route = ConcernRoute.Professional,
                Referrer = new Referrer { Name = Teacher.Name, PersonId = Teacher.PersonId },
                Concern = new ConcernNarrative { Summary = "Neglect", ImmediateRisk = immediateRisk },
                Children = [.. Enumerable.Range(1, children).Select(n => new ChildAnswers { Name = ChildName.Of($"Wren {n}", "Larkspindle"), SuggestedLevel = suggestedLevel, SuggestedLevelMeansHarm = suggestedLevel == 4 })],
            },
            Guid.NewGuid(), "2", TestClocks.Mash, Teacher, at ?? Monday10);

    /// <summary>From somebody who left neither name nor number; read and given a priority.</summary>
    public static Referral Anonymous()
    {
        var referral = Referral.Submit(
            new ConcernAnswers
            {
                Route = ConcernRoute.Public,
                Referrer = new Referrer(),
                Concern = new ConcernNarrative { Summary = "Neglect", ImmediateRisk = YesNoUnsure.No },
                Children = [new ChildAnswers { Name = ChildName.Of("Wren", "Larkspindle") }],
            },
            Guid.NewGuid(), "2", TestClocks.Mash, Actor.WithoutAccount, Monday10);
        referral.SetPriority(Priority.Amber, "As written", false, TestClocks.Mash, Officer, Monday10.AddMinutes(20));
        return referral;
    }

    /// <summary>A concern that somebody has read and given a priority.</summary>
    public static Referral Screened(int children = 1, Priority priority = Priority.Amber)
    {
        var referral = Submit(children);
        referral.Claim(Officer, Monday10.AddMinutes(10));
        referral.SetPriority(priority, "As written", false, TestClocks.Mash, Officer, Monday10.AddMinutes(20));
        return referral;
    }

    /// <summary>One child in that status, reached through the verbs that lead there.</summary>
    public static Referral In(ChildStatus status)
    {
        if (status == ChildStatus.Received)
        {
            return Submit();
        }

        var referral = Screened();
        var child = referral.Children.Single().Id;
        var at = Monday10.AddMinutes(30);
        switch (status)
        {
            case ChildStatus.ReturnedForInformation: referral.ReturnForInformation(child, "who", "Who saw it?", Officer, at); break;
            case ChildStatus.GatheringInformation: referral.GatherInformation(child, "Ask health", Officer, at); break;
            case ChildStatus.ReadyToDecide: referral.MarkReadyToDecide(child, "All is here", Officer, at); break;
            case ChildStatus.AwaitingAuthorisation: referral.Decide(child, Assess, "Policy asks for it", Manager, at); break;
            case ChildStatus.Decided: referral.Decide(child, Assess, null, Manager, at); break;
            case ChildStatus.PassedToAllocatedWorker: referral.PassToAllocatedWorker(child, "Fennel Marchwood", "Ring Fennel", Officer, at); break;
            case ChildStatus.Linked: referral.LinkTo(child, new OtherConcern(Guid.NewGuid(), "WS-7KQ4-92MD", true, null), "The same event", "We have this already", Officer, at); break;
            case ChildStatus.Closed:
                referral.Decide(child, Assess, null, Manager, at);
                referral.TellOutcome("An assessment starts", FeedbackMethod.Portal, Manager, at);
                referral.FeedbackWasRead(Teacher, at);
                referral.Close("Fennel Marchwood", Officer, at);
                break;
            case ChildStatus.Received or ChildStatus.Screening: break;
        }

        return referral;
    }
}
