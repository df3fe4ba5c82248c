using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Web.Operations.DemoData;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.IntegrationTests.Operations;

public class DemoLoaderTests
{
    [Fact]
    public async Task Load_EmptyDatabase_SavesTheDemonstrationAndReadsItBack()
    {
        await using var database = await TestDatabase.CreateAsync();

        Assert.True(await Loader(database).LoadAsync("2026-1"));

        var (people, referrals, events, words) = await database.AsSystemAsync(async db => (
            await db.People.Include(p => p.Roles).ToListAsync(),
            await db.Referrals.AsNoTracking().Include(r => r.Children).ToListAsync(),
            await db.ReferralEvents.CountAsync(),
            await db.Referrals.Select(r => r.Concern.Seen).FirstAsync(seen => seen != null)));
        Assert.Equal(Enum.GetValues<Role>().Length, people.SelectMany(p => p.Roles).Where(r => r.IsInForce).Select(r => r.Role).Distinct().Count());
        Assert.InRange(referrals.Count, 50, 80);
        Assert.Contains(referrals, r => r.Children.Count > 1);
        Assert.True(events > referrals.Count);
        Assert.NotEmpty(words!);
    }

    [Fact]
    public async Task Load_SecondTime_ChangesNothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        await Loader(database).LoadAsync("2026-1");
        var before = await database.AsSystemAsync(db => db.Referrals.CountAsync());

        Assert.False(await Loader(database).LoadAsync("2026-1"));

        Assert.Equal(before, await database.AsSystemAsync(db => db.Referrals.CountAsync()));
    }

    private static DemoLoader Loader(TestDatabase database) => new(
        database.Services.GetRequiredService<IServiceScopeFactory>(), new PolicyData(PolicyDataServices.ShippedFolder, database.Clock), database.Clock);
}
