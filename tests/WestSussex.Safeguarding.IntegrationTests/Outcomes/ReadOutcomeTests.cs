using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.IntegrationTests.Data;
using WestSussex.Safeguarding.Web.Areas.Outcomes.Outcome;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.IntegrationTests.Outcomes;

/// <summary>What a referrer and their safeguarding lead learn of a concern, and when.</summary>
public sealed class ReadOutcomeTests : OutcomesFixture
{
    [Fact]
    [Trait("Requirement", "OF-01")]
    public async Task Read_BeforeAnybodyAnswered_ShowsTheFirstAnswersClock()
    {
        var page = await ReadAsync(Sent());

        var clock = page!.Times.ShownClock();
        Assert.Equal(("First answer", new DateTime(2026, 3, 4, 10, 0, 0, DateTimeKind.Utc), null), (clock.Label, clock.Due, clock.Done));
        Assert.False(page.IsReferral);
    }

    [Fact]
    public async Task Read_DecidedButNotTold_ShowsNoOutcome()
    {
        var page = await ReadAsync(Decided());

        Assert.DoesNotContain(page!.Children, page.IsTold);
        Assert.False(page.IsDecided);
    }

    [Fact]
    [Trait("Requirement", "OF-01")]
    public async Task Read_Told_ShowsLevelReasonAndSuggestionForEachChild()
    {
        var page = await ReadAsync(Told());

        Assert.All(page!.Children, child => Assert.True(page.IsTold(child)));
        Assert.All(page.Children, child => Assert.Equal((3, "early-help-assessment", "The reason for this child"), (child.Level, child.OutcomeCode, child.Rationale)));
        Assert.Equal("You suggested level 3", page.Children[0].SuggestionInWords);
        Assert.Equal("Decided", page.Times.ShownClock().DoneLabel);
    }

    [Fact]
    public async Task Read_DecidedAgainAfterTheAnswer_ShowsNothingUntilToldAgain()
    {
        var referral = Told();
        var child = referral.Children.First().Id;
        referral.Reopen(child, "Something new", Samples.Clocks, ManagerActs, At.AddHours(1));
        referral.Decide(child, new(4, "section-17-assessment", "More was learnt", "2025-1"), null, ManagerActs, At.AddHours(2));

        var page = await ReadAsync(referral);

        Assert.False(page!.IsTold(page.Children[0]));
        Assert.True(page.IsTold(page.Children[1]));
    }

    [Fact]
    [Trait("Requirement", "OF-01")]
    public async Task Read_InterimAnswerAfterOneChildWasDecided_ShowsNoOutcome()
    {
        var referral = Screened();
        referral.Decide(referral.Children.First().Id, new(3, "early-help-assessment", "The reason for this child", "2025-1"), null, ManagerActs, At.AddMinutes(30));
        referral.GiveFirstAnswer(new AnswerToReferrer(false, "We look at both", "Health has not replied", At.AddDays(1), FeedbackMethod.Portal), ManagerActs, At.AddMinutes(40));

        var page = await ReadAsync(referral);

        Assert.DoesNotContain(page!.Children, page.IsTold);
    }

    [Fact]
    [Trait("Requirement", "OF-01")]
    public async Task Read_WordOfAPassedOnSibling_ShowsNoOutcomeOfTheDecidedChild()
    {
        var referral = Screened();
        referral.Decide(referral.Children.First().Id, new(3, "early-help-assessment", "The reason for this child", "2025-1"), null, ManagerActs, At.AddMinutes(30));
        referral.PassToAllocatedWorker(referral.Children.Last().Id, "Fennel Marchwood", "Please ring the social worker", ManagerActs, At.AddMinutes(40));

        var page = await ReadAsync(referral);

        Assert.DoesNotContain(page!.Children, page.IsTold);
        Assert.Equal("Please ring the social worker", page.LastAnswer!.Message);
    }

    [Fact]
    [Trait("Requirement", "OF-01")]
    public async Task Read_FirstAnswerWithEverythingDecided_ShowsTheOutcomes()
    {
        var referral = Decided();
        referral.GiveFirstAnswer(new AnswerToReferrer(false, "Early help will ring", null, null, FeedbackMethod.Portal), ManagerActs, At.AddMinutes(40));

        var page = await ReadAsync(referral);

        Assert.All(page!.Children, child => Assert.True(page.IsTold(child)));
    }

    [Fact]
    [Trait("Asvs", "8.2.3")]
    public async Task Read_RestrictedRecord_KeepsLevelsAndReasonsFromItsReferrer()
    {
        var referral = Told();
        referral.Restrict([], "A colleague's family", ManagerActs, At.AddHours(1));

        var page = await ReadAsync(referral);

        Assert.NotNull(page);
        Assert.All(page.Children, child => Assert.Equal((null, null, null), (child.Level, child.OutcomeCode, child.Rationale)));
        Assert.DoesNotContain(page.Children, page.IsTold);
    }

    [Fact]
    [Trait("Requirement", "RO-02")]
    public async Task Read_SomebodyElse_FindsNothing()
    {
        var plain = Sent();
        var hidden = Sent(hide: true);
        await Database.SaveAsync(plain, hidden);
        var colleague = TeacherLooks with { PersonId = Guid.CreateVersion7() };
        var officer = Samples.Viewer(Domain.Agencies.Role.MashOfficer);

        Assert.Null(await ReadAsync(plain.Reference, colleague));
        Assert.Null(await ReadAsync(plain.Reference, officer));
        Assert.NotNull(await ReadAsync(plain.Reference, LeadLooks));
        Assert.Null(await ReadAsync(hidden.Reference, LeadLooks));
    }

    private async Task<OutcomePage?> ReadAsync(Referral referral)
    {
        await Database.SaveAsync(referral);
        return await ReadAsync(referral.Reference, TeacherLooks);
    }

    private Task<OutcomePage?> ReadAsync(string reference, Viewer viewer) =>
        AsAsync(viewer, (_, db) => db.OutcomeAsync(viewer, reference, CancellationToken.None));
}
