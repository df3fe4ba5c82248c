using WestSussex.Safeguarding.Domain;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.Children;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.UnitTests.WorkingDays;

namespace WestSussex.Safeguarding.UnitTests.EarlyHelp;

/// <summary>The team, its meetings, its plan and its reviews, through the domain's own verbs.</summary>
public class TeamTests
{
    internal static readonly DateOnly Start = new(2026, 3, 2);
    internal static readonly DateTime At = TestClocks.Utc("2026-03-02 10:00");
    internal static readonly Actor Worker = new(Guid.NewGuid(), "Saffron Quillfeather", Guid.NewGuid(), new HashSet<Role> { Role.Practitioner });

    /// <summary>An assessment that was completed on <see cref="Start"/>, with the worker as its lead practitioner.</summary>
    internal static EarlyHelpAssessment Team()
    {
        var assessment = EarlyHelpAssessment.Start(AssessmentSource.Nothing, null, "{}", Worker, At);
        assessment.LivesIn("crawley", EarlyHelpHub.North, Worker, At);
        var yes = new AgreementAnswers
        {
            Purpose = AgreementPurpose.Assess,
            Answer = AgreementAnswer.Given,
            GivenBy = AgreementGivenBy.ParentWithResponsibility,
            GivenByName = "Tessa Larkspindle",
            AnsweredOn = Start,
            ToldItCanBeWithdrawn = true,
        };
        assessment.Agree(yes, Worker, At, Start);
        var child = new AssessedChildAnswers(1, new ChildAnswers { Name = ChildName.Of("Wren", "Larkspindle") }, "Loud nights");
        var content = new AssessmentContent { Children = [child], GoingWell = "School", Worries = "Sleep", NeedsToHappen = "Calm evenings", NextSteps = "Meet" };
        assessment.Complete(content, new LevelChoice(2, "One need", "2019"), null, TestClocks.Mash, Worker, At, Start);
        return assessment;
    }

    internal static TeamMember Join(EarlyHelpAssessment team, TeamPlace place = TeamPlace.Professional, Guid? personId = null, string name = "Willow Marchpane") =>
        team.JoinTeam(Guid.NewGuid(), new TeamMemberAnswers { Place = place, Name = name, AgencyName = "Example Health Visiting", PersonId = personId }, Worker, At);

    internal static PlanAction Action(EarlyHelpAssessment team, DateOnly? due = null) =>
        PlanAction.Add(Guid.NewGuid(), team, 1, Words(Join(team), due), Start, Worker, At);

    internal static PlanActionAnswers Words(TeamMember owner, DateOnly? due = null) => new("Read together every evening", owner.Id, due ?? Start.AddDays(14), "He reads one book a week", null);

    [Fact]
    public void Start_FromTheDayOfAgreement_SetsFirstMeetingAndReviewByPolicy()
    {
        var team = Team();

        Assert.Equal((Start.AddDays(28), Start.AddDays(42)), (team.FirstMeetingDueOn, team.NextReviewOn));
    }

    [Fact]
    [Trait("Requirement", "TAC-07")]
    public void LateAfter_AsActionsComeAndGo_IsTheEarliestDayThatIsDue()
    {
        var team = Team();
        Assert.Equal(team.FirstMeetingDueOn, team.LateAfter);

        var action = Action(team, Start.AddDays(9));
        team.ActionsAre([action]);
        Assert.Equal(Start.AddDays(9), team.LateAfter);

        action.MoveTo(ActionState.Done, "They read", team, Worker, At);
        team.ActionsAre([action]);
        Assert.Equal(team.FirstMeetingDueOn, team.LateAfter);
    }

    [Fact]
    [Trait("Requirement", "TAC-02")]
    public void Leave_WithAReason_KeepsThemInTheHistory()
    {
        var team = Team();
        var member = Join(team);

        Assert.Throws<RuleBrokenException>(() => team.LeaveTeam(member.Id, " ", Worker, At));
        team.LeaveTeam(member.Id, "Works elsewhere now", Worker, At.AddDays(1));

        Assert.Equal((false, "Works elsewhere now"), (member.IsCurrent, member.WhyLeft));
        Assert.Contains(member, team.Members);
    }

    [Fact]
    [Trait("Requirement", "TAC-02")]
    public void Add_TheSamePersonOrTheSameFormTwice_HasOneOfThem()
    {
        var team = Team();
        var person = Guid.NewGuid();
        var answers = new TeamMemberAnswers { Place = TeamPlace.Professional, Name = "Willow Marchpane", AgencyName = "Example Health Visiting", PersonId = person };
        var key = Guid.NewGuid();
        var first = team.JoinTeam(key, answers, Worker, At);

        Assert.Same(first, team.JoinTeam(key, answers, Worker, At));
        Assert.Throws<RuleBrokenException>(() => team.JoinTeam(Guid.NewGuid(), answers, Worker, At));
        Assert.Throws<RuleBrokenException>(() => team.JoinTeam(Guid.NewGuid(), answers with { PersonId = null, AgencyName = null }, Worker, At));
    }

