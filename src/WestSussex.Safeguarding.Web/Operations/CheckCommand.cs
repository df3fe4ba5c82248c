using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Web.Attachments;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Data.Encryption;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Operations;

/// <summary>Looks at configuration, policy data, database, keys and files, and says what is wrong and how to mend it.</summary>
public sealed class CheckCommand : OperatorCommand
{
    public override string Name => "check";

    public override string Usage => "check";

    public override string Does => "says what is wrong with this installation and how to mend it";

    public override async Task<int> RunAsync(OperatorContext context)
    {
        var wrong = 0;
        foreach (var (what, look) in Looks())
        {
            var problem = await ProblemAsync(look, context);
            await context.Out.WriteLineAsync(problem is null ? $"well   {what}" : $"WRONG  {what}: {problem}");
            wrong += problem is null ? 0 : 1;
        }

        await context.Out.WriteLineAsync(wrong == 0 ? "All is well." : $"{wrong} to mend.");
        return wrong == 0 ? 0 : 1;
    }

    private static IEnumerable<(string What, Func<OperatorContext, Task<string?>> Look)> Looks() =>
    [
        ("configuration", ConfigurationAsync),
        ("policy data", PolicyAsync),
        ("data folder can be written", FolderAsync),
        ("database can be reached", DatabaseAsync),
        ("database is up to date", MigrationsAsync),
        ("adopted guidance can be read", GuidanceAsync),
        ("data keys open what is stored", KeysAsync),
        ("documents and photos are whole", FilesAsync),
        ("virus scanner answers", ScannerAsync),
        ("somebody administers", AdministratorAsync),
        ("mail is not stuck", MailAsync),
    ];

    private static async Task<string?> ProblemAsync(Func<OperatorContext, Task<string?>> look, OperatorContext context)
    {
        try
        {
            return await look(context);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return $"{e.GetType().Name}: {e.Message}";
        }
    }

    // The same sentences that keep the portal from starting.
    private static Task<string?> ConfigurationAsync(OperatorContext context)
    {
        var problems = StartupChecks.Problems(
            context.Services.GetRequiredService<IConfiguration>(), context.Services.GetRequiredService<IHostEnvironment>());
        return Task.FromResult(problems.Count == 0 ? null : string.Join(" ", problems));
    }

    private static Task<string?> PolicyAsync(OperatorContext context)
    {
        _ = context.Services.GetRequiredService<PolicyData>();
        return Task.FromResult<string?>(null);
    }

    private static async Task<string?> FolderAsync(OperatorContext context)
    {
        var probe = Path.Combine(context.Services.GetRequiredService<DataFolder>().Path, $"check-{Guid.NewGuid():N}");
        await File.WriteAllTextAsync(probe, "check", context.Stop);
        File.Delete(probe);
        return null;
    }

    private static Task<string?> DatabaseAsync(OperatorContext context) => WithDatabaseAsync(context, async db =>
        await db.Database.CanConnectAsync(context.Stop) ? null : "it cannot be reached. Look at Database:Provider and ConnectionStrings:Safeguarding.");

    private static Task<string?> MigrationsAsync(OperatorContext context) => WithDatabaseAsync(context, async db =>
        (await db.Database.GetPendingMigrationsAsync(context.Stop)).Any() ? "run “migrate”." : null);

    private static async Task<string?> GuidanceAsync(OperatorContext context)
    {
        var editions = context.Services.GetRequiredService<AdoptedEditions>();
        await editions.RefreshAsync(context.Stop);
        return editions.Problems.Count == 0 ? null : string.Join(" ", editions.Problems);
    }

    // Reading one protected row decrypts it: a wrong or missing key fails here, and not before a manager at night.
    private static Task<string?> KeysAsync(OperatorContext context) => WithDatabaseAsync(context, async db =>
    {
        await context.Services.GetRequiredService<DataKeyRing>().EnsureKeysAsync(db, context.Stop);
        _ = await db.Set<Domain.Referrals.Referral>().AsNoTracking().FirstOrDefaultAsync(context.Stop);
        return null;
    });

    private static Task<string?> FilesAsync(OperatorContext context) => WithDatabaseAsync(context, async db =>
    {
        var files = context.Services.GetRequiredService<AttachmentFiles>();
        var missing = 0;
        await foreach (var file in db.Attachments.AsNoTracking().Select(a => new { a.StoredAs, a.Size }).AsAsyncEnumerable().WithCancellation(context.Stop))
        {
            missing += files.IsWhole(file.StoredAs, file.Size) ? 0 : 1;
        }

        return missing == 0 ? null : $"{missing} are missing or cut off in {files.Path}. Look at Attachments:Path, or restore them from a backup.";
    });

    private static async Task<string?> ScannerAsync(OperatorContext context)
    {
        var clamd = context.Services.GetRequiredService<Clamd>();
        return !clamd.IsConfigured || await clamd.AnswersAsync(context.Stop)
            ? null
            : "it does not. Look at Attachments:Clamd and at the daemon; until it answers, files wait, and whoever opens one is warned.";
    }

    private static Task<string?> AdministratorAsync(OperatorContext context) => WithDatabaseAsync(context, async db =>
        await db.People.AnyAsync(p => p.Roles.Any(r => r.Role == Domain.Agencies.Role.Administrator && r.IsInForce), context.Stop)
            ? null
            : "nobody does. Run “add-administrator EMAIL”.");

    private static Task<string?> MailAsync(OperatorContext context) => WithDatabaseAsync(context, async db =>
    {
        var before = context.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime.AddMinutes(-15);
        return await db.Outbox.AnyAsync(m => m.NextAttemptAt != null && m.CreatedAt < before, context.Stop)
            ? "mails wait for more than 15 minutes. Look at Mail:* in the configuration and at the mail server; nothing is lost."
            : null;
    });

    private static async Task<string?> WithDatabaseAsync(OperatorContext context, Func<SafeguardingDbContext, Task<string?>> look)
    {
        await using var scope = context.Services.CreateAsyncScope();
        using var system = scope.ServiceProvider.GetRequiredService<CurrentViewer>().OpenSystemScope("check");
        return await look(scope.ServiceProvider.GetRequiredService<SafeguardingDbContext>());
    }
}
