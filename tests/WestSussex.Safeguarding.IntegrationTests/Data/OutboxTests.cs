using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Jobs;
using WestSussex.Safeguarding.Web.Notifications;

namespace WestSussex.Safeguarding.IntegrationTests.Data;

public sealed class OutboxTests
{
    private static readonly string[] BothMessages = ["First", "Second"];

    [Fact]
    public async Task Send_MailServerDownForADay_LosesNothingAndKeepsTheMessageId()
    {
        var mailer = new FlakyMailer { IsDown = true };
        await using var database = await CreateAsync(mailer);
        await database.SaveAsync(Mail(database, "First"), Mail(database, "Second"));

        for (var hour = 0; hour < 24; hour++)
        {
            await RunAsync(database);
            database.Clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Empty(mailer.Sent);
        var tried = mailer.Tried.ToHashSet();
        mailer.IsDown = false;
        await RunAsync(database);

        Assert.Equal(BothMessages, mailer.Sent.Select(m => m.Subject).Order());
        Assert.Equal(tried, mailer.Sent.Select(m => m.MessageId).ToHashSet());
        var rows = await database.AsSystemAsync(db => db.Outbox.ToListAsync());
        Assert.All(rows, m => Assert.Null(m.Body));
        Assert.All(rows, m => Assert.Equal(database.Clock.Now, m.SentAt));
        await RunAsync(database);
        Assert.Equal(2, mailer.Sent.Count);
    }

    [Fact]
    public async Task Send_ExpiredMail_IsWipedAndNotSent()
    {
        var mailer = new FlakyMailer();
        await using var database = await CreateAsync(mailer);
        await database.SaveAsync(new OutboxMessage("a@school.example", "Your code", "123456", database.Clock.Now, TimeSpan.FromMinutes(30)));
        database.Clock.Advance(TimeSpan.FromMinutes(31));

        await RunAsync(database);

        Assert.Empty(mailer.Sent);
        var row = await database.AsSystemAsync(db => db.Outbox.SingleAsync());
        Assert.Equal((null, null, null), (row.Body, row.NextAttemptAt, row.SentAt));
    }

    [Fact]
    public async Task Send_WithoutAServer_WritesIntoThePickupFolder()
    {
        await using var database = await TestDatabase.CreateAsync();
        var mail = Mail(database, "A mail");
        await database.SaveAsync(mail);

        await RunAsync(database);

        var file = await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(Path.Combine(database.Folder, "mail"))));
        Assert.Contains(mail.MessageId, file, StringComparison.Ordinal);
        Assert.Contains("a@school.example", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_MailAndChange_AreKeptTogetherOrNotAtAll()
    {
        await using var database = await TestDatabase.CreateAsync();
        var referral = Samples.Referral();
        await database.SaveAsync(referral);

        await Assert.ThrowsAsync<DbUpdateException>(() =>
            database.SaveAsync(Mail(database, "About nothing"), Samples.Referral(draft: referral.IdempotencyKey)));

        Assert.Equal(0, await database.AsSystemAsync(db => db.Outbox.CountAsync()));
    }

    [Fact]
    public async Task Take_LeaseThatAnotherServerHolds_IsRefusedUntilItRunsOut()
    {
        await using var database = await TestDatabase.CreateAsync();
        Task<bool> TakeAsync() => database.AsSystemAsync(db =>
            new JobLeases(db, database.Clock).TryTakeAsync("a-job", TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), CancellationToken.None));

        Assert.True(await TakeAsync());
        Assert.False(await TakeAsync());
        database.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.True(await TakeAsync());
    }

    [Fact]
    public async Task Warn_MailThatWaits_IsSaidPlainlyAndMailedOnce()
    {
        var mailer = new FlakyMailer { IsDown = true };
        await using var database = await CreateAsync(mailer, new Dictionary<string, string?> { ["Operations:Email"] = "operator@council.example" });
        await database.SaveAsync(Mail(database, "Waiting"));
        var warnings = database.Services.GetRequiredService<OperatorWarnings>();
        Assert.Empty(await warnings.CurrentAsync());

        database.Clock.Advance(TimeSpan.FromMinutes(16));
        await RunAsync(database);

        Assert.Contains("the oldest has waited 16 minutes", Assert.Single(await warnings.CurrentAsync()).Sentence, StringComparison.Ordinal);
        var runner = database.Services.GetRequiredService<JobRunner>();
        var warn = database.Services.GetRequiredService<WarnOperatorJob>();
        await runner.RunOnceAsync(warn, CancellationToken.None);
        database.Clock.Advance(TimeSpan.FromMinutes(2));
        await runner.RunOnceAsync(warn, CancellationToken.None);
        Assert.Equal(1, await database.AsSystemAsync(db => db.Outbox.CountAsync(m => m.Subject != "Waiting")));
    }

