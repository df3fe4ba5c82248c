using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.IntegrationTests.Hosting;

namespace WestSussex.Safeguarding.IntegrationTests.Mash;

/// <summary>An impatient finger on "Protect now".</summary>
public class ProtectTwiceTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    [Trait("Requirement", "MT-12")]
    public async Task Protect_PressedTwice_IsRecordedOnceAndAnotherOutcomeStillCounts()
    {
        var concern = await portal.SubmitConcernAsync(c => c.WithChild("Fern", "Example", new DateOnly(2017, 5, 4)));
        var page = await (await portal.ClientFor("linden")).OpenAsync($"/mash/{concern.Reference}/protect");
        foreach (var outcome in new[] { "strategy-discussion", "strategy-discussion", "immediate-protection" })
        {
            portal.Clock.Advance(TimeSpan.FromSeconds(2));
            var done = await page.FormWith("Protect now").Fill("Outcome", outcome).Fill("Level", "4").Fill("Why", "She is afraid to go home").SubmitAsync();
            Assert.Equal($"/mash/{concern.Reference}", done.Url);
        }

        var child = (await portal.AsSystemAsync(db => db.Referrals.Include(r => r.Children).ThenInclude(c => c.Decisions).AsSplitQuery().SingleAsync(r => r.Id == concern.Id))).Children.Single();
        Assert.Equal(["strategy-discussion", "immediate-protection"], child.Decisions.OrderBy(d => d.At).Select(d => d.OutcomeCode));
    }
}
