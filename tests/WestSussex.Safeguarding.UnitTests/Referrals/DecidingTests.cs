using WestSussex.Safeguarding.Domain;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.UnitTests.WorkingDays;
using static WestSussex.Safeguarding.UnitTests.Referrals.TestReferral;

namespace WestSussex.Safeguarding.UnitTests.Referrals;

/// <summary>Who decides, what a decision must hold, and when a second manager has to agree.</summary>
public sealed class DecidingTests
{
    private static readonly DateTime At = Monday10.AddHours(1);

    [Fact]
    [Trait("Requirement", "MT-07")]
    public void Decide_ByAnOfficer_IsRefused()
    {
        var referral = In(ChildStatus.ReadyToDecide);
        var broken = Assert.Throws<RuleBrokenException>(() => referral.Decide(Only(referral), Assess, null, Officer, At));
        Assert.Contains("manager", broken.Message, StringComparison.Ordinal);
        Assert.Equal(ChildStatus.ReadyToDecide, referral.Status);
    }

    [Fact]
    [Trait("Requirement", "MT-07")]
    public void Propose_ByAPractitioner_IsRefused() =>
        Assert.Throws<RuleBrokenException>(() => Screened() is var r ? Propose(r, Teacher) : null);

    [Theory]
    [InlineData(null, "section-17", "Because")]
    [InlineData(0, "section-17", "Because")]
    [InlineData(3, null, "Because")]
    [InlineData(3, " ", "Because")]
    [InlineData(3, "section-17", null)]
    [InlineData(3, "section-17", "  ")]
    [Trait("Requirement", "MT-08")]
    [Trait("Requirement", "SM-02")]
    public void Decide_WithoutLevelOutcomeOrReason_IsRefused(int? level, string? outcome, string? why)
    {
        var choice = new LevelOfNeedChoice(level, outcome, why, "2");
        var referral = Screened();
        Assert.Throws<RuleBrokenException>(() => referral.Decide(Only(referral), choice, null, Manager, At));
        Assert.Throws<RuleBrokenException>(() => referral.Propose(Only(referral), choice, Officer, At));
        Assert.Throws<RuleBrokenException>(() => referral.ProtectNow(Only(referral), choice, Manager, At));
        Assert.Empty(referral.Children.Single().Decisions);
    }

    [Fact]
    public void Decide_ByTheManagerWhoProposed_IsRefused()
    {
        var referral = Screened();
        Propose(referral, Manager);
        Assert.Throws<RuleBrokenException>(() => referral.Decide(Only(referral), Assess, null, Manager, At.AddMinutes(1)));
        referral.Decide(Only(referral), Assess, null, SecondManager, At.AddMinutes(1));
        Assert.Equal(ChildStatus.Decided, referral.Status);
    }

    [Fact]
    [Trait("Requirement", "LN-03")]
    public void Decide_OtherThanSuggestedAndProposed_KeepsAllThreeViews()
    {
        var referral = Submit(suggestedLevel: 3);
        referral.Claim(Officer, At);
        referral.Propose(Only(referral), Assess, Officer, At);
        referral.Decide(Only(referral), Assess with { Level = 2, OutcomeCode = "advice", Rationale = "Seen at home" }, null, Manager, At.AddMinutes(5));

        var child = referral.Children.Single();
        Assert.Equal([3, 4, 2], child.Decisions.Select(d => d.Level));
        Assert.Equal([DecisionKind.SuggestedByReferrer, DecisionKind.Proposed, DecisionKind.Decided], child.Decisions.Select(d => d.Kind));
        Assert.Equal((2, "advice"), (child.Level, child.OutcomeCode));
        Assert.Equal((Manager.PersonId, "Seen at home"), (child.LastDecision!.ById, child.LastDecision.Rationale));
    }

    [Fact]
    [Trait("Requirement", "LN-03")]
    public void Submit_WithASuggestedLevel_FixesNothing()
    {
        var child = Submit(suggestedLevel: 4).Children.Single();
        Assert.Null(child.Level);
        Assert.Null(child.OutcomeCode);
    }

    [Fact]
    public void Decide_WherePolicyAsksForASecondManager_StandsOnlyWhenAnotherManagerAgrees()
    {
        var referral = Screened();
        referral.Decide(Only(referral), Assess, "Level 4 was proposed", Manager, At);
        Assert.Null(referral.Children.Single().Level);
        Assert.Null(referral.DecidedAt);

        Assert.Throws<RuleBrokenException>(() => referral.Authorise(Only(referral), "I agree with myself", Manager, At));
        Assert.Throws<RuleBrokenException>(() => referral.Authorise(Only(referral), "I agree", Officer, At));
        Assert.Throws<RuleBrokenException>(() => referral.Authorise(Only(referral), " ", SecondManager, At));
        referral.Authorise(Only(referral), "I agree", SecondManager, At.AddMinutes(9));

        var child = referral.Children.Single();
        Assert.Equal((4, "section-17"), (child.Level, child.OutcomeCode));
        Assert.Equal(AuthorisationState.Given, child.LastDecision!.Authorisation);
        Assert.Equal(SecondManager.Name, child.LastDecision.AuthorisedByName);
        Assert.Equal(At.AddMinutes(9), referral.DecidedAt);
    }

