using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Data.Auditing;
using WestSussex.Safeguarding.Web.Jobs;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.IntegrationTests.Data;

/// <summary>The timeline and the access log: only ever added to, durable before a page is sent, never lost.</summary>
[Trait("Requirement", "RO-03")]
public sealed class LogTests
{
    private const string RefuseEntries = "CREATE TRIGGER refuse BEFORE INSERT ON AccessLog BEGIN SELECT RAISE(ABORT, 'disk full'); END";

    [Fact]
    public async Task Save_ChangedOrDeletedEntry_IsRefused()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.SaveAsync(Samples.Referral());

        await Assert.ThrowsAsync<InvalidOperationException>(() => database.AsSystemAsync(async db =>
        {
            db.Remove(await db.ReferralEvents.FirstAsync());
            return await db.SaveChangesAsync();
        }));
        await Assert.ThrowsAsync<InvalidOperationException>(() => database.AsSystemAsync(async db =>
        {
            db.Entry(await db.ReferralEvents.FirstAsync()).Property(e => e.ByName).CurrentValue = "Somebody else";
            return await db.SaveChangesAsync();
        }));
        await Assert.ThrowsAsync<InvalidOperationException>(() => database.AsSystemAsync(db => db.ReferralEvents.ExecuteDeleteAsync()));
        await Assert.ThrowsAsync<InvalidOperationException>(() => database.AsSystemAsync(db =>
            db.AccessLog.ExecuteUpdateAsync(s => s.SetProperty(e => e.Detail, "changed"))));
        Assert.Equal(1, await database.AsSystemAsync(db => db.ReferralEvents.CountAsync()));
    }

    [Fact]
    public async Task Flush_RecordedViewAndList_AreInTheDatabase()
    {
        await using var database = await TestDatabase.CreateAsync();
        var viewer = Samples.Viewer(Role.MashOfficer, agencyId: Guid.CreateVersion7());
        var record = Guid.CreateVersion7();
        var shown = Enumerable.Range(0, 25).Select(_ => Guid.CreateVersion7()).ToList();

        await LookAsync(database, viewer, log =>
        {
            log.Viewed("referral", record);
            log.Listed("referral", shown, "queue");
        });

        var entries = await database.AsSystemAsync(db => db.AccessLog.OrderByDescending(e => e.Action).ToListAsync());
        Assert.Equal(2, entries.Count);
        Assert.Equal((AccessAction.Viewed, record, viewer.PersonId, Role.MashOfficer, viewer.AgencyId), (entries[0].Action, entries[0].RecordId, entries[0].PersonId, entries[0].Role, entries[0].AgencyId));
        Assert.Equal(shown, entries[1].ListedIds());
        Assert.Equal(25, entries[1].ResultCount);
    }

    [Fact]
    public async Task Record_TextInsteadOfACode_IsRefused()
    {
        await using var database = await TestDatabase.CreateAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => LookAsync(database, null, log => log.Viewed("referral", Guid.NewGuid(), new string('x', 61))));
    }

    [Fact]
    public async Task Changed_ThatIsNotSaved_LeavesNoEntry()
    {
        await using var database = await TestDatabase.CreateAsync();
        var referral = Samples.Referral();
        await database.SaveAsync(referral);
        await using var scope = database.Services.CreateAsyncScope();
        using var system = scope.ServiceProvider.GetRequiredService<CurrentViewer>().OpenSystemScope("test");
        var db = scope.ServiceProvider.GetRequiredService<SafeguardingDbContext>();

        scope.ServiceProvider.GetRequiredService<AccessLog>().Changed(db, "referral", referral.Id, "submitted");
        db.Add(Samples.Referral(draft: referral.IdempotencyKey));

        var failure = await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
        Assert.True(DbErrors.IsUniqueViolation(failure));
        Assert.Equal(0, await database.AsSystemAsync(d => d.AccessLog.CountAsync()));
    }

    [Fact]
    public async Task Flush_FiftyRequestsAtOnce_ShareFewCommits()
    {
        var commits = new Commits();
        await using var database = await TestDatabase.CreateAsync(register: services =>
            services.ConfigureDbContext<SqliteSafeguardingDbContext>(options => options.AddInterceptors(commits)));
        var gate = database.Services.GetRequiredService<WriteGate>();
        Task all;
        using (await gate.EnterAsync())
        {
            all = Task.WhenAll(Enumerable.Range(0, 50).Select(_ => LookAsync(database, null, log => log.Viewed("referral", Guid.NewGuid()))));
            await Task.Delay(200);
            Assert.False(all.IsCompleted);
        }

        await all.WaitAsync(TimeSpan.FromSeconds(20));

        Assert.Equal(50, await database.AsSystemAsync(db => db.AccessLog.CountAsync()));
        Assert.InRange(commits.Count, 1, 10);
    }

    [Fact]
    public async Task Flush_DatabaseCannotWrite_GoesToTheOverflowAndIsLoadedOnce()
    {
        await using var database = await TestDatabase.CreateAsync();
        await EncryptionTests.SqlAsync(database, RefuseEntries);
        var viewer = Samples.Viewer(Role.MashManager);
        var record = Guid.CreateVersion7();

        await LookAsync(database, viewer, log => log.Viewed("referral", record));

        var file = Path.Combine(database.Folder, "overflow", "access-log.waiting");
        var line = await File.ReadAllTextAsync(file);
        Assert.DoesNotContain("referral", line, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(0, await database.AsSystemAsync(db => db.AccessLog.CountAsync()));

        await EncryptionTests.SqlAsync(database, "DROP TRIGGER refuse");
        var job = database.Services.GetRequiredService<LoadOverflowJob>();
        var runner = database.Services.GetRequiredService<JobRunner>();
        Assert.True(await runner.RunOnceAsync(job, CancellationToken.None));

        // The crash between commit and deletion, and the half line of a crash while writing.
        await File.WriteAllTextAsync(file, line + "bm90IGEg");
        database.Clock.Advance(TimeSpan.FromMinutes(2));
        await runner.RunOnceAsync(job, CancellationToken.None);

        var entry = await database.AsSystemAsync(db => db.AccessLog.SingleAsync());
        Assert.Equal((record, viewer.PersonId, Role.MashManager), (entry.RecordId, entry.PersonId, entry.Role));
        Assert.False(database.Services.GetRequiredService<AccessLogOverflow>().HasEntries);
        Assert.Single(Directory.GetFiles(Path.Combine(database.Folder, "overflow"), "*.unreadable"));
    }

    [Fact]
    public async Task Reserve_BeforeTheDiskIsFull_TakesEntriesWithoutGrowing()
    {
        await using var database = await TestDatabase.CreateAsync();
        var job = database.Services.GetRequiredService<LoadOverflowJob>();
        var runner = database.Services.GetRequiredService<JobRunner>();
        Assert.True(await runner.RunOnceAsync(job, CancellationToken.None));
        var file = new FileInfo(Path.Combine(database.Folder, "overflow", "access-log.waiting"));
        var reserved = file.Length;
        Assert.False(database.Services.GetRequiredService<AccessLogOverflow>().HasEntries);
        await EncryptionTests.SqlAsync(database, RefuseEntries);

        for (var look = 0; look < 3; look++)
        {
            await LookAsync(database, Samples.Viewer(Role.MashManager), log => log.Viewed("referral", Guid.CreateVersion7()));
        }

        file.Refresh();
        Assert.Equal((4 * 1024 * 1024, reserved), (reserved, file.Length));
        await EncryptionTests.SqlAsync(database, "DROP TRIGGER refuse");
        database.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.True(await runner.RunOnceAsync(job, CancellationToken.None));
        Assert.Equal(3, await database.AsSystemAsync(db => db.AccessLog.CountAsync()));
        file.Refresh();
        Assert.Equal(reserved, file.Length);
    }

    [Fact]
    public async Task Answer_NothingTakesTheEntry_Is503AndNotThePage()
    {
        await using var database = await TestDatabase.CreateAsync();
        await EncryptionTests.SqlAsync(database, RefuseEntries);
        await File.WriteAllTextAsync(Path.Combine(database.Folder, "overflow"), "a file where the folder should be");
        await using var scope = database.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AccessLog>().Viewed("referral", Guid.NewGuid());
        var action = new ActionContext(new DefaultHttpContext(), new RouteData(), new ActionDescriptor());
        var context = new ResultExecutingContext(action, [], new ContentResult { Content = "the case" }, new object());

        await scope.ServiceProvider.GetRequiredService<AccessLogFilter>()
            .OnResultExecutionAsync(context, () => Task.FromResult(new ResultExecutedContext(action, [], context.Result, new object())));

        Assert.Equal(StatusCodes.Status503ServiceUnavailable, Assert.IsType<StatusCodeResult>(context.Result).StatusCode);
    }

    [Fact]
    [Trait("Requirement", "SM-01")]
    public async Task Read_Timeline_HoldsWhoWhenAndWhat()
    {
        await using var database = await TestDatabase.CreateAsync();
        var referral = Samples.Referral();
        referral.Claim(Samples.Manager, Samples.At.AddMinutes(5));
        await database.SaveAsync(referral);

        var events = await database.AsSystemAsync(db => db.ReferralEvents.OrderBy(e => e.At).ThenBy(e => e.Id).ToListAsync());

        Assert.Equal([ReferralEventKind.Received, ReferralEventKind.Read, ReferralEventKind.Claimed], events.Select(e => e.Kind));
        Assert.Equal((Samples.Manager.PersonId, Samples.Manager.Name, true), (events[2].ById, events[2].ByName, events[2].IsManagementOversight));
        Assert.Equal(DateTimeKind.Utc, events[2].At.Kind);
    }

    private static async Task LookAsync(TestDatabase database, Viewer? viewer, Action<AccessLog> look)
    {
        await using var scope = database.Services.CreateAsyncScope();
        if (viewer is not null)
        {
            scope.ServiceProvider.GetRequiredService<CurrentViewer>().Set(viewer);
        }

        var log = scope.ServiceProvider.GetRequiredService<AccessLog>();
        look(log);
        await log.FlushAsync();
    }

    // One insert commits by itself, several in a transaction: either way one save.
    private sealed class Commits : SaveChangesInterceptor
    {
        private int _count;

        public int Count => _count;

        public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref _count);
            return ValueTask.FromResult(result);
        }
    }
}
