using System.Net;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.IntegrationTests.Hosting;
using WestSussex.Safeguarding.IntegrationTests.RaiseConcern;

namespace WestSussex.Safeguarding.IntegrationTests.Outcomes;

/// <summary>The outcome in the browser of the referrer, of their safeguarding lead, and of somebody with only a code.</summary>
public class OutcomeJourneyTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    [Trait("Requirement", "OF-01")]
    [Trait("Requirement", "OF-07")]
    public async Task Outcome_Told_SaysLevelReasonNextStepAndHowToDisagree()
    {
        var referral = await ToldAsync();

        var page = await (await portal.ClientFor("saffron")).OpenAsync($"/my-concerns/{referral.Reference}");

        Assert.Equal("Decision on your concern", page.Heading);
        Assert.All(
            ["Why: The family agrees to help", "What happens next", "Who to ring", "If you disagree", "Nothing that protects a child stops"],
            words => Assert.Contains(words, page.Text, StringComparison.Ordinal));
        Assert.Equal($"/my-concerns/{referral.Reference}/disagree", page.Link("say that you disagree"));
    }

    [Fact]
    [Trait("Requirement", "OF-02")]
    public async Task Outcome_Opened_KeepsWhoReadItFirstAndWhen()
    {
        var referral = await ToldAsync();
        var lead = await portal.ClientFor("bramble");
        await lead.OpenAsync($"/my-concerns/{referral.Reference}");
        portal.Clock.Advance(TimeSpan.FromMinutes(5));

        await (await portal.ClientFor("saffron")).OpenAsync($"/my-concerns/{referral.Reference}");

        var read = await portal.AsSystemAsync(db => db.Set<ReferralEvent>()
            .Where(e => e.ReferralId == referral.Id && e.Kind == ReferralEventKind.FeedbackRead).ToListAsync());
        Assert.Equal("Bramble Oddsworth", Assert.Single(read).ByName);
    }

    [Theory]
    [InlineData("GotIt", ReferralEventKind.FeedbackUnderstood, "Referrer knows what happens next")]
    [InlineData("NeedToTalk", ReferralEventKind.AskedToTalk, "Referrer asks to be rung")]
    [Trait("Requirement", "OF-02")]
    public async Task Outcome_Answered_StandsOnMashsTimelineInWords(string answer, ReferralEventKind kind, string words)
    {
        var referral = await ToldAsync();
        var page = await (await portal.ClientFor("saffron")).OpenAsync($"/my-concerns/{referral.Reference}");

        await page.FormWith("Continue").Fill("Seen", answer).SubmitAsync();

        Assert.True(await portal.AsSystemAsync(db => db.Set<ReferralEvent>().AnyAsync(e => e.ReferralId == referral.Id && e.Kind == kind)));
        var timeline = await (await portal.ClientFor("tansy")).OpenAsync($"/mash/{referral.Reference}/timeline");
        Assert.Contains(words, timeline.Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "OF-07")]
    public async Task Disagree_WithNothingWritten_AsksInTheOrderOfThePageAndThenSends()
    {
        var referral = await ToldAsync();
        var page = await (await portal.ClientFor("saffron")).OpenAsync($"/my-concerns/{referral.Reference}");
        var form = await page.FormWith("Continue").Fill("Seen", "Disagree").SubmitAsync();

        var empty = await form.Form.SubmitAsync();
        Assert.Equal(["Say what you disagree with", "Say what you want to happen"], empty.Errors);

        var told = await empty.Form.Fill("Issue", "Too low").Fill("Wish", "Look again").SubmitAsync();
        Assert.Contains("The manager has to answer you by", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "OF-05")]
    [Trait("Requirement", "MT-16")]
    public async Task Code_AfterSending_ShowsWhereItIsWithoutTheFamilyAndTakesMore()
    {
        var check = await Walks.ToCheckAnswersAsync(portal.Anybody());
        var sent = await check.FormWith("Send to MASH").Fill("declared", "true").SubmitAsync();

        var status = await sent.FormWith("See and add to this concern").SubmitAsync();
        Assert.Equal("/check-a-concern/status", status.Url);
        Assert.Contains("contact, not yet a referral", status.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Wren", status.Text, StringComparison.Ordinal);

        var empty = await (await status.FollowAsync("Add information")).Form.SubmitAsync();
        Assert.StartsWith("Select whether a child is at risk", empty.Errors[0], StringComparison.Ordinal);
        var added = await empty.Form.Fill("Words", "He was alone again.").Fill("HarmNow", "No").SubmitAsync();

        Assert.Contains("Added.", added.Text, StringComparison.Ordinal);
        var draft = Walks.DraftOf(sent);
        Assert.Equal("He was alone again.", await portal.AsSystemAsync(db => db.Referrals.Where(r => r.IdempotencyKey == draft).SelectMany(r => r.Added).Select(a => a.Words).SingleAsync()));
    }

    [Fact]
    [Trait("Requirement", "RO-02")]
    public async Task Lead_OfAnotherSchool_FindsNoOutcome()
    {
        var referral = await ToldAsync();

        var page = await (await portal.ClientFor("juniper")).OpenAsync($"/my-concerns/{referral.Reference}");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    private async Task<Referral> ToldAsync()
    {
        var referral = await portal.SubmitConcernAsync();
        await portal.ScreenAsync(referral);
        await portal.DecideAsync(referral);
        await portal.ChangeAsync(referral, r =>
            r.GiveFirstAnswer(new AnswerToReferrer(false, "Early help will ring you.", null, null, FeedbackMethod.Portal), portal.People.Actor("tansy"), portal.Clock.Now));
        return referral;
    }
}
