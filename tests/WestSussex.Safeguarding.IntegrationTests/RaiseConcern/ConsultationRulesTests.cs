using System.Net;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.IntegrationTests.Hosting;
using WestSussex.Safeguarding.Web.Data.Auditing;

namespace WestSussex.Safeguarding.IntegrationTests.RaiseConcern;

/// <summary>What the pages of advice keep beside the words: the log, the mails, the clock, who may see it, and that it counts once.</summary>
[Trait("Requirement", "RC-29")]
public sealed class ConsultationRulesTests : PortalFactory
{
    private const string Saffron = "saffron.quillfeather@marigold-primary.example";

    protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>(base.Settings) { ["Mail:DutyMailboxes:0"] = "duty@mash.example" };

    [Fact]
    public async Task Ask_AndAnswer_LeaveTheirLogTheirMailsAndAClock()
    {
        var id = await AskAsync();
        var asked = await AsSystemAsync(db => db.Consultations.AsNoTracking().SingleAsync());
        Assert.Equal((Clock.Now, Policy.Clocks.FirstAnswerDue(Clock.Now), true), (asked.AskedAt, asked.DueAt, asked.IsWaiting));
        var toDuty = await MailsAsync("Somebody asks for advice");
        Assert.NotEmpty(toDuty);
        Assert.All(toDuty, m => Assert.Contains($"/mash/consultations/{id}", m.Body, StringComparison.Ordinal));

        await (await ClientFor("saffron")).OpenAsync("/consultations");
        var linden = await ClientFor("linden");
        await linden.OpenAsync("/mash/consultations");
        await AnswerAsync(linden, id, "Do not wait");

        var told = Assert.Single(await MailsAsync("The advice that you asked for is there"));
        Assert.Equal(Saffron, told.To);
        Assert.Contains($"/consultations/{id}", told.Body, StringComparison.Ordinal);
        Assert.All(toDuty.Append(told), m => Assert.DoesNotContain("hungry", m.Subject + m.Body, StringComparison.Ordinal));
        var log = await AsSystemAsync(db => db.AccessLog.AsNoTracking().Where(e => e.RecordType == "consultation").ToListAsync());
        var (asker, officer) = (People.ByEmail("saffron").Id, People.ByEmail("linden").Id);
        Assert.Contains(log, e => (e.Action, e.Detail, e.RecordId, e.PersonId) == (AccessAction.Changed, "asked", id, asker));
        Assert.Contains(log, e => (e.Action, e.Detail, e.PersonId) == (AccessAction.Listed, "consultations", asker) && Shows(e, id));
        Assert.Contains(log, e => (e.Action, e.Detail, e.PersonId) == (AccessAction.Listed, "consultations", officer) && Shows(e, id));
        Assert.Contains(log, e => (e.Action, e.Detail, e.PersonId) == (AccessAction.Viewed, "read", officer) && Shows(e, id));
        Assert.Contains(log, e => (e.Action, e.Detail, e.RecordId, e.PersonId) == (AccessAction.Changed, "advised", id, officer));
    }

    [Fact]
    public async Task Answer_ByTwoOfficersAtOnce_KeepsOneAndGivesTheOtherTheirWordsBack()
    {
        var id = await AskAsync();
        var (linden, tansy) = (await ClientFor("linden"), await ClientFor("tansy"));
        var (one, two) = (await linden.OpenAsync($"/mash/consultations/{id}"), await tansy.OpenAsync($"/mash/consultations/{id}"));

        var pages = await Task.WhenAll(
            one.FormWith("Give this advice").Fill("Advice", "The first advice").Fill("Decides", "You").SubmitAsync("Give this advice"),
            two.FormWith("Give this advice").Fill("Advice", "The second advice").Fill("Decides", "You").SubmitAsync("Give this advice"));

        var kept = await AsSystemAsync(db => db.Consultations.AsNoTracking().SingleAsync());
        var late = Assert.Single(pages, p => p.Errors.Count > 0);
        Assert.Contains(kept.Advice == "The first advice" ? "The second advice" : "The first advice", late.Text, StringComparison.Ordinal);
        Assert.Contains("which was not kept", late.Text, StringComparison.Ordinal);
        Assert.Single(await MailsAsync("The advice that you asked for is there"));
        Assert.Single(await AsSystemAsync(db => db.AccessLog.Where(e => e.Detail == "advised").ToListAsync()));
    }

