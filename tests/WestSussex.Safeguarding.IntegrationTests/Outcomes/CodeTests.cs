using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.IntegrationTests.Hosting;
using WestSussex.Safeguarding.IntegrationTests.RaiseConcern;

namespace WestSussex.Safeguarding.IntegrationTests.Outcomes;

/// <summary>Somebody without an account reads with a code what MASH says to them, and nothing of the family.</summary>
public class CodeTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string StatusPage = "/check-a-concern/status";

    [Fact]
    [Trait("Requirement", "OF-01")]
    [Trait("Requirement", "OF-02")]
    public async Task Answer_OnlyMashsOwnWordsMeetTheClock_AndTheyCanBeReadWithTheCode()
    {
        var (visitor, concern) = await SentAsync();
        var before = await visitor.OpenAsync(StatusPage);
        Assert.Null((await ReadAsync(concern)).FirstAnsweredAt);
        Assert.Contains("First answer", before.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("says to you", before.Text, StringComparison.Ordinal);

        await portal.ScreenAsync(concern);
        await portal.ChangeAsync(concern, r => r.GiveFirstAnswer(
            new AnswerToReferrer(false, "Thank you. We are asking the school.", "The school is closed", portal.Clock.Now.AddDays(1), FeedbackMethod.Portal), portal.People.Actor("linden"), portal.Clock.Now));
        var answered = await ReadAsync(concern);
        Assert.Equal(answered.FirstAnsweredAt, Assert.Single(answered.Feedback).At);
        Assert.Null(answered.Feedback.Single().ReadAt);

        var page = await visitor.OpenAsync(StatusPage);

        Assert.All(
            ["First answer", "This is a contact", "Thank you. We are asking the school.", "The school is closed", "You will know by"],
            words => Assert.Contains(words, page.Text, StringComparison.Ordinal));
        Assert.DoesNotContain("Linden", page.Text, StringComparison.Ordinal);
        var read = await ReadAsync(concern);
        Assert.NotNull(read.Feedback.Single().ReadAt);
        await visitor.OpenAsync(StatusPage);
        Assert.Single((await ReadAsync(concern)).Events, e => e.Kind == ReferralEventKind.FeedbackRead);
    }

    [Fact]
    [Trait("Requirement", "OF-05")]
    public async Task Outcome_Told_ShowsTheMessageAndNoNameLevelOrReason()
    {
        var (visitor, concern) = await SentAsync();
        await portal.ScreenAsync(concern);
        await portal.ChangeAsync(concern, r => r.Decide(
            r.Children.First().Id, new LevelOfNeedChoice(3, "early-help-assessment", "A reason for MASH and professionals", "test"), null, portal.People.Actor("tansy"), portal.Clock.Now));
        Assert.DoesNotContain("What was decided", (await visitor.OpenAsync(StatusPage)).Text, StringComparison.Ordinal);
        await portal.ChangeAsync(concern, r => r.TellOutcome("We have found the right help.", FeedbackMethod.Portal, portal.People.Actor("tansy"), portal.Clock.Now));

        var page = await visitor.OpenAsync(StatusPage);

        Assert.Contains("What was decided", page.Text, StringComparison.Ordinal);
        Assert.Contains("We have found the right help.", page.Text, StringComparison.Ordinal);
        Assert.All(["Wren", "Level 3", "level 3", "A reason for MASH", "Tansy"], words => Assert.DoesNotContain(words, page.Text, StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Requirement", "MT-14")]
    public async Task Returned_ShowsWhatIsAskedInTheReasonsAndMashsWords()
    {
        var (visitor, concern) = await SentAsync();
        await portal.ScreenAsync(concern);
        var form = (await (await portal.ClientFor("linden")).OpenAsync($"/mash/{concern.Reference}/return")).FormWith("Ask the referrer");
        await form.Fill("Reason", "support-so-far").Fill("Message", "Who helps after school?").SubmitAsync();

        var page = await visitor.OpenAsync(StatusPage);

        Assert.Contains("Please say what help the family has had", page.Text, StringComparison.Ordinal);
        Assert.Contains("Who helps after school?", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Understood", ReferralEventKind.FeedbackUnderstood)]
    [InlineData("RingMe", ReferralEventKind.AskedToTalk)]
    [Trait("Requirement", "OF-02")]
    public async Task Answer_Answered_StandsOnTheTimeline(string answer, ReferralEventKind kind)
    {
        var (visitor, concern) = await SentAsync();
        await portal.ScreenAsync(concern);
        await portal.ChangeAsync(concern, r => r.GiveFirstAnswer(
            new AnswerToReferrer(false, "Thank you.", "Two replies are due", portal.Clock.Now.AddDays(1), FeedbackMethod.Portal), portal.People.Actor("linden"), portal.Clock.Now));
        var page = await visitor.OpenAsync(StatusPage);
        var again = await page.FormWith("Tell MASH").SubmitAsync();
        Assert.Equal(["Select ‘I understand’ or ‘Please ring me’"], again.Errors);

        await again.FormWith("Tell MASH").Fill("Answer", answer).SubmitAsync();

        Assert.Single((await ReadAsync(concern)).Events, e => e.Kind == kind);
    }

    [Fact]
    public async Task Answer_BeforeMashHasAnswered_ChangesNothing()
    {
        var (visitor, concern) = await SentAsync();

        using var response = await visitor.PostAsync("/check-a-concern/answer", [new("Answer", "Understood")]);

        Assert.Equal(System.Net.HttpStatusCode.Conflict, response.StatusCode);
        Assert.DoesNotContain((await ReadAsync(concern)).Events, e => e.Kind == ReferralEventKind.FeedbackUnderstood);
    }

    private async Task<(Visitor Visitor, Referral Concern)> SentAsync()
    {
        var visitor = portal.Anybody();
        var sent = await (await Walks.ToCheckAnswersAsync(visitor)).FormWith("Send to MASH").Fill("declared", "true").SubmitAsync();
        var status = await sent.FormWith("See and add to this concern").SubmitAsync();
        Assert.Equal(StatusPage, status.Url);
        var draft = Walks.DraftOf(sent);
        return (visitor, await portal.AsSystemAsync(db => db.Referrals.AsNoTracking().Include(r => r.Children).SingleAsync(r => r.IdempotencyKey == draft)));
    }

    private Task<Referral> ReadAsync(Referral concern) => portal.AsSystemAsync(db =>
        db.Referrals.AsNoTracking().AsSplitQuery().Include(r => r.Feedback).Include(r => r.Events).SingleAsync(r => r.Id == concern.Id));
}
