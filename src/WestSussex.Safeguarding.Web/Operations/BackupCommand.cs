using Microsoft.Data.Sqlite;
using WestSussex.Safeguarding.Web.Data;

namespace WestSussex.Safeguarding.Web.Operations;

/// <summary>
/// Writes a whole, checked copy of everything the portal keeps into a new folder, while the portal runs: database, keys, attachments.
/// The copy holds the keys: keep it as safe as the portal itself.
/// </summary>
public sealed class BackupCommand : OperatorCommand
{
    public override string Name => "backup";

    public override string Usage => "backup FOLDER";

    public override string Does => "copies database, keys and files, while the portal runs";

    public override async Task<int> RunAsync(OperatorContext context)
    {
        var target = Path.GetFullPath(context.Only("the folder to write to"));
        if (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any())
        {
            throw new UsageException($"“{target}” is not empty. Name a new folder for each backup.");
        }

        var settings = context.Services.GetRequiredService<DatabaseSettings>();
        if (settings.Provider == DatabaseProvider.Sqlite)
        {
            await MustHoldThePortalAsync(settings.ConnectionString, context);
        }

        Directory.CreateDirectory(target);
        if (settings.Provider == DatabaseProvider.Sqlite)
        {
            await CopyDatabaseAsync(settings.ConnectionString, Path.Combine(target, BackupManifest.DatabaseFile), context.Stop);
        }
        else
        {
            await context.Out.WriteLineAsync("The database is on SQL Server: back it up there, at the same time. Keys and files are copied here.");
        }

        CopyFolders(context.Services, target);
        var files = await BackupManifest.WriteAsync(target, context.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, context.Stop);
        await context.Out.WriteLineAsync($"Backed up {files} files to {target}, and read the database back: it is whole.");
        return 0;
    }

    // A mistyped folder would be backed up night after night, whole and empty.
    private static async Task MustHoldThePortalAsync(string connectionString, OperatorContext context)
    {
        var file = Path.GetFullPath(new SqliteConnectionStringBuilder(connectionString).DataSource);
        if (!File.Exists(file))
        {
            throw new InvalidOperationException($"There is no database at {file}. Is the data folder right?");
        }

        await using var source = new SqliteConnection(connectionString);
        await source.OpenAsync(context.Stop);
        await using var command = source.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM sqlite_master WHERE name = '__EFMigrationsHistory'";
        if (await command.ExecuteScalarAsync(context.Stop) is 0L)
        {
            throw new InvalidOperationException($"The database at {file} is empty. Is the data folder right?");
        }

        command.CommandText = "SELECT COUNT(*) FROM Referrals";
        await context.Out.WriteLineAsync($"Backing up {file}, which holds {await command.ExecuteScalarAsync(context.Stop)} concerns.");
    }

    private static async Task CopyDatabaseAsync(string connectionString, string target, CancellationToken stop)
    {
        await using (var source = new SqliteConnection(connectionString))
        {
            await source.OpenAsync(stop);
            await using var vacuum = source.CreateCommand();
            vacuum.CommandText = "VACUUM INTO $target";
            vacuum.Parameters.AddWithValue("$target", target);
            await vacuum.ExecuteNonQueryAsync(stop);
        }

        await BackupManifest.CheckDatabaseAsync(target, stop);
    }

    private static void CopyFolders(IServiceProvider services, string to)
    {
        foreach (var (name, from) in BackupManifest.FoldersOf(services).Where(folder => Directory.Exists(folder.Path)))
        {
            foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(to, name, Path.GetRelativePath(from, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                try
                {
                    File.Copy(file, copy);
                }
                catch (FileNotFoundException)
                {
                    // Deleted, or arrived and renamed, since the list was made: no row of the copied database needs it under this name.
                }
            }
        }
    }
}
