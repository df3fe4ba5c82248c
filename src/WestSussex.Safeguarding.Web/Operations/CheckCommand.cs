using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Web.Attachments;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Data.Encryption;
using WestSussex.Safeguarding.Web.Notifications;
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
        var blocked = false;
        foreach (var (what, look, opensTheRest) in Looks())
        {
            if (blocked)
            {
                await context.Out.WriteLineAsync($"later  {what}: mend what stands above first");
                continue;
            }

            var problem = await ProblemAsync(look, context);
            await context.Out.WriteLineAsync(problem is null ? $"well   {what}" : $"WRONG  {what}: {problem}");
            wrong += problem is null ? 0 : 1;
            blocked = problem is not null && opensTheRest;
        }

        await context.Out.WriteLineAsync(wrong == 0 ? "All is well." : $"{wrong} to mend.");
        return wrong == 0 ? 0 : 1;
    }

    // What nothing after it can be asked without is marked: one cause is one line, and not seven.
    private static IEnumerable<(string What, Func<OperatorContext, Task<string?>> Look, bool OpensTheRest)> Looks() =>
    [
        ("configuration", ConfigurationAsync, false),
        ("policy data", PolicyAsync, false),
        ("data folder can be written", FolderAsync, false),
        ("disks have room", RoomAsync, false),
        ("virus scanner answers", ScannerAsync, false),
        ("encryption certificate or key can be read", CertificateAsync, true),
        ("database can be reached", DatabaseAsync, true),
        ("database is up to date", SchemaAsync, true),
        ("data keys open what is stored", KeysAsync, true),
        ("adopted guidance can be read", GuidanceAsync, false),
        ("documents and photos are whole", FilesAsync, false),
        ("somebody administers", AdministratorAsync, false),
        ("mail is not stuck", MailAsync, false),
    ];

    private static async Task<string?> ProblemAsync(Func<OperatorContext, Task<string?>> look, OperatorContext context)
    {
        try
        {
            return await look(context);
        }
        catch (CannotStartException e)
        {
            return string.Join(" ", e.Problems);
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

    private static Task<string?> RoomAsync(OperatorContext context) =>
        Task.FromResult(context.Services.GetRequiredService<FreeSpace>().Problem());

    private static Task<string?> CertificateAsync(OperatorContext context)
    {
        _ = context.Services.GetRequiredService<KeyEncryption>();
        return Task.FromResult<string?>(null);
    }

    private static Task<string?> DatabaseAsync(OperatorContext context) => WithDatabaseAsync(context, async db =>
        await db.Database.CanConnectAsync(context.Stop) ? null : "it cannot be reached. Look at Database:Provider and ConnectionStrings:Safeguarding.");

    private static Task<string?> SchemaAsync(OperatorContext context) =>
        context.Services.GetRequiredService<DatabaseSetup>().SchemaProblemAsync(context.Stop);

    private static async Task<string?> GuidanceAsync(OperatorContext context)
    {
        var editions = context.Services.GetRequiredService<AdoptedEditions>();
        await editions.RefreshAsync(context.Stop);
        return editions.Problems.Count == 0 ? null : string.Join(" ", editions.Problems);
    }

    // Every key and one protected row: a wrong or missing one fails here, and not before a manager at night.
    private static Task<string?> KeysAsync(OperatorContext context) => WithDatabaseAsync(context, async db =>
    {
        var keys = context.Services.GetRequiredService<DataKeyRing>();
        await keys.EnsureKeysAsync(db, context.Stop);
        if (await keys.ProblemAsync(db, context.Stop) is { } problem)
        {
            return problem;
        }

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
        await StuckMail.OldestAsync(db, context.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, context.Stop) is null
            ? null
            : "mails wait for more than 15 minutes. Look at Mail:* in the configuration and at the mail server; nothing is lost.");

    private static async Task<string?> WithDatabaseAsync(OperatorContext context, Func<SafeguardingDbContext, Task<string?>> look)
    {
        await using var scope = context.Services.CreateAsyncScope();
        using var system = scope.ServiceProvider.GetRequiredService<CurrentViewer>().OpenSystemScope("check");
        return await look(scope.ServiceProvider.GetRequiredService<SafeguardingDbContext>());
    }
}
