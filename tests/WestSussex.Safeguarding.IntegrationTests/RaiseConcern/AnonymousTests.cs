using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.IntegrationTests.Hosting;

namespace WestSussex.Safeguarding.IntegrationTests.RaiseConcern;

/// <summary>Somebody without a name may leave a way to reach them, and says whether and how it may be used; a child from elsewhere is taken all the same.</summary>
public class AnonymousTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    [Trait("Requirement", "RC-06")]
    public async Task Send_WithoutANameWithANumberAndAChildFromElsewhere_IsReadByMashAsItWasSaid()
    {
        var visitor = portal.Anybody();
        var check = await Walks.ToCheckAnswersAsync(visitor);
        var at = $"/raise-a-concern/{Walks.DraftOf(check)}";
        await (await visitor.OpenAsync(at + "/you?change")).Form.Fill("Telephone", "01632 960077").Fill("MayContact", "true").Fill("SafeWays", "Text").Fill("SafeTimes", "Only before noon").SubmitAsync("Continue");
        var danger = await visitor.OpenAsync(at + "/danger?change");
        Assert.Contains("pass it on to that council the same day", danger.Text, StringComparison.Ordinal);
        Assert.NotNull(danger.Document.QuerySelector($"main a[href='{portal.Policy.Contact("other-area").Link}']"));
        check = await danger.Form.Fill("Risk", "No").Fill("LivesElsewhere", "true").SubmitAsync("Continue");
        string[] said = ["01632 960077", "May be contacted. Safe: Text. Only before noon", "Lives outside West Sussex"];
        Assert.All(said, words => Assert.Contains(words, check.Text, StringComparison.Ordinal));

        var sent = await check.FormWith("Send to MASH").Fill("declared", "true").SubmitAsync();

        var reference = Page.Words(sent.Document.QuerySelector(".ws-receipt__ref"));
        var stored = await portal.AsSystemAsync(db => db.Referrals.AsNoTracking().SingleAsync(r => r.Reference == reference));
        Assert.True(stored.Referrer.IsAnonymous);
        Assert.False(stored.Referrer.CannotBeReached);
        Assert.True(stored.Details!.LivesElsewhere);
        Assert.Equal(new ContactWay[] { ContactWay.Text }, stored.Referrer.SafeContact!.Ways);
        var officer = await portal.ClientFor("linden");
        var pages = (await officer.OpenAsync($"/mash/{reference}")).Text + (await officer.OpenAsync($"/mash/{reference}/what-was-sent")).Text;
        Assert.All(said, words => Assert.Contains(words, pages, StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Requirement", "RC-03")]
    public async Task Begin_AtRiskNowAndFromElsewhere_KeepsBothThroughTheTelephonePage()
    {
        var visitor = portal.Anybody();
        var gate = await visitor.OpenAsync("/raise-a-concern/before-you-start?as=public");

        var ring = await gate.Form.Fill("Risk", "Yes").Fill("LivesElsewhere", "true").SubmitAsync();
        var draft = Walks.DraftOf(await ring.Form.SubmitAsync());

        Assert.Equal("true", (await visitor.OpenAsync($"/raise-a-concern/{draft}/danger")).Form.Value("LivesElsewhere"));
    }

    [Fact]
    [Trait("Requirement", "RC-10")]
    [Trait("Requirement", "MT-16")]
    public async Task Back_AfterSending_SendsNothingAgainAndGivesBackWhatWasTyped()
    {
        var visitor = portal.Anybody();
        var check = await Walks.ToCheckAnswersAsync(visitor);
        var at = $"/raise-a-concern/{Walks.DraftOf(check)}";
        var old = (await visitor.OpenAsync(at + "/what-should-happen")).Form.Fill("Wants", "Changed after it was sent");
        var reference = Page.Words((await check.Form.Fill("declared", "true").SubmitAsync()).Document.QuerySelector(".ws-receipt__ref"));

        // The browser shows the old pages once more: they are opened, saved and sent again.
        var pages = new[] { await visitor.OpenAsync(at + "/check-answers"), await visitor.OpenAsync(at + "/you"), await check.Form.Fill("declared", "true").SubmitAsync() };

        Assert.All(pages, page => Assert.Equal((at + "/sent", reference), (page.Url, Page.Words(page.Document.QuerySelector(".ws-receipt__ref")))));
        var draft = Walks.DraftOf(check);
        var wanted = await portal.AsSystemAsync(db => db.Referrals.AsNoTracking().Where(r => r.IdempotencyKey == draft).Select(r => r.Concern.WantsToHappen).ToListAsync());
        Assert.Equal(["Help"], wanted);

        var late = await old.SubmitAsync();
        Assert.Contains("This concern was sent before you pressed the button", late.Text, StringComparison.Ordinal);
        var added = await late.FormWith("Add this").Fill("HarmNow", "No").SubmitAsync();
        Assert.Equal("/check-a-concern/status", added.Url);
        var words = await portal.AsSystemAsync(db => db.Referrals.Where(r => r.IdempotencyKey == draft).SelectMany(r => r.Added).Select(a => a.Words).SingleAsync());
        Assert.Contains("Changed after it was sent", words, StringComparison.Ordinal);
    }
}
