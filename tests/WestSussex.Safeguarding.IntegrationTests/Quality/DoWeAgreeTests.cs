using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Quality;
using WestSussex.Safeguarding.IntegrationTests.Hosting;
using WestSussex.Safeguarding.Web.Areas.Quality.DoWeAgree;
using WestSussex.Safeguarding.Web.Jobs;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.IntegrationTests.Quality;

/// <summary>The referrer's level beside the decided one: counted by the job, read as figures only.</summary>
public class DoWeAgreeTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private string Edition => portal.Policy.LevelsOfNeed.InForceOn(portal.Policy.Today).Version;

    private DateOnly ThisMonth => new(portal.Policy.Today.Year, portal.Policy.Today.Month, 1);

    [Fact]
    [Trait("Requirement", "LN-03")]
    public async Task Count_OfDecidedChildren_KeepsBothLevelsSectorAndDomainOfWhatWasPicked()
    {
        var indicator = portal.Policy.Current(portal.Policy.LevelsOfNeed).Indicators[0];
        var concern = await portal.SubmitConcernAsync();
        await portal.ScreenAsync(concern);
        await portal.ChangeAsync(concern, r =>
        {
            foreach (var child in r.Children)
            {
                var choice = new LevelOfNeedChoice(2, "information-and-advice", "The family agrees to help", portal.Policy.LevelsOfNeed.Versions[^1].Version) { Indicators = [indicator.Id] };
                r.Decide(child.Id, choice, null, portal.People.Actor("tansy"), portal.Clock.Now);
            }
        });

        await CountAsync();

        var figures = await FiguresAsync();
        var children = concern.Children.Count(c => c.Suggested is not null);
        Assert.True(children > 0);
        Assert.Equal(children, figures.Where(f => f is { Domain: null, Sector: AgencySector.Education, DecidedLevel: 2 }).Sum(f => f.Children));
        Assert.Equal(children, figures.Where(f => f.Domain == indicator.Domain).Sum(f => f.Children));
    }

    [Fact]
    public async Task Count_OfADecisionThatWaitsForASecondManager_LeavesItOut()
    {
        await CountAsync();
        var before = (await FiguresAsync()).Where(f => f.Domain is null).Sum(f => f.Children);
        var concern = await portal.SubmitConcernAsync();
        await portal.ScreenAsync(concern);
        await portal.ChangeAsync(concern, r => r.Decide(
            r.Children.First().Id, new LevelOfNeedChoice(1, "no-further-action", "Safe at home", "test"), "Level 3 was suggested", portal.People.Actor("tansy"), portal.Clock.Now));

        await CountAsync();

        Assert.Equal(before, (await FiguresAsync()).Where(f => f.Domain is null).Sum(f => f.Children));
    }

    [Fact]
    public async Task Count_Twice_CountsNobodyTwice()
    {
        var concern = await portal.SubmitConcernAsync();
        await portal.ScreenAsync(concern);
        await portal.DecideAsync(concern);
        await CountAsync();
        var once = (await FiguresAsync()).Sum(f => f.Children);

        await CountAsync();

        Assert.Equal(once, (await FiguresAsync()).Sum(f => f.Children));
    }

    [Fact]
    [Trait("Requirement", "LN-03")]
    public async Task Open_WithFewAndManyChildren_ShowsRoundedNumbersAndNoSmallOnes()
    {
        var month = ThisMonth.AddMonths(-20);
        await portal.AsSystemAsync(db =>
        {
            db.AddRange(
                LevelAgreement.Of(month, AgencySector.Police, null, (2, Edition), (2, Edition), 61),
                LevelAgreement.Of(month, AgencySector.Police, null, (3, Edition), (2, Edition), 17),
                LevelAgreement.Of(month, AgencySector.Police, null, (4, Edition), (1, Edition), 3));
            return db.SaveChangesAsync();
        });
        var hazel = await portal.ClientFor("hazel");

        var page = await hazel.OpenAsync("/quality/levels?months=36&sector=Police");

        Assert.Contains("under 5", page.Text, StringComparison.Ordinal);
        Assert.Contains("60 children", page.Text, StringComparison.Ordinal);
        Assert.Contains("75%", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("61", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/quality/levels?months=7")]
    [InlineData("/quality/levels?months=a&sector=Nobody&domain=%3Cb%3E")]
    [InlineData("/quality/levels?domain=no-such-domain")]
    public async Task Open_WithAnAddressThatSomebodyChanged_ShowsEverything(string address)
    {
        var tansy = await portal.ClientFor("tansy");

        var page = await tansy.OpenAsync(address);

        Assert.Contains("Do we agree about levels?", page.Text, StringComparison.Ordinal);
    }

    // Not through the runner: its lease lets the job run once an hour.
    private async Task CountAsync()
    {
        await using var scope = portal.Services.CreateAsyncScope();
        using var system = scope.ServiceProvider.GetRequiredService<CurrentViewer>().OpenSystemScope("test");
        await scope.ServiceProvider.GetServices<Job>().OfType<CountAgreementJob>().Single().RunAsync(scope.ServiceProvider, CancellationToken.None);
    }

    private Task<List<LevelAgreement>> FiguresAsync() => portal.AsSystemAsync(db => db.LevelAgreement.AsNoTracking().Where(a => a.Month == ThisMonth).ToListAsync());
}
