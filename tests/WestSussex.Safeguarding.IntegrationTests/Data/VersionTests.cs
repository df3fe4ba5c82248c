using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Data;

namespace WestSussex.Safeguarding.IntegrationTests.Data;

/// <summary>Any change inside an aggregate is a change of the aggregate.</summary>
public sealed class VersionTests
{
    [Fact]
    public async Task Save_ChangeOfAChildOnly_MovesTheRootsVersion()
    {
        await using var database = await TestDatabase.CreateAsync();
        var referral = Samples.Referral();
        referral.Claim(Samples.Manager, Samples.At);
        await database.SaveAsync(referral);
        var before = referral.Version;

        await database.AsSystemAsync(async db =>
        {
            var loaded = await LoadAsync(db, referral.Id);
            loaded.Propose(loaded.Children.First().Id, new LevelOfNeedChoice(2, "information-and-advice", "Because", "2025-1"), Samples.Manager, Samples.At);
            return await db.SaveChangesAsync();
        });

        var after = await database.AsSystemAsync(db => LoadAsync(db, referral.Id));
        Assert.NotEqual(before, after.Version);
        Assert.Equal(ChildStatus.ReadyToDecide, after.Children.First(c => c.LastProposal is not null).Status);
        Assert.Equal(2, after.Children.SelectMany(c => c.Decisions).Count());
    }

    [Fact]
    public async Task Save_TwoManagersAtOnce_OneWinsAndTheOtherIsTold()
    {
        await using var database = await TestDatabase.CreateAsync();
        var referral = Samples.Referral();
        await database.SaveAsync(referral);

        await database.AsSystemAsync(async mine =>
        {
            var first = await LoadAsync(mine, referral.Id);
            await database.AsSystemAsync(async theirs =>
            {
                (await LoadAsync(theirs, referral.Id)).AddNote("I was first", Samples.Manager, Samples.At);
                return await theirs.SaveChangesAsync();
            });

            first.AddNote("I was second", Samples.Manager, Samples.At);
            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => mine.SaveChangesAsync());
            return 0;
        });

        var events = await database.AsSystemAsync(db => db.ReferralEvents.Where(e => e.Kind == ReferralEventKind.NoteAdded).ToListAsync());
        Assert.Equal("I was first", Assert.Single(events).Words);
    }

    [Fact]
    public async Task Save_SameKeyTwice_IsOneReferral()
    {
        await using var database = await TestDatabase.CreateAsync();
        var key = Guid.CreateVersion7();
        await database.SaveAsync(Samples.Referral(draft: key));

        var failure = await Assert.ThrowsAsync<DbUpdateException>(() => database.SaveAsync(Samples.Referral(draft: key)));

        Assert.True(DbErrors.IsUniqueViolation(failure));
        Assert.Equal(1, await database.AsSystemAsync(db => db.Referrals.CountAsync()));
        Assert.Equal(2, await database.AsSystemAsync(db => db.ReferredChildren.CountAsync()));
    }

    [Fact]
    public async Task Compare_InstantThatIsNotUtc_IsRefused()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.SaveAsync(Samples.Referral());
        var local = DateTime.SpecifyKind(Samples.At, DateTimeKind.Local);

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => database.AsSystemAsync(db => db.Referrals.CountAsync(r => r.ReceivedAt == local)));

        Assert.Contains("must be UTC", failure.ToString(), StringComparison.Ordinal);
    }

    private static Task<Referral> LoadAsync(SafeguardingDbContext db, Guid id) => db.Referrals
        .Include(r => r.Children).ThenInclude(c => c.Decisions)
        .SingleAsync(r => r.Id == id);
}