    [Fact]
    public void RefuseAuthorisation_OfADecision_GoesBackAndKeepsIt()
    {
        var referral = In(ChildStatus.AwaitingAuthorisation);
        referral.RefuseAuthorisation(Only(referral), "Ask the school first", SecondManager, At);
        Assert.Equal(ChildStatus.ReadyToDecide, referral.Status);
        Assert.Equal("Ask the school first", referral.Children.Single().LastDecision!.AuthorisationWords);
        referral.Decide(Only(referral), Assess, null, Manager, At.AddMinutes(1));
        Assert.Equal(2, referral.Children.Single().Decisions.Count);
    }

    [Theory]
    [InlineData(ChildStatus.Received)]
    [InlineData(ChildStatus.AwaitingAuthorisation)]
    [InlineData(ChildStatus.Decided)]
    [Trait("Requirement", "MT-12")]
    public void ProtectNow_FromAnOpenStatus_TakesEffectAtOnceAndIsLookedAtAfterwards(ChildStatus from)
    {
        var referral = In(from);
        referral.ProtectNow(Only(referral), Assess with { OutcomeCode = "strategy-section-47" }, Officer, At);
        var child = referral.Children.Single();
        Assert.Equal((ChildStatus.Decided, "strategy-section-47"), (child.Status, child.OutcomeCode));
        Assert.Equal(AuthorisationState.Waiting, child.LastDecision!.Authorisation);
        Assert.NotNull(referral.AcceptedAsReferralAt);

        referral.RefuseAuthorisation(child.Id, "Not needed in my view", SecondManager, At.AddMinutes(5));
        Assert.Equal((ChildStatus.Decided, "strategy-section-47"), (child.Status, child.OutcomeCode));
    }

    [Fact]
    [Trait("Requirement", "SM-01")]
    public void Decide_ByAManager_LeavesAManagersFootprint()
    {
        var referral = Screened();
        Propose(referral, Officer);
        referral.Decide(Only(referral), Assess, null, Manager, At.AddMinutes(1));
        Assert.False(referral.Events.Single(e => e.Kind == ReferralEventKind.Proposed).IsManagementOversight);
        var decided = referral.Events.Single(e => e.Kind == ReferralEventKind.Decided);
        Assert.True(decided.IsManagementOversight);
        Assert.Contains(Assess.Rationale!, decided.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Reopen_AfterADecision_KeepsItAndDecidesAgain()
    {
        var referral = In(ChildStatus.Closed);
        referral.Reopen(Only(referral), "New report", TestClocks.Mash, Officer, At);
        var child = referral.Children.Single();
        Assert.Null(child.Level);
        Assert.Single(child.Decisions);
        Assert.Null(referral.DecidedAt);
        Assert.True(referral.IsOpen);
        Assert.Throws<RuleBrokenException>(() => referral.Reopen(child.Id, "Again", TestClocks.Mash, Officer, At));
    }

    [Fact]
    public void PrepareAnswer_WhileASecondManagerIsAsked_IsKeptUntilTheReferrerIsTold()
    {
        var referral = In(ChildStatus.AwaitingAuthorisation);
        referral.PrepareAnswer(" Early help will ring ", Manager, At);
        Assert.Equal("Early help will ring", referral.PreparedAnswer);
        Assert.Empty(referral.Feedback);

        referral.Authorise(Only(referral), "I agree", SecondManager, At);
        Assert.Equal("Early help will ring", referral.PreparedAnswer);
        referral.TellOutcome("Early help rings on Monday", FeedbackMethod.Portal, Manager, At);
        Assert.Null(referral.PreparedAnswer);
    }

    [Fact]
    public void RefuseAuthorisation_OfADecision_DropsWhatTheReferrerWasToBeTold()
    {
        var referral = In(ChildStatus.AwaitingAuthorisation);
        referral.PrepareAnswer("Early help will ring", Manager, At);
        referral.RefuseAuthorisation(Only(referral), "Ask the school first", SecondManager, At);
        Assert.Null(referral.PreparedAnswer);
    }

    private static Guid Only(Referral referral) => referral.Children.Single().Id;

    private static object? Propose(Referral referral, Domain.Agencies.Actor by)
    {
        referral.Propose(Only(referral), Assess, by, At);
        return null;
    }
}