    [Fact]
    public async Task Warn_SecondThingThatStalls_IsMailedBesideTheFirst()
    {
        await using var database = await TestDatabase.CreateAsync(
            new Dictionary<string, string?> { ["Operations:Email"] = "operator@council.example", ["Operations:LeastFreeMegabytes"] = "999999999" });
        Task<bool> WarnAsync() => database.Services.GetRequiredService<JobRunner>()
            .RunOnceAsync(database.Services.GetRequiredService<WarnOperatorJob>(), CancellationToken.None);
        Task<List<string>> SubjectsAsync() => database.AsSystemAsync(db => db.Outbox.OrderBy(m => m.Subject).Select(m => m.Subject).ToListAsync());
        await WarnAsync();
        Assert.Equal(["The safeguarding portal needs you: disk"], await SubjectsAsync());

        await File.WriteAllTextAsync(Path.Combine(database.Folder, "overflow", "access-log.waiting"), "an entry");
        database.Clock.Advance(TimeSpan.FromMinutes(2));
        await WarnAsync();

        Assert.Equal(["The safeguarding portal needs you: access log", "The safeguarding portal needs you: disk"], await SubjectsAsync());
        database.Clock.Advance(TimeSpan.FromHours(4));
        await WarnAsync();
        Assert.Equal(2, (await SubjectsAsync()).Count(s => s.EndsWith("disk", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Warn_OneAddressRefused_IsNotCalledAServerThatIsDown()
    {
        var mailer = new FlakyMailer { Refused = "Refused" };
        await using var database = await CreateAsync(mailer);
        await database.SaveAsync(Mail(database, "Refused"));
        database.Clock.Advance(TimeSpan.FromMinutes(1));
        await database.SaveAsync(Mail(database, "Other"));
        await RunAsync(database);
        database.Clock.Advance(TimeSpan.FromMinutes(20));

        Assert.Equal(["Other"], mailer.Sent.Select(m => m.Subject));
        Assert.Empty(await database.Services.GetRequiredService<OperatorWarnings>().CurrentAsync());

        mailer.IsDown = true;
        await database.SaveAsync(Mail(database, "Waiting"));
        database.Clock.Advance(TimeSpan.FromMinutes(16));
        Assert.Contains("16 minutes", Assert.Single(await database.Services.GetRequiredService<OperatorWarnings>().CurrentAsync()).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_ServerThatIsMute_IsAskedOnceInARun()
    {
        var mailer = new FlakyMailer { IsMute = true };
        await using var database = await CreateAsync(mailer);
        await database.SaveAsync(Mail(database, "First"), Mail(database, "Second"));

        await RunAsync(database);

        Assert.Single(mailer.Tried);
    }

    [Fact]
    public async Task Warn_JobThatStopped_IsNamed()
    {
        await using var database = await TestDatabase.CreateAsync(new Dictionary<string, string?> { ["Jobs:Enabled"] = "true" });
        await RunAsync(database);
        var warnings = database.Services.GetRequiredService<OperatorWarnings>();
        Assert.Empty(await warnings.CurrentAsync());

        database.Clock.Advance(TimeSpan.FromMinutes(30));

        Assert.Contains("Sending mail has not worked for 30 minutes", Assert.Single(await warnings.CurrentAsync()).Sentence, StringComparison.Ordinal);
    }

    private static OutboxMessage Mail(TestDatabase database, string subject) => new("a@school.example", subject, "Text", database.Clock.Now);

    private static Task<TestDatabase> CreateAsync(Mailer mailer, IReadOnlyDictionary<string, string?>? settings = null) =>
        TestDatabase.CreateAsync(settings, services => services.AddSingleton(mailer));

    private static async Task RunAsync(TestDatabase database)
    {
        database.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.True(await database.Services.GetRequiredService<JobRunner>()
            .RunOnceAsync(database.Services.GetRequiredService<SendOutboxJob>(), CancellationToken.None));
    }

    private sealed class FlakyMailer() : Mailer(new MailSettings(), new DataFolder(Path.GetTempPath()))
    {
        public bool IsDown { get; set; }

        public bool IsMute { get; init; }

        /// <summary>The subject of the mail whose address does not exist.</summary>
        public string? Refused { get; init; }

        public List<string> Tried { get; } = [];

        public List<(string Subject, string MessageId)> Sent { get; } = [];

        public override Task SendAsync(OutboxMessage message, CancellationToken cancellationToken)
        {
            Tried.Add(message.MessageId);
            if (IsDown)
            {
                throw new SmtpException(SmtpStatusCode.ServiceNotAvailable);
            }

            if (IsMute)
            {
                throw new OperationCanceledException();
            }

            if (message.Subject == Refused)
            {
                throw new SmtpFailedRecipientException(SmtpStatusCode.MailboxUnavailable, message.To);
            }

            Sent.Add((message.Subject, message.MessageId));
            return Task.CompletedTask;
        }
    }
}
