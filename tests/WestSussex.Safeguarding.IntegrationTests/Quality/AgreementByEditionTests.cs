using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.Quality;
using WestSussex.Safeguarding.IntegrationTests.Hosting;

namespace WestSussex.Safeguarding.IntegrationTests.Quality;

/// <summary>A level of one edition may mean something else in another: such levels are neither compared nor added up.</summary>
public class AgreementByEditionTests(TwoEditions portal) : IClassFixture<TwoEditions>
{
    [Fact]
    [Trait("Requirement", "LN-02")]
    [Trait("Requirement", "LN-05")]
    public async Task Open_AfterLevelsChanged_ShowsEachEditionByItselfAndSaysWhatNobodyCanCompare()
    {
        portal.Clock.Set(TwoEditions.NewerCounts);
        var month = new DateOnly(portal.Policy.Today.Year, portal.Policy.Today.Month, 1);
        await portal.AsSystemAsync(db =>
        {
            db.AddRange(
                LevelAgreement.Of(month, AgencySector.Police, null, (2, TwoEditions.Older), (2, TwoEditions.Older), 40),
                LevelAgreement.Of(month, AgencySector.Police, null, (2, TwoEditions.Newer), (3, TwoEditions.Newer), 30),
                LevelAgreement.Of(month, AgencySector.Police, null, (2, TwoEditions.Older), (2, TwoEditions.Newer), 20),
                LevelAgreement.Of(month, AgencySector.Police, null, (null, TwoEditions.Older), (2, TwoEditions.Newer), 10));
            return db.SaveChangesAsync();
        });
        var hazel = await portal.ClientFor("hazel");

        var now = await hazel.OpenAsync("/quality/levels?sector=Police");
        var before = await hazel.OpenAsync($"/quality/levels?sector=Police&edition={TwoEditions.Older}");

        Assert.Contains("Children40", now.Text, StringComparison.Ordinal);
        Assert.Contains("MASH decided higher100%", now.Text, StringComparison.Ordinal);
        Assert.Contains("New name 5", now.Text, StringComparison.Ordinal);
        Assert.Contains("Children of other editions in these months: 40.", now.Text, StringComparison.Ordinal);
        Assert.Contains("that means something else by it: 20.", now.Text, StringComparison.Ordinal);
        Assert.Contains("Same level100%", before.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("New name", before.Text, StringComparison.Ordinal);
    }
}
