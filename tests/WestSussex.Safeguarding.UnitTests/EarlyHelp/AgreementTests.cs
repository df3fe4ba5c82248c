using WestSussex.Safeguarding.Domain;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.Children;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.UnitTests.WorkingDays;

namespace WestSussex.Safeguarding.UnitTests.EarlyHelp;

/// <summary>What a family agrees to, and what follows from taking it back.</summary>
public partial class AgreementTests
{
    private static readonly DateTime At = new(2026, 3, 3, 10, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 3, 3);
    private static readonly Guid School = Guid.CreateVersion7();
    private static readonly Guid Clinic = Guid.CreateVersion7();
    private static readonly Actor Teacher = new(Guid.CreateVersion7(), "Saffron Quillfeather", School, new HashSet<Role> { Role.Practitioner });
    private static readonly NamedProfessional Visitor = new(Guid.CreateVersion7(), "Willow Marchpane", Clinic);

    private readonly EarlyHelpAssessment _assessment = EarlyHelpAssessment.Start(AssessmentSource.Nothing, null, "{}", Teacher, At);

    [Fact]
    [Trait("Requirement", "CO-13")]
    public void Agree_NotToldThatItCanBeWithdrawn_IsRefused() =>
        Assert.Throws<RuleBrokenException>(() => Agree(ToAssess() with { ToldItCanBeWithdrawn = false }));

    [Fact]
    [Trait("Requirement", "CO-05")]
    public void StopWriting_KeepsWhatTheFamilyAnsweredAndNothingElse()
    {
        var mistake = EarlyHelpAssessment.Start(AssessmentSource.Nothing, null, "{\"typed\":1}", Teacher, At);
        Assert.Throws<RuleBrokenException>(() => mistake.StopWriting(" ", Teacher, At));
        mistake.StopWriting("Pressed by mistake", Teacher, At);
        Agree(ToAssess() with { Answer = AgreementAnswer.Refused });
        _assessment.StopWriting("They do not want it now", Teacher, At);

        Assert.Equal((AssessmentStatus.Closed, "{}", null), (mistake.Status, mistake.Answers, mistake.ClosureReason));
        Assert.Equal((AssessmentStatus.Closed, ClosureReason.FamilyDoesNotWish), (_assessment.Status, _assessment.ClosureReason));
        Assert.Equal("They do not want it now", _assessment.Events.Single(e => e.Kind == EarlyHelpEventKind.Closed).Words);
        Assert.Throws<RuleBrokenException>(() => _assessment.StopWriting("Again", Teacher, At));
    }

    [Fact]
    [Trait("Requirement", "CO-17")]
    public void Agree_InPart_SaysWhichPart()
    {
        Assert.Throws<RuleBrokenException>(() => Agree(ToAssess() with { Answer = AgreementAnswer.Partly }));

        var agreement = Agree(ToAssess() with { Answer = AgreementAnswer.Partly, NotAgreedTo = "Talking to the landlord" });

        Assert.True(agreement.IsInForce);
        Assert.True(_assessment.IsAgreedTo);
    }

    [Fact]
    [Trait("Requirement", "VC-02")]
    [Trait("Requirement", "VC-03")]
    public void Agree_YoungPerson_NeedsGroundsAndThenStandsInPlaceOfAParent()
    {
        var young = ToAssess() with { GivenBy = AgreementGivenBy.CompetentYoungPerson };
        Assert.Throws<RuleBrokenException>(() => Agree(young));

        Agree(young with { CompetenceGrounds = "The nurse: she weighs what may follow" });

        Assert.True(_assessment.IsAgreedTo);
    }

    [Fact]
    public void Agree_WithoutParentalResponsibility_IsRecordedAndMarked() =>
        Assert.True(Agree(ToAssess() with { GivenBy = AgreementGivenBy.AdultWithoutResponsibility }).NeedsSomebodyWithResponsibility);

