using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WestSussex.Safeguarding.IntegrationTests.Hosting;
using WestSussex.Safeguarding.Web.Areas.Mash.WorkQueue;
using WestSussex.Safeguarding.Web.Ui;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern;

namespace WestSussex.Safeguarding.IntegrationTests.RaiseConcern;

/// <summary>Advice is asked and given with the family unnamed, and stays with the concern that it becomes.</summary>
[Trait("Requirement", "RC-29")]
public sealed class ConsultationTests : PortalFactory
{
    [Fact]
    public async Task Advice_AskedInThePortal_IsAnsweredAndStaysWithTheConcernItBecomes()
    {
        var saffron = await ClientFor("saffron");
        var form = (await saffron.OpenAsync("/consultations/ask")).FormWith("Ask for advice").Fill("Question", "Should I wait for the review?").Fill("Known", "A child of six is often hungry");
        var asked = await form.SubmitAsync("Ask for advice");
        var again = await form.SubmitAsync("Ask for advice");
        var id = Guid.Parse(asked.Url[^36..]);
        Assert.Equal(asked.Url, again.Url);
        Assert.Contains("An answer is due", asked.Text, StringComparison.Ordinal);
        await SeenByAsync(id, "saffron", "bramble");

        var linden = await ClientFor("linden");
        Assert.Contains("Should I wait for the review?", (await linden.OpenAsync("/mash/consultations")).Text, StringComparison.Ordinal);
        var answering = await linden.OpenAsync($"/mash/consultations/{id}");
        Assert.Equal(2, (await answering.FormWith("Give this advice").SubmitAsync("Give this advice")).Errors.Count);
        await answering.FormWith("Give this advice").Fill("Advice", "Do not wait: raise a concern").Fill("Decides", "You and your lead, today").SubmitAsync("Give this advice");
        Assert.Contains("Do not wait: raise a concern", (await saffron.OpenAsync($"/consultations/{id}")).Text, StringComparison.Ordinal);
        var stale = await answering.FormWith("Give this advice").Fill("Advice", "Another").Fill("Decides", "Nobody").SubmitAsync("Give this advice");
        Assert.Contains("already", string.Join(' ', stale.Errors), StringComparison.Ordinal);

        var raised = await (await saffron.OpenAsync($"/consultations/{id}")).FormWith("Raise a concern").SubmitAsync("Raise a concern");
        var draft = raised.Url.Split('/')[2];
        var check = await FormWalk.GoOnAsync(await saffron.OpenAsync($"/raise-a-concern/{draft}"), 1, 1, (_, _) => { });
        await check.FormWith("Send to MASH").Fill("declared", "true").SubmitAsync();
        var referral = await AsSystemAsync(db => db.Referrals.Include(r => r.Events).SingleAsync());
        Assert.Contains("A child of six is often hungry", referral.Concern.Opinion, StringComparison.Ordinal);
        var timeline = (await linden.OpenAsync($"/mash/{referral.Reference}/timeline")).Text;
        Assert.Contains("Should I wait for the review?", timeline, StringComparison.Ordinal);
        Assert.Contains("Do not wait: raise a concern", timeline, StringComparison.Ordinal);
        Assert.Contains(referral.Reference, (await linden.OpenAsync($"/mash/consultations/{id}")).Text, StringComparison.Ordinal);
        var kept = await AsSystemAsync(db => db.Consultations.SingleAsync());
        Assert.Equal((referral.Id, false, Policy.Today.AddYears(6)), (kept.ReferralId, kept.IsWaiting, kept.RetentionReviewOn));
    }

    [Fact]
    public async Task Advice_HiddenFromTheLeadOrGivenOnTheTelephone_IsSeenByNobodyElse()
    {
        var saffron = await ClientFor("saffron");
        var hidden = await (await saffron.OpenAsync("/consultations/ask")).FormWith("Ask for advice").Fill("Question", "May I ask about a colleague?").Fill("HideFromLead", "true").SubmitAsync("Ask for advice");
        await SeenByAsync(Guid.Parse(hidden.Url[^36..]), "saffron");

        var linden = await ClientFor("linden");
        var rang = await (await linden.OpenAsync("/mash/consultations/telephone")).FormWith("Keep the conversation")
            .Fill("AskedBy", "Hollis Greengage").Fill("Question", "Which team is it?").Fill("Advice", "Early help North").Fill("Decides", "Hollis").SubmitAsync("Keep the conversation");
        Assert.Contains("Hollis Greengage, by telephone", rang.Text, StringComparison.Ordinal);
        await SeenByAsync(Guid.Parse(rang.Url[^36..]));

        // Danger: what was typed goes into a concern with one press, and nothing is asked.
        var instead = await (await saffron.OpenAsync("/consultations/ask")).FormWith("Ask for advice").Fill("Known", "He hit her today").Fill("HideFromLead", "true").SubmitAsync("A child may be harmed: raise a concern");
        Assert.EndsWith("/danger", instead.Url, StringComparison.Ordinal);
        Assert.Equal(2, await AsSystemAsync(db => db.Consultations.CountAsync()));
        var begun = ConcernDraft.Read(await AsSystemAsync(db => db.Drafts.Select(d => d.Answers).SingleAsync()));
        Assert.Contains("He hit her today", begun.Concern.Opinion, StringComparison.Ordinal);
        Assert.True(begun.Wants.HideFromSafeguardingLead);
    }

