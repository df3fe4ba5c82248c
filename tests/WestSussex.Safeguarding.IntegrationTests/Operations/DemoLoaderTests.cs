using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.WorkingDays;
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

    [Theory]
    [InlineData(9, 1)]
    [InlineData(9, 13)]
    [InlineData(10, 23)]
    [InlineData(15, 3)]
    public async Task Load_AtAnyHour_ShowsDecisionsAndMeetingsOfWorkingHours(int day, int hour)
    {
        await using var database = await TestDatabase.CreateAsync();
        database.Clock.Set(new DateTime(2026, 2, day, hour, 5, 0));
        await Loader(database).LoadAsync("2026-1");

        var acts = await database.AsSystemAsync(async db => (IReadOnlyList<DateTime>)[
            .. await db.Decisions.Where(d => d.Kind == DecisionKind.Decided).Select(d => d.At).ToListAsync(),
            .. await db.TeamMeetings.Select(m => m.StartsAt).ToListAsync(),
            .. await db.EarlyHelpReviews.Select(r => r.At).ToListAsync(),
            .. await db.Set<EarlyHelpEvent>().Select(e => e.At).ToListAsync()]);

        Assert.NotEmpty(acts);
        Assert.All(acts.Select(WorkingDayCalendar.ToLocal), at => Assert.True(at.Hour is >= 8 and < 19 && at.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday), $"{at:ddd HH:mm}"));
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