    [Theory]
    [InlineData(AgreementGivenBy.ParentWithResponsibility, AgreementAnswer.Refused, AgreementGivenBy.AdultWithoutResponsibility, AgreementAnswer.Given, false)]
    [InlineData(AgreementGivenBy.ParentWithResponsibility, AgreementAnswer.Given, AgreementGivenBy.AdultWithoutResponsibility, AgreementAnswer.Refused, true)]
    [InlineData(AgreementGivenBy.CompetentYoungPerson, AgreementAnswer.Refused, AgreementGivenBy.ParentWithResponsibility, AgreementAnswer.Given, false)]
    [InlineData(AgreementGivenBy.CompetentYoungPerson, AgreementAnswer.Given, AgreementGivenBy.ParentWithResponsibility, AgreementAnswer.Refused, false)]
    [InlineData(AgreementGivenBy.AdultWithoutResponsibility, AgreementAnswer.Refused, AgreementGivenBy.ParentWithResponsibility, AgreementAnswer.Given, true)]
    [InlineData(AgreementGivenBy.ParentWithResponsibility, AgreementAnswer.Refused, AgreementGivenBy.ParentWithResponsibility, AgreementAnswer.Given, true)]
    [Trait("Requirement", "VC-03")]
    [Trait("Requirement", "CO-13")]
    public void Agree_BySomebodyElse_ChangesWhatStandsOnlyWhereTheyMayDecideIt(
        AgreementGivenBy first, AgreementAnswer said, AgreementGivenBy second, AgreementAnswer then, bool agreed)
    {
        Agree(ToAssess() with { GivenBy = first, GivenByName = "Tessa", Answer = said, CompetenceGrounds = "The nurse" });
        Agree(ToAssess() with { GivenBy = second, GivenByName = "Dan", Answer = then, CompetenceGrounds = "The nurse" });

        Assert.Equal(agreed, _assessment.IsAgreedTo);
    }

    [Fact]
    [Trait("Requirement", "CO-13")]
    public void Agree_WithAnAnswerOfAnEarlierDay_IsKeptAndChangesNothing()
    {
        var given = Agree(ToAssess() with { AnsweredOn = Today.AddDays(-2) });
        _assessment.Withdraw(given.Id, new Withdrawal("Tessa", AgreementMeans.InPerson, null), Teacher, At.AddDays(-1));

        Assert.True(Agree(ToAssess() with { AnsweredOn = Today.AddDays(-2) }).ChangesNothing);
        Assert.False(_assessment.IsAgreedTo);
        Assert.False(Agree(ToAssess()).ChangesNothing);
        Assert.True(_assessment.IsAgreedTo);
    }

    [Fact]
    [Trait("Requirement", "EH-06")]
    [Trait("Requirement", "CO-10")]
    public void Agree_ToShareBeforeToAssess_IsRefused() => Assert.Throws<RuleBrokenException>(() => Agree(ToShare()));

    [Fact]
    [Trait("Requirement", "CO-01")]
    public void Complete_WithoutAgreement_IsRefused() => Assert.Throws<RuleBrokenException>(Complete);

    [Fact]
    [Trait("Requirement", "EH-02")]
    public void Complete_WithoutStrengths_IsRefused()
    {
        Agree(ToAssess());

        Assert.Throws<RuleBrokenException>(() => _assessment.Complete(Content() with { GoingWell = " " }, Level(), null, TestClocks.Mash, Teacher, At, Today));
    }

    [Fact]
    [Trait("Requirement", "EH-14")]
    [Trait("Requirement", "LN-12")]
    public void Complete_Again_KeepsTheEarlierVersionAndAsksWhy()
    {
        Agree(ToAssess());
        Complete();

        Assert.Throws<RuleBrokenException>(() => _assessment.Complete(Content(), Level(), null, TestClocks.Mash, Teacher, At.AddDays(1), Today.AddDays(1)));
        _assessment.Complete(Content() with { Worries = "Sleep" }, Level(), "Sleep got worse", TestClocks.Mash, Teacher, At.AddDays(1), Today.AddDays(1));

        Assert.Equal(["Mornings", "Sleep"], _assessment.Versions.OrderBy(v => v.Number).Select(v => v.Content.Worries));
    }

    [Fact]
    [Trait("Requirement", "CO-13")]
    [Trait("Requirement", "EH-06")]
    public void Withdraw_Sharing_EndsAccessAndTheLeadOfAnotherAgencyAtOnce()
    {
        Agree(ToAssess());
        var share = Agree(ToShare());
        Complete();
        _assessment.AppointLead(Visitor, "She sees them weekly", Teacher, At);
        Assert.True(_assessment.MayBeSharedWith(Visitor.PersonId, Visitor.AgencyId));

        _assessment.Withdraw(share.Id, new Withdrawal("Dana", AgreementMeans.Telephone, null), Teacher, At.AddDays(1));

        Assert.False(_assessment.MayBeSharedWith(Visitor.PersonId, Visitor.AgencyId));
        Assert.All(_assessment.Access, a => Assert.False(a.IsOpen));
        Assert.Null(_assessment.LeadPractitionerId);
        Assert.Contains(_assessment.Events, e => e.Kind == EarlyHelpEventKind.AgreementWithdrawn);
    }