    [Fact]
    public async Task Advice_GivenOnTheTelephoneBefore_KeepsWhenItWasAskedAndRefusesAnotherTime()
    {
        var linden = await ClientFor("linden");
        var form = (await linden.OpenAsync("/mash/consultations/telephone")).FormWith("Keep the conversation")
            .Fill("AskedBy", "Hollis Greengage").Fill("Question", "Which team is it?").Fill("Advice", "Early help North").Fill("Decides", "Hollis");
        var now = Clock.Now.ToUk();
        foreach (var (at, why) in new[]
        {
            (now.AddMinutes(1), "The time at which they rang must be in the past"), (now.AddDays(1), "The day on which they rang must be today or in the past"),
            (now.AddYears(-1).AddDays(-1), "The day on which they rang must be in the last year"),
        })
        {
            var refused = await RangAt(form, at).SubmitAsync("Keep the conversation");
            Assert.Contains(why, refused.Errors);
            Assert.Equal("Which team is it?", refused.FormWith("Keep the conversation").Value("Question"));
        }

        Assert.Contains("Enter a time, like 2:10pm or 14:10", (await RangAt(form, now).Fill("Called.Time", "").SubmitAsync("Keep the conversation")).Errors);
        Assert.Equal(0, await AsSystemAsync(db => db.Consultations.CountAsync()));

        var kept = await RangAt(form, now.AddDays(-1)).SubmitAsync("Keep the conversation");

        var stored = await AsSystemAsync(db => db.Consultations.SingleAsync());
        Assert.Equal((Clock.Now.AddDays(-1), (DateTime?)Clock.Now.AddDays(-1)), (stored.AskedAt, stored.AdvisedAt));
        Assert.Contains("2 March 2026", kept.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Queue_WithSomebodyWaitingForAdvice_SaysHowMany()
    {
        var saffron = await ClientFor("saffron");
        Assert.Contains("see who asks for advice (0 waiting)", await QueueAsync(), StringComparison.Ordinal);
        var asked = await (await saffron.OpenAsync("/consultations/ask")).FormWith("Ask for advice").Fill("Question", "Should I wait?").SubmitAsync("Ask for advice");
        await (await saffron.OpenAsync("/consultations/ask")).FormWith("Ask for advice").Fill("Question", "And for her sister?").SubmitAsync("Ask for advice");
        Assert.Contains("see who asks for advice (0 waiting)", await QueueAsync(forget: false), StringComparison.Ordinal);
        Assert.Contains("see who asks for advice (2 waiting)", await QueueAsync(), StringComparison.Ordinal);

        var linden = await ClientFor("linden");
        await (await linden.OpenAsync($"/mash{asked.Url}")).FormWith("Give this advice").Fill("Advice", "Do not wait").Fill("Decides", "You").SubmitAsync("Give this advice");

        Assert.Contains("see who asks for advice (1 waiting)", await QueueAsync(), StringComparison.Ordinal);
    }

    private async Task<string> QueueAsync(bool forget = true)
    {
        if (forget)
        {
            Services.GetRequiredService<KeptAnswers>().Clear();
        }

        return (await (await ClientFor("linden")).OpenAsync("/mash")).Text;
    }

    private static PageForm RangAt(PageForm form, DateTime uk) => form
        .Fill("Called.Day.Day", $"{uk.Day}").Fill("Called.Day.Month", $"{uk.Month}").Fill("Called.Day.Year", $"{uk.Year}").Fill("Called.Time", $"{uk:HH:mm}");

    // MASH reads all; of the others, only those named.
    private async Task SeenByAsync(Guid id, params string[] allowed)
    {
        foreach (var who in new[] { "saffron", "bramble", "perry", "juniper", "clover", "rowan" })
        {
            Assert.Equal(allowed.Contains(who) ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await (await ClientFor(who)).OpenAsync($"/consultations/{id}")).Status);
        }

        Assert.Equal(HttpStatusCode.OK, (await (await ClientFor("tansy")).OpenAsync($"/mash/consultations/{id}")).Status);
    }
}
