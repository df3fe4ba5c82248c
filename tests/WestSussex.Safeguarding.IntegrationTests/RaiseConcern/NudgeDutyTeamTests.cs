using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.IntegrationTests.Hosting;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.Sent;
using WestSussex.Safeguarding.Web.Jobs;

namespace WestSussex.Safeguarding.IntegrationTests.RaiseConcern;

/// <summary>Somebody sends what points to harm, and closes the page without saying whether they have rung anybody.</summary>
public class NudgeDutyTeamTests(NudgeDutyTeamTests.WithDutyMailbox portal) : IClassFixture<NudgeDutyTeamTests.WithDutyMailbox>
{
    [Fact]
    [Trait("Requirement", "RC-03")]
    public async Task Run_NobodySaidWhetherTheyHaveSpoken_TellsTheDutyTeamOnce()
    {
        var silent = await portal.SubmitConcernAsync(c => c.WithImmediateRisk());
        var spoken = await portal.SubmitConcernAsync(c => c.WithImmediateRisk());
        await portal.ChangeAsync(spoken, r => r.RecordSpokenToDutyTeam(true, "MASH, at ten", portal.People.Actor("saffron"), portal.Clock.Now));

        await RunAsync();
        Assert.Empty(await MailsAsync());

        portal.Clock.Advance(TimeSpan.FromMinutes(10));
        await RunAsync();
        await RunAsync();

        var mail = Assert.Single(await MailsAsync());
        Assert.Contains(silent.Reference, mail, StringComparison.Ordinal);
        Assert.Contains(await portal.AsSystemAsync(db => db.ReferralEvents.Where(e => e.ReferralId == silent.Id).ToListAsync()), e => e.Kind == ReferralEventKind.DutyTeamNudged);
    }

    private Task<bool> RunAsync() => portal.Services.GetRequiredService<JobRunner>().RunOnceAsync(portal.Services.GetRequiredService<NudgeDutyTeamJob>(), CancellationToken.None);

    private async Task<List<string>> MailsAsync() =>
        [.. (await portal.AsSystemAsync(db => db.Outbox.ToListAsync())).Where(m => m.To == "duty@mash.example").Select(m => m.Subject)];

    public sealed class WithDutyMailbox : PortalFactory
    {
        protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>(base.Settings) { ["Mail:DutyMailboxes:0"] = "duty@mash.example" };
    }
}
