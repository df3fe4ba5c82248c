using WestSussex.Safeguarding.Domain;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.UnitTests.WorkingDays;
using static WestSussex.Safeguarding.UnitTests.EarlyHelp.TeamTests;

namespace WestSussex.Safeguarding.UnitTests.EarlyHelp;

public class ReviewTests
{
    [Theory]
    [Trait("Requirement", "TAC-07")]
    [InlineData(34, ReviewState.NotYet)]
    [InlineData(35, ReviewState.DueSoon)] // five weeks: warned
    [InlineData(42, ReviewState.DueSoon)] // six weeks: its day
    [InlineData(43, ReviewState.Overdue)]
    [InlineData(84, ReviewState.Overdue)] // twelve weeks
    [InlineData(85, ReviewState.TooLate)]
    public void Clock_AfterSoManyDays_IsWhereThePolicySays(int days, ReviewState state) =>
        Assert.Equal(state, ReviewClock.From(Start, TestClocks.Mash).On(Start.AddDays(days), TestClocks.Mash));

    [Fact]
    [Trait("Requirement", "TAC-07")]
    public void MoveReview_BeyondTwelveWeeks_IsRefused()
    {
        var team = Team();

        Assert.Throws<RuleBrokenException>(() => team.MoveReview(Start.AddDays(85), "Holidays", Start, TestClocks.Mash, Worker, At));
        Assert.Throws<RuleBrokenException>(() => team.MoveReview(Start.AddDays(-1), "Holidays", Start, TestClocks.Mash, Worker, At));
        team.MoveReview(Start.AddDays(84), "Holidays", Start, TestClocks.Mash, Worker, At);
        Assert.Equal((Start.AddDays(84), "Holidays"), (team.NextReviewOn!.Value, team.WhyReviewMoved!));
    }

    [Fact]
    [Trait("Requirement", "LN-05")]
    public void Hold_WithALevelAndItsReason_StartsTheClockAgainAndKeepsBothLevels()
    {
        var team = Team();
        var review = Hold(team, Start.AddDays(40));

        Assert.Equal((Start.AddDays(40), Start.AddDays(82)), (team.LastReviewedOn!.Value, team.NextReviewOn!.Value));
        Assert.Equal((team.NextReviewOn!.Value, 3), (review.NextOn, review.Level));
        Assert.Equal((3, 2), (team.Level!.Value, team.Levels.Count));
    }

    [Fact]
    public void Hold_BeforeTheAssessmentOrTheLastReviewOrTomorrow_IsRefused()
    {
        var team = Team();

        Assert.Throws<RuleBrokenException>(() => Hold(team, Start.AddDays(-1)));
        Assert.Throws<RuleBrokenException>(() => Hold(team, Start.AddDays(41)));
        Hold(team, Start.AddDays(30));
        Assert.Throws<RuleBrokenException>(() => Hold(team, Start.AddDays(29)));
    }

    [Fact]
    public void Hold_WithTheNextOneTooEarlyOrTooLate_IsRefused()
    {
        var team = Team();

        Assert.Throws<RuleBrokenException>(() => Hold(team, Start.AddDays(30), Start.AddDays(30)));
        Assert.Throws<RuleBrokenException>(() => Hold(team, Start.AddDays(30), Start.AddDays(30 + 85)));
        Assert.Equal(Start.AddDays(50), Hold(team, Start.AddDays(30), Start.AddDays(50)).NextOn);
    }

    [Fact]
    [Trait("Requirement", "LN-05")]
    public void Hold_WithoutReasonForALevel_IsRefused()
    {
        var team = Team();

        Assert.Throws<RuleBrokenException>(() => EarlyHelpReview.Hold(
            Guid.NewGuid(), team, Answers(Start.AddDays(1)) with { Level = new(3, " ", "2019") }, TestClocks.Mash, Start.AddDays(40), Worker, At));
        Assert.Null(team.LastReviewedOn);
    }

    private static EarlyHelpReview Hold(EarlyHelpAssessment team, DateOnly on, DateOnly? next = null) =>
        EarlyHelpReview.Hold(Guid.NewGuid(), team, Answers(on) with { NextOn = next }, TestClocks.Mash, Start.AddDays(40), Worker, At);

    private static ReviewAnswers Answers(DateOnly on) => new()
    {
        HeldOn = on,
        Changed = "He sleeps",
        ChildsView = "He says it is quieter at night",
        FamilysView = "Mum is less tired",
        Decision = ReviewDecision.GoOn,
        Why = "It helps",
        Level = new(3, "More than one need now", "2019"),
    };
}
