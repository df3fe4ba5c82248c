using System.Net;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.IntegrationTests.Hosting;

namespace WestSussex.Safeguarding.IntegrationTests.RaiseConcern;

public class JourneyTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("2026-03-03T10:00:00Z", "Open now, until 5pm")]
    [InlineData("2026-03-03T19:00:00Z", "Opens 9am Wednesday")]
    [Trait("Requirement", "RC-01")]
    [Trait("Requirement", "RC-02")]
    [Trait("Requirement", "RC-04")]
    [Trait("Requirement", "RC-31")]
    public async Task Start_AtAnyHour_ShowsWhomToRingBeforeAnyQuestion(string at, string hours)
    {
        portal.Clock.Set(DateTime.Parse(at, System.Globalization.CultureInfo.InvariantCulture).ToUniversalTime());

        var page = await portal.Anybody().OpenAsync("/raise-a-concern");

        var text = page.Text;
        Assert.All(["999", "Ring the police", "01403 229900", "0330 222 6664", "one ring", "07711 769657", "cannot take texts", hours], words => Assert.Contains(words, text, StringComparison.Ordinal));
        Assert.True(text.IndexOf("999", StringComparison.Ordinal) < text.IndexOf("Raise a concern as", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Requirement", "RC-03")]
    public async Task Gate_RiskYes_InterruptsAndGoesOnOnceAcknowledged()
    {
        var interrupt = await Walks.BeginAsync(portal.Anybody(), "public", "Yes");
        Assert.Contains("Ring now", interrupt.Heading, StringComparison.Ordinal);
        Assert.All(["text 999", "British Sign Language", "by text relay"], words => Assert.Contains(words, interrupt.Text, StringComparison.Ordinal));

        var next = await interrupt.Form.SubmitAsync();

        Assert.EndsWith("/your-code", next.Url, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "RC-06")]
    [Trait("Requirement", "RC-10")]
    [Trait("Requirement", "RC-14")]
    [Trait("Requirement", "RC-21")]
    [Trait("Requirement", "RC-30")]
    public async Task Send_PressedTwice_IsOneConcernWithOneConfirmation()
    {
        var visitor = portal.Anybody();
        var check = await Walks.ToCheckAnswersAsync(visitor);
        Assert.Equal("Check your answers", check.Heading);
        var draft = Walks.DraftOf(check);

        var sent = await check.FormWith("Send to MASH").Fill("declared", "true").SubmitAsync();
        var again = await check.FormWith("Send to MASH").Fill("declared", "true").SubmitAsync();

        Assert.Equal("Your concern has been sent", sent.Heading);
        Assert.Equal(sent.Url, again.Url);
        Assert.Contains("WS-", sent.Text, StringComparison.Ordinal);
        Assert.Contains("contact, not yet a referral", sent.Text, StringComparison.Ordinal);
        var referral = await portal.AsSystemAsync(db => db.Referrals.Include(r => r.Events).SingleAsync(r => r.IdempotencyKey == draft));
        Assert.Equal("At home", referral.Concern.WhereNow);
        Assert.Equal("Help", referral.Concern.WantsToHappen);
        Assert.Equal("He was hungry.", referral.Concern.Seen);
        Assert.Contains("it is true as far as you know", Assert.Single(referral.Events).Words, StringComparison.Ordinal);
        Assert.Equal("{}", await portal.AsSystemAsync(db => db.Drafts.Where(d => d.Id == draft).Select(d => d.Answers).SingleAsync()));
    }

    [Fact]
    [Trait("Requirement", "RC-30")]
    public async Task Sent_HarmIndicatedAndNobodySpokenTo_KeepsTheFlagAndSaysRing()
    {
        var check = await Walks.ToCheckAnswersAsync(portal.Anybody(), "Unsure");
        var sent = await check.FormWith("Send to MASH").Fill("declared", "true").SubmitAsync();

        var told = await sent.FormWith("Save this answer").Fill("Spoken", "false").SubmitAsync();

        Assert.Contains("Ring as soon as you can", told.Text, StringComparison.Ordinal);
        var draft = Walks.DraftOf(told);
        Assert.False((await portal.AsSystemAsync(db => db.Referrals.SingleAsync(r => r.IdempotencyKey == draft))).SpokenToDutyTeam);
    }

    [Fact]
    [Trait("Requirement", "RC-05")]
    public async Task SignedIn_Begins_WithTheChildAndTheirOwnDetailsFilledIn()
    {
        var visitor = await portal.ClientFor("saffron");

        var child = await Walks.BeginAsync(visitor, "professional");

        Assert.EndsWith("/child/1", child.Url, StringComparison.Ordinal);
        Assert.Contains("to see whether somebody already works with this child", child.Text, StringComparison.Ordinal);
        var you = await visitor.OpenAsync($"/raise-a-concern/{Walks.DraftOf(child)}/you");
        Assert.Equal("Saffron Quillfeather", you.Form.Value("Name"));
        Assert.Contains("Marigold Example Primary School", you.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnyPage_OfSomebodyElsesDraft_DoesNotExist()
    {
        var draft = Walks.DraftOf(await Walks.BeginAsync(await portal.ClientFor("saffron"), "professional"));
        foreach (var other in new[] { portal.Anybody(), await portal.ClientFor("perry"), await portal.ClientFor("tansy") })
        {
            foreach (var path in new[] { "", "/child/1", "/you", "/check-answers", "/sent", "/delete" })
            {
                Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync($"/raise-a-concern/{draft}{path}")).Status);
            }
        }
    }
}