    [Fact]
    [Trait("Requirement", "CO-13")]
    public void Withdraw_TheAssessment_EndsEverySharing()
    {
        var assess = Agree(ToAssess());
        var share = Agree(ToShare());

        _assessment.Withdraw(assess.Id, new Withdrawal("Dana", AgreementMeans.InPerson, null), Teacher, At);

        Assert.False(_assessment.IsAgreedTo);
        Assert.False(share.IsInForce);
        Assert.All(_assessment.Access, a => Assert.False(a.IsOpen));
    }

    [Fact]
    [Trait("Requirement", "TAC-01")]
    [Trait("Requirement", "TAC-02")]
    public void AppointLead_OfSomebodyOutsideTheTeam_TakesThemInAndKeepsThemWhileTheyLead()
    {
        Agree(ToAssess());
        Complete();

        var lead = Assert.Single(_assessment.Members);
        Assert.Equal((Teacher.PersonId, TeamPlace.Professional), (lead.PersonId, lead.Place));
        Assert.Throws<RuleBrokenException>(() => _assessment.LeaveTeam(lead.Id, "Away", Teacher, At));
    }

    [Fact]
    [Trait("Requirement", "CO-01")]
    public void Plan_AfterTheFamilyTookTheAssessmentBack_IsRefusedWhileWhatIsUnderWayCanBeEnded()
    {
        var assess = Agree(ToAssess());
        Complete();
        var (lead, due) = (_assessment.Members.First(), Today.AddDays(9));
        var words = new PlanActionAnswers("Read together", lead.Id, due, "He reads", null);
        var action = PlanAction.Add(Guid.NewGuid(), _assessment, 1, words, Today, Teacher, At);
        var meeting = TeamMeeting.Plan(Guid.NewGuid(), _assessment, new MeetingPlan(At.AddDays(3), 60, "School", null), Teacher, At);
        _assessment.Withdraw(assess.Id, new Withdrawal("Dana", AgreementMeans.InPerson, null), Teacher, At);

        Action[] stopped =
        [
            () => PlanAction.Add(Guid.NewGuid(), _assessment, 2, words, Today, Teacher, At),
            () => TeamMeeting.Plan(Guid.NewGuid(), _assessment, new MeetingPlan(At.AddDays(4), 60, "School", null), Teacher, At),
            () => meeting.Change(_assessment, new MeetingPlan(At.AddDays(5), 60, "School", null), Teacher, At),
            () => meeting.SendReport(Guid.NewGuid(), new MeetingReportWords("Four visits", null, null), _assessment, Teacher, At),
            () => Join(Guid.NewGuid(), Clinic),
            () => Agree(ToShare()),
        ];

        Assert.All(stopped, act => Assert.Throws<RuleBrokenException>(act));
        action.MoveTo(ActionState.NoLongerNeeded, "They said no", _assessment, Teacher, At);
        meeting.Cancel("They said no", _assessment, Teacher, At);
    }

    [Fact]
    [Trait("Requirement", "TAC-01")]
    public void AppointLead_OfAnotherAgencyWithoutAgreement_IsRefused()
    {
        Agree(ToAssess());
        Complete();

        Assert.Throws<RuleBrokenException>(() => _assessment.AppointLead(Visitor, "She sees them weekly", Teacher, At));
    }

    private FamilyAgreement Agree(AgreementAnswers answers) => _assessment.Agree(answers, Teacher, At, Today);

    private TeamMember Join(Guid? personId, Guid? agencyId) => _assessment.JoinTeam(
        Guid.NewGuid(),
        new TeamMemberAnswers { Place = TeamPlace.Professional, Name = Visitor.Name, PersonId = personId, AgencyId = agencyId, AgencyName = "Example Clinic" }, Teacher, At);

    private void Complete() => _assessment.Complete(Content(), Level(), null, TestClocks.Mash, Teacher, At, Today);

    private static LevelChoice Level() => new(2, "One need, and a strong gran", "1");

    private static AgreementAnswers ToAssess() => new()
    {
        Purpose = AgreementPurpose.Assess,
        Answer = AgreementAnswer.Given,
        GivenBy = AgreementGivenBy.ParentWithResponsibility,
        GivenByName = "Dana",
        AnsweredOn = Today,
        ToldItCanBeWithdrawn = true,
    };

    private static AgreementAnswers ToShare() => ToAssess() with
    {
        Purpose = AgreementPurpose.Share,
        PersonId = Visitor.PersonId,
        AgencyId = Visitor.AgencyId,
        With = Visitor.Name,
        WhatFor = "To plan together",
    };

    private static AssessmentContent Content() => new()
    {
        Children = [new AssessedChildAnswers(1, new ChildAnswers { Name = ChildName.Of("Wren", "Otter") }, "School, then gran")],
        GoingWell = "Gran helps",
        Worries = "Mornings",
        NeedsToHappen = "Calm mornings",
        NextSteps = "Breakfast club",
    };
}
