using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.IntegrationTests.Hosting;

namespace WestSussex.Safeguarding.IntegrationTests.RaiseConcern;

/// <summary>What the counter beside a box allows is taken to the last character, line breaks and all: by the form, and by the record.</summary>
public class LongestTextTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const int LineLength = 20;

    [Theory]
    [InlineData("public")]
    [InlineData("professional")]
    public async Task Send_WithEveryBoxFull_KeepsEveryCharacter(string way)
    {
        var typed = new Dictionary<string, string>();
        var check = await FormWalk.ToCheckAnswersAsync(portal.Anybody(), way, children: 1, people: 1, (_, form) =>
        {
            foreach (var name in form.TextNames.Where(n => form.Most(n) is not null))
            {
                typed[name] = Lines(form.Most(name)!.Value);
                form.Fill(name, typed[name]);
            }
        }, everything: true);

        var sent = await check.FormWith("Send to MASH").Fill("declared", "true").SubmitAsync();

        var reference = Page.Words(sent.Document.QuerySelector(".ws-receipt__ref"));
        var concern = (await portal.AsSystemAsync(db => db.Referrals.AsNoTracking().SingleAsync(r => r.Reference == reference))).Concern;
        Assert.Contains("Seen", typed.Keys);
        Assert.Equal((typed["Seen"], typed["Life"], typed["Wants"]), (concern.Seen, concern.LifeForTheChild, concern.WantsToHappen));
    }

    [Theory]
    [InlineData("propose", "linden", "Propose")]
    [InlineData("decide", "tansy", "Decide")]
    public async Task Decide_WithEveryBoxFull_KeepsEveryCharacter(string verb, string who, string press)
    {
        var concern = await portal.SubmitConcernAsync(c => c.WithChild("Fern", "Example", new DateOnly(2017, 5, 4)));
        await portal.ScreenAsync(concern);
        var visitor = await portal.ClientFor(who);
        var why = Lines(Domain.LevelsOfNeed.LevelOfNeedDecision.RationaleMaxLength);
        var form = (await visitor.OpenAsync($"/mash/{concern.Reference}/{verb}")).FormWith($"Check your {(verb == "decide" ? "decision" : "proposal")}")
            .Fill("Children[0].Level", "2").Fill("Children[0].Outcome", "early-help-assessment/South").Fill("Children[0].Why", why);
        foreach (var name in form.TextNames.Where(n => form.Most(n) is not null && !n.EndsWith(".Why", StringComparison.Ordinal)))
        {
            form.Fill(name, Lines(form.Most(name)!.Value));
        }

        if (verb == "decide")
        {
            form.Fill("IsReferral", "false");
        }

        var check = await form.SubmitAsync();
        Assert.Contains("South hub", check.Text, StringComparison.Ordinal);
        var done = await check.FormWith(press).SubmitAsync(press);

        Assert.Empty(done.Errors);
        var decision = (await portal.AsSystemAsync(db => db.Set<ReferredChild>().AsNoTracking().Include(c => c.Decisions).SingleAsync(c => c.ReferralId == concern.Id))).Decisions.Single();
        Assert.Equal((why, Domain.LevelsOfNeed.EarlyHelpHub.South, "early-help-assessment"), (decision.Rationale, decision.Hub, decision.OutcomeCode));
        Assert.Equal(verb == "decide", decision.ToFamily is not null);
    }

    private static string Lines(int length)
    {
        var text = string.Concat(Enumerable.Repeat(new string('w', LineLength - 1) + "\n", (length / LineLength) + 1));
        return text[..(length - 1)] + "w";
    }
}
