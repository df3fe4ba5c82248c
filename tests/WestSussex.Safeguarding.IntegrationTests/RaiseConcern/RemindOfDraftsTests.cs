using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.IntegrationTests.Hosting;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Jobs;
using WestSussex.Safeguarding.Web.Notifications;

namespace WestSussex.Safeguarding.IntegrationTests.RaiseConcern;

/// <summary>Somebody who is signed in begins a concern and does not send it.</summary>
public sealed class RemindOfDraftsTests : PortalFactory
{
    private const string Email = "saffron.quillfeather@marigold-primary.example";

    [Fact]
    public async Task Run_PresentRiskAndNotSent_RemindsAtEachTimeOnceAndNamesNobody()
    {
        var draft = await BeginAsync("Yes", "Wrenlet Harkaway");

        Assert.Empty(await AfterAsync(TimeSpan.FromHours(1.9)));
        var first = Assert.Single(await AfterAsync(TimeSpan.FromHours(0.2)));
        Assert.Single(await AfterAsync(TimeSpan.Zero));
        Assert.Equal(2, (await AfterAsync(TimeSpan.FromHours(22))).Count);
        Assert.Equal(3, (await AfterAsync(TimeSpan.FromDays(6))).Count);
        Assert.Equal(4, (await AfterAsync(TimeSpan.FromDays(18))).Count);
        Assert.Equal(4, (await AfterAsync(TimeSpan.FromDays(4))).Count);

        Assert.StartsWith("Not sent", first.Subject, StringComparison.Ordinal);
        Assert.Contains("has not seen it", first.Body, StringComparison.Ordinal);
        Assert.Contains($"/raise-a-concern/{draft}", first.Body, StringComparison.Ordinal);
        Assert.All(await MailsAsync(), m => Assert.DoesNotContain("Wrenlet", m.Subject + m.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_NothingPointsToHarm_WaitsForTheNextWorkingDay()
    {
        await BeginAsync("No", "Wrenlet");

        Assert.Empty(await AfterAsync(TimeSpan.FromHours(23)));
        Assert.Single(await AfterAsync(TimeSpan.FromHours(1.1)));
    }

    [Fact]
    public async Task Run_WithoutAnAccountButWithAnAddress_RemindsUntilToldNotTo()
    {
        await AsSystemAsync(async db =>
        {
            foreach (var (mail, hash) in new[] { ("", "1"), ("\"Email\":\"neighbour@home.example\",", "2") })
            {
                var draft = Draft.StartWithoutAccount(ConcernRoute.Public, new string(hash[0], 64), Clock.Now);
                draft.Save("{\"You\":{" + mail + "\"WayIn\":\"Public\"},\"Children\":[{\"Key\":1,\"Given\":\"Wrenlet\"}]}", true, Clock.Now);
                db.Drafts.Add(draft);
            }

            return await db.SaveChangesAsync();
        });
        Task<List<OutboxMessage>> All() => AsSystemAsync(db => db.Outbox.AsNoTracking().ToListAsync());

        await AfterAsync(TimeSpan.FromHours(1.9));
        Assert.Empty(await All());
        await AfterAsync(TimeSpan.FromHours(0.2));
        var first = Assert.Single(await All());
        Assert.Equal("neighbour@home.example", first.To);
        Assert.Contains("has not seen it", first.Body, StringComparison.Ordinal);
        Assert.Contains("/raise-a-concern/come-back", first.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Wrenlet", first.Subject + first.Body, StringComparison.Ordinal);

        var link = first.Body!.Split('\n').Single(l => l.Contains("/no-reminders?of=", StringComparison.Ordinal)).Trim();
        var stopped = await (await Anybody().OpenAsync(new Uri(link).PathAndQuery)).FormWith("Do not remind me").SubmitAsync();
        Assert.Contains("We will not remind you again", stopped.Text, StringComparison.Ordinal);
        await AfterAsync(TimeSpan.FromDays(8));
        Assert.Single(await All());
        Assert.Contains("We will not remind you again", (await (await Anybody().OpenAsync("/raise-a-concern/no-reminders?of=nonsense")).FormWith("Do not remind me").SubmitAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_AfterStandingStillForDays_SendsOneMailForAllThatFellDue()
    {
        await BeginAsync("Yes", "Wrenlet");

        Assert.Single(await AfterAsync(TimeSpan.FromDays(8)));
        Assert.Equal(3, await AsSystemAsync(db => db.DraftReminders.CountAsync()));
    }

    [Fact]
    public async Task Save_TheSameReminderTwice_IsRefusedByTheDatabase()
    {
        var draft = Guid.CreateVersion7();
        await AsSystemAsync(db => AddAsync(db, draft));

        var twice = await Assert.ThrowsAsync<DbUpdateException>(() => AsSystemAsync(db => AddAsync(db, draft)));

        Assert.True(DbErrors.IsUniqueViolation(twice));
    }

    [Fact]
    public async Task DeleteExpired_DraftIsGone_DeletesItsRemindersToo()
    {
        await BeginAsync("Yes", "Wrenlet");
        await AfterAsync(TimeSpan.FromDays(26));
        Clock.Advance(TimeSpan.FromDays(5));

        await Services.GetRequiredService<JobRunner>().RunOnceAsync(Services.GetRequiredService<DeleteExpiredDraftsJob>(), CancellationToken.None);

        Assert.Equal(0, await AsSystemAsync(db => db.Drafts.CountAsync()));
        Assert.Equal(0, await AsSystemAsync(db => db.DraftReminders.CountAsync()));
    }

    private static Task<int> AddAsync(SafeguardingDbContext db, Guid draft)
    {
        db.DraftReminders.Add(new DraftReminder(draft, DraftReminderKind.Later, DateTime.UnixEpoch));
        return db.SaveChangesAsync();
    }

    private Task<Guid> BeginAsync(string risk, string child) => AsSystemAsync(async db =>
    {
        var draft = Draft.StartFor(People.ByEmail("saffron").Id, People.Marigold.Id, Clock.Now);
        draft.Save("{\"Children\":[{\"Key\":1,\"Given\":\"" + child + "\"}]}", risk == "Yes", Clock.Now);
        db.Drafts.Add(draft);
        await db.SaveChangesAsync();
        return draft.Id;
    });

    private async Task<List<OutboxMessage>> AfterAsync(TimeSpan time)
    {
        Clock.Advance(time);
        await Services.GetRequiredService<JobRunner>().RunOnceAsync(Services.GetRequiredService<RemindOfDraftsJob>(), CancellationToken.None);
        return await MailsAsync();
    }

    private async Task<List<OutboxMessage>> MailsAsync() =>
        [.. (await AsSystemAsync(db => db.Outbox.AsNoTracking().OrderBy(m => m.CreatedAt).ToListAsync())).Where(m => m.To == Email)];
}
