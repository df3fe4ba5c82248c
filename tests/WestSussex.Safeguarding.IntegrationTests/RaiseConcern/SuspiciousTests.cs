using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.IntegrationTests.Hosting;
using WestSussex.Safeguarding.Web.Areas.Mash.WorkQueue;

namespace WestSussex.Safeguarding.IntegrationTests.RaiseConcern;

/// <summary>What looks automated is a concern like any other: a mark for the reader, the same place in the queue and the same clocks.</summary>
public sealed class SuspiciousTests : PortalFactory
{
    private const int MostInAnHour = 3;

    protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>(base.Settings) { ["RateLimits:ConcernsPerHour"] = $"{MostInAnHour}" };

    [Fact]
    [Trait("Requirement", "MT-01")]
    public async Task Send_FilledInByAProgramTooFastOrTooOften_StandsInTheQueueWithTheSameClocks()
    {
        var ordinary = await FillInAsync(Anybody());
        var trapped = await FillInAsync(Anybody(), website: "https://example.com");
        var oneTooMany = await FillInAsync(Anybody());
        var colleague = Anybody();
        await colleague.SignInAsync(People.ByEmail("perry").Id);
        Clock.Advance(TimeSpan.FromMinutes(1));
        var fast = await FillInAsync(Anybody());
        Clock.Advance(TimeSpan.FromSeconds(19));

        var sent = new List<Referral>();
        foreach (var check in new[] { ordinary, trapped, fast, oneTooMany, await FillInAsync(colleague, "professional") })
        {
            var confirmation = await check.FormWith("Send to MASH").Fill("declared", "true").SubmitAsync();
            Assert.NotNull(confirmation.Document.QuerySelector(".ws-receipt__ref"));
            var draft = Walks.DraftOf(confirmation);
            sent.Add(await AsSystemAsync(db => db.Referrals.AsNoTracking().SingleAsync(r => r.IdempotencyKey == draft)));
        }

        // Signed in, nobody is suspected, however fast and from wherever.
        Assert.Equal([false, true, true, true, false], sent.Select(r => r.IsSuspicious));
        Assert.Single(sent.Select(r => (r.QueueRank, r.NextDueAt, r.ScreeningDueAt, r.FirstAnswerDueAt, r.Status, r.IsOpen)).Distinct());

        Services.GetRequiredService<KeptAnswers>().Clear();
        var linden = await ClientFor("linden");
        Assert.Equal(sent.Select(r => r.Reference).Order(StringComparer.Ordinal), References(await linden.OpenAsync("/mash")).Order(StringComparer.Ordinal));
        var together = await linden.OpenAsync("/mash?tab=Suspicious");
        Assert.Equal(sent.Where(r => r.IsSuspicious).Select(r => r.Reference).Order(StringComparer.Ordinal), References(together).Order(StringComparer.Ordinal));
        Assert.Contains("Showing 3 of 3", together.Text, StringComparison.Ordinal);
        Assert.Equal(3, together.Document.QuerySelectorAll("tbody tr").Count(r => r.TextContent.Contains("looks automated", StringComparison.Ordinal)));
    }

    private static async Task<Page> FillInAsync(Visitor visitor, string way = "public", string website = "")
    {
        var gate = (await visitor.OpenAsync($"/raise-a-concern/before-you-start?as={way}")).Form.Fill("Risk", "No");
        var page = await (gate.Names.Contains("website") ? gate.Fill("website", website) : gate).SubmitAsync();
        if (page.Url.EndsWith("/your-code", StringComparison.Ordinal))
        {
            page = await visitor.OpenAsync(page.Document.QuerySelector("main a.govuk-button")!.GetAttribute("href")!);
        }

        return await FormWalk.GoOnAsync(page, 1, 0, (_, _) => { });
    }

    private static IEnumerable<string> References(Page page) => page.Document.QuerySelectorAll("tbody th a").Select(a => a.Text());
}