    [Fact]
    public async Task Telephone_PressedTwice_IsKeptOnceAndWaitsForNobody()
    {
        var linden = await ClientFor("linden");
        var form = (await linden.OpenAsync("/mash/consultations/telephone")).FormWith("Keep the conversation")
            .Fill("AskedBy", "Hollis Greengage").Fill("Question", "Which team?").Fill("Advice", "North").Fill("Decides", "Hollis");

        var (first, second) = (await form.SubmitAsync("Keep the conversation"), await form.SubmitAsync("Keep the conversation"));

        Assert.Equal(first.Url, second.Url);
        var kept = await AsSystemAsync(db => db.Consultations.AsNoTracking().SingleAsync());
        Assert.Equal((true, false, (Guid?)null), (kept.ByTelephone, kept.IsWaiting, kept.AskedById));
        Assert.Empty(await AsSystemAsync(db => db.Outbox.ToListAsync()));
        Assert.Single(await AsSystemAsync(db => db.AccessLog.Where(e => e.Detail == "telephone").ToListAsync()));
    }

    [Fact]
    public async Task Read_HiddenFromTheLead_StandsOnNoListOfTheirs()
    {
        var open = await AskAsync();
        var hidden = await AskAsync(("HideFromLead", "true"), ("Question", "About my colleague"));

        var theirs = await (await ClientFor("bramble")).OpenAsync("/consultations");

        Assert.Contains($"{open}", Links(theirs), StringComparison.Ordinal);
        Assert.DoesNotContain($"{hidden}", Links(theirs), StringComparison.Ordinal);
        Assert.DoesNotContain("About my colleague", theirs.Text, StringComparison.Ordinal);
        Assert.Contains($"{hidden}", Links(await (await ClientFor("saffron")).OpenAsync("/consultations")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await ClientFor("bramble")).OpenAsync($"/consultations/{hidden}")).Status);
    }

    [Fact]
    public async Task Read_OfAConcernThatIsRestricted_IsForThoseWhoMaySeeTheConcern()
    {
        var id = await AskAsync();
        var saffron = await ClientFor("saffron");
        var raised = await (await saffron.OpenAsync($"/consultations/{id}")).FormWith("Raise a concern").SubmitAsync("Raise a concern");
        var check = await FormWalk.GoOnAsync(await saffron.OpenAsync($"/raise-a-concern/{raised.Url.Split('/')[2]}"), 1, 0, (_, _) => { });
        await check.FormWith("Send to MASH").Fill("declared", "true").SubmitAsync();
        Assert.Single(await AsSystemAsync(db => db.AccessLog.Where(e => e.Detail == "became-concern" && e.RecordId == id).ToListAsync()));
        Assert.Equal(HttpStatusCode.OK, (await (await ClientFor("linden")).OpenAsync($"/mash/consultations/{id}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await ClientFor("bramble")).OpenAsync($"/consultations/{id}")).Status);

        await AsSystemAsync(async db =>
        {
            var concern = await db.Referrals.Include(r => r.RestrictedAccess).SingleAsync();
            concern.Restrict([People.ByEmail("tansy").Id], "About a colleague", People.Actor("tansy"), Clock.Now);
            return await db.SaveChangesAsync();
        });

        var linden = await ClientFor("linden");
        Assert.Equal(HttpStatusCode.NotFound, (await linden.OpenAsync($"/mash/consultations/{id}")).Status);
        Assert.DoesNotContain($"{id}", Links(await linden.OpenAsync("/mash/consultations")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await ClientFor("bramble")).OpenAsync($"/consultations/{id}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await ClientFor("tansy")).OpenAsync($"/mash/consultations/{id}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await saffron.OpenAsync($"/consultations/{id}")).Status);
    }

    private async Task<Guid> AskAsync(params (string Name, string Value)[] more)
    {
        var form = (await (await ClientFor("saffron")).OpenAsync("/consultations/ask")).FormWith("Ask for advice").Fill("Question", "Should I wait?").Fill("Known", "A child is often hungry");
        foreach (var (name, value) in more)
        {
            form.Fill(name, value);
        }

        return Guid.Parse((await form.SubmitAsync("Ask for advice")).Url[^36..]);
    }

    private static async Task AnswerAsync(Visitor officer, Guid id, string advice) =>
        await (await officer.OpenAsync($"/mash/consultations/{id}")).FormWith("Give this advice").Fill("Advice", advice).Fill("Decides", "You").SubmitAsync("Give this advice");

    private static bool Shows(AccessLogEntry entry, Guid id) => entry.RecordId == id || entry.ListedIds().Contains(id);

    private static string Links(Page page) => string.Join(' ', page.Document.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")));

    private async Task<List<Web.Notifications.OutboxMessage>> MailsAsync(string subject) =>
        [.. (await AsSystemAsync(db => db.Outbox.AsNoTracking().ToListAsync())).Where(m => m.Subject == subject)];
}