    [Fact]
    [Trait("Requirement", "EH-07")]
    public void FamilyMoved_ToAnotherDistrict_MovesTheHubAndSaysSoOnTheTimeline()
    {
        var team = Team();

        team.FamilyMoved("arun", EarlyHelpHub.South, "They moved in with their grandmother", Worker, At);

        Assert.Equal((EarlyHelpHub.South, "arun"), (team.Hub!.Value, team.DistrictId!));
        Assert.Contains(team.Events, e => e.Words?.Contains("South hub now. They moved in", StringComparison.Ordinal) == true);
        Assert.Throws<RuleBrokenException>(() => team.FamilyMoved("arun", EarlyHelpHub.South, "Again", Worker, At));
    }

    [Fact]
    [Trait("Requirement", "TAC-01")]
    public void HandLeadTo_WhileSomebodyElseDid_NamesBothAndChangesNothing()
    {
        var team = Team();
        var coordinator = Coordinator();
        var colleague = new NamedProfessional(Guid.NewGuid(), "Bramble Oddsworth", Worker.AgencyId);
        var seen = team.LeadPractitionerId;
        team.HandLeadTo(colleague, seen, "Knows the family", coordinator, At.AddHours(1));

        var refused = Assert.Throws<RuleBrokenException>(() => team.HandLeadTo(new NamedProfessional(Guid.NewGuid(), "Fern Newcombe", Worker.AgencyId), seen, "Is there every day", coordinator, At.AddHours(2)));

        Assert.Contains("Bramble Oddsworth", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Fern Newcombe", refused.Message, StringComparison.Ordinal);
        Assert.Equal((colleague.PersonId, 2), (team.LeadPractitionerId!.Value, team.Leads.Count));
        Assert.Single(team.Leads, l => l.Until is null);
    }

    [Fact]
    [Trait("Requirement", "EH-06")]
    public void IsTeamOf_AMemberWithoutTheFamilysAgreement_IsFalseUntilTheyAgree()
    {
        var team = Team();
        var visitor = new Actor(Guid.NewGuid(), "Willow Marchpane", Guid.NewGuid(), new HashSet<Role> { Role.Practitioner });
        Join(team, personId: visitor.PersonId);
        Assert.False(team.IsTeamOf(visitor));

        var share = team.Agree(Sharing(visitor), Worker, At, Start);
        Assert.True(team.IsTeamOf(visitor));

        team.Withdraw(share.Id, new Withdrawal("Tessa Larkspindle", AgreementMeans.Telephone, null), Worker, At);
        Assert.False(team.IsTeamOf(visitor));
    }

    [Fact]
    [Trait("Requirement", "TAC-06")]
    [Trait("Requirement", "EH-14")]
    public void Action_FromToDoToDone_KeepsEveryStepWithWhoAndWhen()
    {
        var team = Team();
        var action = Action(team);

        action.MoveTo(ActionState.UnderWay, null, team, Worker, At.AddDays(1));
        Assert.Throws<RuleBrokenException>(() => action.MoveTo(ActionState.Done, null, team, Worker, At.AddDays(9)));
        action.MoveTo(ActionState.Done, "He read five books", team, Worker, At.AddDays(9));

        Assert.Equal(["Added", "Under way", "Done"], action.Updates.Select(u => u.What));
        Assert.Equal((ActionState.Done, "He read five books", Worker.Name), (action.State, action.Result, action.ChangedByName));
    }

    [Theory]
    [Trait("Requirement", "PS-07")]
    [InlineData("", "He reads")]
    [InlineData("Read", " ")]
    public void Action_WithoutWhatOrMeasure_IsRefused(string what, string know)
    {
        var team = Team();
        var words = Words(Join(team)) with { What = what, HowWeWillKnow = know };

        Assert.Throws<RuleBrokenException>(() => PlanAction.Add(Guid.NewGuid(), team, 1, words, Start, Worker, At));
    }

    [Fact]
    public void Action_DueInThePastOrOwnedBySomebodyWhoLeft_IsRefused()
    {
        var team = Team();
        var owner = Join(team);
        Assert.Throws<RuleBrokenException>(() => PlanAction.Add(Guid.NewGuid(), team, 1, Words(owner, Start.AddDays(-1)), Start, Worker, At));

        team.LeaveTeam(owner.Id, "Left", Worker, At);
        Assert.Throws<RuleBrokenException>(() => PlanAction.Add(Guid.NewGuid(), team, 1, Words(owner), Start, Worker, At));
    }

    [Fact]
    [Trait("Requirement", "TAC-05")]
    public void CannotBeDone_WithAReason_StaysOpenUntilThePlanIsChanged()
    {
        var team = Team();
        var action = Action(team);

        Assert.Throws<RuleBrokenException>(() => action.CannotBeDone("", team, Worker, At));
        action.CannotBeDone("No car this month", team, Worker, At);
        Assert.True(action is { State: ActionState.CannotBeDone, IsOpen: true });

        action.Change(team, Words(Join(team, name: "Cassia Loftwood")), Worker, At.AddDays(1));
        Assert.Equal(ActionState.ToDo, action.State);
        Assert.Contains("Read together every evening", action.Updates.Last().Words, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "TAC-07")]
    public void ActionsAre_WithOpenAndFinishedOnes_KeepsTheEarliestOpenDay()
    {
        var team = Team();
        var done = Action(team, Start.AddDays(3));
        done.MoveTo(ActionState.Done, "Done", team, Worker, At);
        var open = Action(team, Start.AddDays(9));

        team.ActionsAre([done, open, Action(team, Start.AddDays(20))]);

        Assert.Equal(Start.AddDays(9), team.NextActionDueOn);
        Assert.True(open.IsOverdue(Start.AddDays(10)));
        Assert.False(done.IsOverdue(Start.AddDays(10)));
    }

    [Theory]
    [Trait("Requirement", "EH-14")]
    [InlineData(-1)]
    [InlineData(11)]
    public void Rate_OffTheLine_IsRefused(int rating) => Assert.Throws<RuleBrokenException>(() => Rate(rating, Start));

    [Fact]
    [Trait("Requirement", "EH-14")]
    public void Rate_BeforeTheAssessmentOrInTheFuture_IsRefused()
    {
        Assert.Throws<RuleBrokenException>(() => Rate(3, Start.AddDays(-1)));
        Assert.Throws<RuleBrokenException>(() => Rate(3, Start.AddDays(1)));
        Assert.Equal(3, Rate(3, Start).Rating);
    }

    [Fact]
    [Trait("Requirement", "TAC-10")]
    public void Close_WhileMashHasNotDecided_IsRefused()
    {
        var team = Team();
        team.StepUp(Guid.NewGuid(), "It is not getting better", Worker, At);

        Assert.Throws<RuleBrokenException>(() => Close(team, []));
        team.MashHasDecided("Section 17 assessment", isAccepted: true, At.AddDays(1));
        Close(team, []);
        Assert.Equal(AssessmentStatus.Closed, team.Status);
    }

    [Fact]
    [Trait("Requirement", "TAC-07")]
    public void Close_WithOpenActions_AsksWhatHappensToThem()
    {
        var team = Team();
        var action = Action(team);

        var refused = Assert.Throws<RuleBrokenException>(() => Close(team, [action]));
        Assert.StartsWith("One action is not finished", refused.Message, StringComparison.Ordinal);
        Assert.Equal(AssessmentStatus.Open, team.Status);

        var closure = Close(team, [action], "The school goes on with it");
        Assert.Equal("The school goes on with it", closure.OpenActions);
        Assert.Throws<RuleBrokenException>(() => Join(team));
    }

    [Fact]
    [Trait("Requirement", "VC-09")]
    public void Close_WithWhatFamilyAndChildSaid_KeepsItBesideWhatBecameOfEachNeed()
    {
        var closure = EarlyHelpClosure.Close(Team(), [], Closing() with { FamilysFeedback = "We were listened to", Needs = [new("health", NeedOutcome.Better)] }, Worker, At);

        Assert.Equal(("We were listened to", "health", NeedOutcome.Better), (closure.FamilysFeedback!, closure.Needs.Single().Domain, closure.Needs.Single().Outcome));
    }

    internal static ClosingAnswers Closing() => new() { Reason = ClosureReason.NeedsMet, Why = "All is well", Difference = "He sleeps and comes to school" };

    private static EarlyHelpClosure Close(EarlyHelpAssessment team, PlanAction[] actions, string? open = null) =>
        EarlyHelpClosure.Close(team, actions, Closing() with { OpenActions = open }, Worker, At);

    private static DistanceTravelled Rate(int rating, DateOnly on) =>
        DistanceTravelled.Rate(Team(), new DistanceRating("health", on, rating, null, null), Start, Worker, At);

    internal static Actor Coordinator() => new(Guid.NewGuid(), "Barley Windrush", Guid.NewGuid(), new HashSet<Role> { Role.EarlyHelpCoordinator });

    private static AgreementAnswers Sharing(Actor with) => new()
    {
        Purpose = AgreementPurpose.Share,
        PersonId = with.PersonId,
        AgencyId = with.AgencyId,
        With = with.Name,
        WhatFor = "To help with sleep",
        Answer = AgreementAnswer.Given,
        GivenBy = AgreementGivenBy.ParentWithResponsibility,
        GivenByName = "Tessa Larkspindle",
        AnsweredOn = Start,
        ToldItCanBeWithdrawn = true,
    };
}
