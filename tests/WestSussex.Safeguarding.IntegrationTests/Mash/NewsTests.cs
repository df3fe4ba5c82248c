using System.Net;
using WestSussex.Safeguarding.IntegrationTests.Hosting;

namespace WestSussex.Safeguarding.IntegrationTests.Mash;

/// <summary>What the referrer adds or asks stands in the queue until somebody in MASH says that they have read it.</summary>
public class NewsTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    [Trait("Requirement", "MT-16")]
    public async Task Add_ToAClosedConcern_ShowsItInTheQueueUntilItIsRead()
    {
        var concern = await portal.SubmitConcernAsync(c => c.Closed());
        var saffron = await portal.ClientFor("saffron");
        var linden = await portal.ClientFor("linden");
        Assert.DoesNotContain(concern.Reference, (await linden.OpenAsync("/mash?tab=News")).Text, StringComparison.Ordinal);

        var add = (await saffron.OpenAsync($"/my-concerns/{concern.Reference}/add")).Form;
        await add.Fill("Words", "Their aunt rang me").Fill("HarmNow", "No").SubmitAsync();

        var queue = await linden.OpenAsync("/mash?tab=News");
        Assert.Contains(concern.Reference, queue.Text, StringComparison.Ordinal);
        Assert.Contains("news from the referrer", queue.Text, StringComparison.Ordinal);

        var read = await (await linden.OpenAsync($"/mash/{concern.Reference}")).FormWith("I have read it").SubmitAsync();

        Assert.Equal(HttpStatusCode.OK, read.Status);
        Assert.Contains("Marked as read", read.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(concern.Reference, (await linden.OpenAsync("/mash?tab=News")).Text, StringComparison.Ordinal);
    }
}
