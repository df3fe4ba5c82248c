using Microsoft.Data.Sqlite;
using WestSussex.Safeguarding.Web.Data;

namespace WestSussex.Safeguarding.Web.Operations;

/// <summary>
/// Puts a backup in the place of what the portal keeps. Stop the portal first. What was there is moved aside, not deleted, and a
/// damaged backup changes nothing.
/// </summary>
public sealed class RestoreCommand : OperatorCommand
{
    public override string Name => "restore";

    public override string Usage => "restore FOLDER";

    public override string Does => "puts a backup back; stop the portal first";

    public override async Task<int> RunAsync(OperatorContext context)
    {
        var source = Path.GetFullPath(context.Only("the folder of the backup"));
        var manifest = await BackupManifest.ReadAsync(source, context.Stop);
        var settings = context.Services.GetRequiredService<DatabaseSettings>();
        var folder = context.Services.GetRequiredService<DataFolder>().Path;
        await PortalLease.MustNotRunAsync(context.Services, context.Stop);
        SqliteConnection.ClearAllPools();

        var aside = Path.Combine(folder, $"before-restore-{context.Services.GetRequiredService<TimeProvider>().GetUtcNow():yyyyMMdd-HHmmss}");
        Directory.CreateDirectory(aside);
        if (settings.Provider == DatabaseProvider.Sqlite)
        {
            var database = Path.GetFullPath(new SqliteConnectionStringBuilder(settings.ConnectionString).DataSource);
            MoveAside(database, aside);
            MoveAside(database + "-wal", aside);
            MoveAside(database + "-shm", aside);
            File.Copy(Path.Combine(source, BackupManifest.DatabaseFile), database);
            await BackupManifest.CheckDatabaseAsync(database, context.Stop);
            await WriteAheadAsync(database, context.Stop);
        }

        var folders = BackupManifest.FoldersOf(context.Services).ToDictionary(f => f.Name, f => f.Path);
        foreach (var (name, path) in folders.Where(f => Directory.Exists(f.Value)))
        {
            MoveFolderAside(path, Path.Combine(aside, name));
        }

        foreach (var file in manifest.Files.Keys.Where(file => file != BackupManifest.DatabaseFile))
        {
            var parts = file.Split('/', 2);
            var target = folders.TryGetValue(parts[0], out var place) ? Path.Combine(place, parts[1]) : Path.Combine(folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(source, file), target);
        }

        await context.Out.WriteLineAsync($"Restored the backup of {manifest.MadeAt:yyyy-MM-dd HH:mm} UTC. What was there before is in {aside}.");
        await context.Out.WriteLineAsync("Run “migrate”, then “check”, then start the portal.");
        return 0;
    }

    // The copy is a plain file; the portal runs on write-ahead logging, which only a connection that writes can turn on.
    private static async Task WriteAheadAsync(string database, CancellationToken stop)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        await connection.OpenAsync(stop);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL;";
        await command.ExecuteScalarAsync(stop);
    }

    // A folder on another disk cannot be moved at once: there its files lie beside it.
    private static void MoveFolderAside(string path, string aside)
    {
        try
        {
            Directory.Move(path, aside);
        }
        catch (IOException)
        {
            Directory.Move(path, $"{path}-{Path.GetFileName(Path.GetDirectoryName(aside))}");
        }
    }

    private static void MoveAside(string file, string aside)
    {
        if (File.Exists(file))
        {
            File.Move(file, Path.Combine(aside, Path.GetFileName(file)));
        }
    }
}
