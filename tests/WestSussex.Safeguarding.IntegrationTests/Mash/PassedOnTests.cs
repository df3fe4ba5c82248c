using Microsoft.Extensions.DependencyInjection;
using WestSussex.Safeguarding.IntegrationTests.Hosting;
using WestSussex.Safeguarding.Web.Areas.Mash.WorkQueue;

namespace WestSussex.Safeguarding.IntegrationTests.Mash;

/// <summary>What is passed to a child's own social worker leaves the queue and is counted apart (AW-03).</summary>
public class PassedOnTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    [Trait("Requirement", "AW-03")]
    public async Task Queue_AfterOneWasPassedOn_CountsItApartForThirtyDays()
    {
        await portal.SubmitConcernAsync();
        var passed = await portal.SubmitConcernAsync(c => c.WithChild("Sedge", "Example"));
        await portal.ScreenAsync(passed);
        Assert.Contains("0 passed to the child’s own social worker", await QueueAsync(), StringComparison.Ordinal);

        await portal.ChangeAsync(passed, r => r.PassToAllocatedWorker(
            r.Children.First().Id, "Fennel Marchwood", "Please ring the social worker you know", portal.People.Actor("linden"), portal.Clock.Now));

        var queue = await QueueAsync();
        Assert.Contains("1 passed to the child’s own social worker", queue, StringComparison.Ordinal);
        Assert.Contains("Showing 1 of 1", queue, StringComparison.Ordinal);

        portal.Clock.Advance(TimeSpan.FromDays(31));
        Assert.Contains("0 passed to the child’s own social worker", await QueueAsync(), StringComparison.Ordinal);
    }

    private async Task<string> QueueAsync()
    {
        portal.Services.GetRequiredService<KeptAnswers>().Clear();
        var linden = portal.Anybody();
        await linden.SignInAsync(portal.People.ByEmail("linden").Id);
        return (await linden.OpenAsync("/mash")).Text;
    }
}
