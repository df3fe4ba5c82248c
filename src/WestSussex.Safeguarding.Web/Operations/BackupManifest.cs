using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using WestSussex.Safeguarding.Web.Attachments;
using WestSussex.Safeguarding.Web.Data;

namespace WestSussex.Safeguarding.Web.Operations;

/// <summary>What a backup holds, with the SHA-256 of each file, so that a restore notices a damaged copy before it touches anything.</summary>
internal sealed record BackupManifest(DateTime MadeAt, Dictionary<string, string> Files)
{
    public const string DatabaseFile = "safeguarding.db";

    private const string ManifestFile = "backup.json";

    /// <summary>The folders beside the database that belong to it.</summary>
    private static readonly string[] InDataFolder = ["keys", "overflow"];

    /// <summary>Each folder by its name in the backup, and where it lies here. Attachments may lie elsewhere.</summary>
    public static IEnumerable<(string Name, string Path)> FoldersOf(IServiceProvider services)
    {
        var data = services.GetRequiredService<DataFolder>().Path;
        return InDataFolder.Select(name => (name, Path.Combine(data, name)))
            .Append((AttachmentFiles.FolderName, services.GetRequiredService<AttachmentFiles>().Path));
    }

    /// <returns>How many files the backup holds.</returns>
    public static async Task<int> WriteAsync(string folder, DateTime now, CancellationToken stop)
    {
        var files = new Dictionary<string, string>();
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            files.Add(Path.GetRelativePath(folder, file).Replace('\\', '/'), await HashAsync(file, stop));
        }

        await File.WriteAllTextAsync(Path.Combine(folder, ManifestFile), JsonSerializer.Serialize(new BackupManifest(now, files)), stop);
        return files.Count;
    }

    /// <exception cref="UsageException">The folder holds no backup, or a file of it is missing or damaged.</exception>
    public static async Task<BackupManifest> ReadAsync(string folder, CancellationToken stop)
    {
        var path = Path.Combine(folder, ManifestFile);
        if (!File.Exists(path))
        {
            throw new UsageException($"“{folder}” holds no backup.");
        }

        var manifest = JsonSerializer.Deserialize<BackupManifest>(await File.ReadAllTextAsync(path, stop))!;
        foreach (var (name, hash) in manifest.Files)
        {
            var file = Path.Combine(folder, name);
            if (!File.Exists(file) || await HashAsync(file, stop) != hash)
            {
                throw new UsageException($"“{name}” is missing or damaged in this backup. Nothing was changed.");
            }
        }

        return manifest;
    }

    /// <exception cref="InvalidOperationException">The database file is not whole.</exception>
    public static async Task CheckDatabaseAsync(string file, CancellationToken stop)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        await connection.OpenAsync(stop);
        await using var check = connection.CreateCommand();
        check.CommandText = "PRAGMA integrity_check";
        if (await check.ExecuteScalarAsync(stop) as string != "ok")
        {
            throw new InvalidOperationException($"“{file}” did not read back whole. Do not rely on this copy.");
        }
    }

    private static async Task<string> HashAsync(string file, CancellationToken stop)
    {
        await using var stream = File.OpenRead(file);
        return Convert.ToHexString(await SHA256.HashDataAsync(stream, stop));
    }
}
