using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.Children;
using WestSussex.Safeguarding.Domain.Disagreements;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.IntegrationTests.Data;

/// <summary>Who sees which rows, whatever a page forgets to ask.</summary>
[Trait("Requirement", "RO-01")]
[Trait("Asvs", "8.2.2")]
public sealed class ScopeFilterTests : IAsyncLifetime
{
    private static readonly Guid Teacher = Guid.CreateVersion7();
    private static readonly Guid School = Guid.CreateVersion7();
    private static readonly Guid Named = Guid.CreateVersion7();

    private readonly Referral _plain = Samples.Referral(Teacher, School);
    private readonly Referral _hidden = Samples.Referral(Teacher, School, hide: true);
    private readonly Referral _red = Samples.Referral(Guid.CreateVersion7(), Guid.CreateVersion7(), risk: YesNoUnsure.Yes);
    private readonly Referral _restricted = Samples.Referral(Teacher, School);

    private TestDatabase _database = null!;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _restricted.Restrict([Named], "A councillor's family", Samples.Manager, Samples.At);
        var disagreement = Disagreement.Raise(_plain.Id, null, new DisagreementWords("Issue", null, "Wish"), Samples.At, Actor.Portal, Samples.At);
        var child = Child.Record(ChildName.Of("Ada", null), null, Samples.At);
        var draft = Draft.StartFor(Teacher, School, Samples.At);
        var publicDraft = Draft.StartWithoutAccount(ConcernRoute.Public, ReturnCode.Hash(ReturnCode.New()), Samples.At);
        await _database.SaveAsync(_plain, _hidden, _red, _restricted, disagreement, child, draft, publicDraft);
    }

    public Task DisposeAsync() => _database.DisposeAsync().AsTask();

    [Fact]
    public async Task Read_NobodyLooking_NothingExists()
    {
        var counts = await _database.AsAsync(null, db => CountsAsync(db));

        Assert.All(counts, count => Assert.Equal(0, count));
    }

    [Fact]
    public async Task Read_ViewerWithoutAccount_SeesNoDraftWithoutOwner()
    {
        var viewer = new Viewer(null, "Somebody", null, new HashSet<Role>(), []);

        Assert.All(await _database.AsAsync(viewer, db => CountsAsync(db)), count => Assert.Equal(0, count));
    }

    [Fact]
    public async Task Read_ThePortalItself_SeesAll()
    {
        var counts = await _database.AsSystemAsync(db => CountsAsync(db));

        Assert.Equal([4, 8, 5, 4, 4, 4, 1, 1, 2], counts);
    }

    [Fact]
    [Trait("Requirement", "RO-02")]
    public async Task Read_Practitioner_SeesOnlyWhatTheyRaised()
    {
        var mine = await SeesAsync(Samples.Viewer(Role.Practitioner, Teacher, School));
        var colleague = await SeesAsync(Samples.Viewer(Role.Practitioner, agencyId: School));

        AssertSame([_plain, _hidden, _restricted], mine);
        Assert.Empty(colleague);
    }

    [Fact]
    public async Task Read_SafeguardingLead_SeesTheirAgenciesUnlessHiddenOrRestricted()
    {
        AssertSame([_plain], await SeesAsync(Samples.Viewer(Role.SafeguardingLead, led: School)));
        Assert.Empty(await SeesAsync(Samples.Viewer(Role.SafeguardingLead, led: Guid.CreateVersion7())));
        Assert.Empty(await SeesAsync(Samples.Viewer(Role.Practitioner, led: School)));
    }

    [Theory]
    [InlineData(Role.MashOfficer)]
    [InlineData(Role.MashManager)]
    public async Task Read_Mash_SeesAllButRestricted(Role role) =>
        AssertSame([_plain, _hidden, _red], await SeesAsync(Samples.Viewer(role)));

    [Fact]
    public async Task Read_RestrictedRecord_IsThereForTheNamedOnly()
    {
        AssertSame([_plain, _hidden, _red, _restricted], await SeesAsync(Samples.Viewer(Role.MashOfficer, Named)));
        AssertSame([_plain, _hidden, _red, _restricted], await SeesAsync(Samples.Viewer(Role.MashManager, Samples.Manager.PersonId)));
    }

    [Fact]
    public async Task Read_BrokenGlass_ClosesAgainInTime()
    {
        var manager = new Actor(Guid.CreateVersion7(), "Second Manager", null, new HashSet<Role> { Role.MashManager });
        await _database.AsSystemAsync(async db =>
        {
            var referral = await db.Referrals.Include(r => r.RestrictedAccess).SingleAsync(r => r.Id == _restricted.Id);
            referral.BreakGlass("A child is in danger", _database.Clock.Now.AddHours(1), manager, _database.Clock.Now);
            return await db.SaveChangesAsync();
        });
        var viewer = Samples.Viewer(Role.MashManager, manager.PersonId);

        Assert.Contains(_restricted.Id, await SeesAsync(viewer));
        _database.Clock.Advance(TimeSpan.FromHours(2));
        Assert.DoesNotContain(_restricted.Id, await SeesAsync(viewer));
    }

    [Fact]
    public async Task Read_EmergencyDuty_SeesOpenRedOnly() => AssertSame([_red], await SeesAsync(Samples.Viewer(Role.EmergencyDuty)));

    [Theory]
    [InlineData(Role.Administrator)]
    [InlineData(Role.QualityOfficer)]
    [InlineData(Role.Scrutineer)]
    [InlineData(Role.DataProtectionOfficer)]
    [InlineData(Role.MashPartner)]
    [InlineData(Role.EarlyHelpCoordinator)]
    public async Task Read_RoleWithoutCases_SeesNone(Role role) => Assert.Empty(await SeesAsync(Samples.Viewer(role, agencyId: School)));

    [Fact]
    public async Task Read_WhatHangsOffAReferral_FollowsTheReferral()
    {
        var counts = await _database.AsAsync(Samples.Viewer(Role.Practitioner, Teacher), db => CountsAsync(db));

        // Referrals, children, events, household, consents, decisions, disagreements, matched children, drafts.
        Assert.Equal([3, 6, 4, 3, 3, 3, 1, 0, 1], counts);
    }

    [Fact]
    public async Task Read_HolderOfAReturnCode_SeesTheirDraftAndWhatBecameOfIt()
    {
        var viewer = new Viewer(null, "Somebody", null, new HashSet<Role>(), [], _red.IdempotencyKey);

        AssertSame([_red], await SeesAsync(viewer));
    }

    [Fact]
    public async Task Translate_QueueOfMash_AsksTheRestrictedListOnlyForRestrictedRecords()
    {
        var sql = await _database.AsAsync(Samples.Viewer(Role.MashOfficer), db => Task.FromResult(
            db.Referrals.Where(r => r.IsOpen).OrderBy(r => r.QueueRank).ThenBy(r => r.NextDueAt).Select(r => r.Reference).Take(25).ToQueryString()));

        Assert.Equal(1, sql.Split("EXISTS").Length - 1);
        Assert.True(sql.IndexOf("\"IsRestricted\"", StringComparison.Ordinal) < sql.IndexOf("EXISTS", StringComparison.Ordinal));
    }

    private static async Task<int[]> CountsAsync(SafeguardingDbContext db) =>
    [
        await db.Referrals.CountAsync(),
        await db.ReferredChildren.CountAsync(),
        await db.ReferralEvents.CountAsync(),
        await db.Set<HouseholdMember>().CountAsync(),
        await db.Set<Domain.Consent.ConsentRecord>().CountAsync(),
        await db.Decisions.CountAsync(),
        await db.Disagreements.CountAsync(),
        await db.Children.CountAsync(),
        await db.Drafts.CountAsync(),
    ];

    private static void AssertSame(IEnumerable<Referral> expected, IEnumerable<Guid> seen) =>
        Assert.Equal(expected.Select(r => r.Id).Order(), seen.Order());

    private Task<List<Guid>> SeesAsync(Viewer viewer) => _database.AsAsync(viewer, db => db.Referrals.Select(r => r.Id).ToListAsync());
}
