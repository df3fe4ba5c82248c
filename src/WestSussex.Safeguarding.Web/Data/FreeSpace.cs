namespace WestSussex.Safeguarding.Web.Data;

/// <summary>
/// Whether the disks under the data folder and the attachments still have room. A full disk loses nothing, but nothing can be sent
/// either: whoever runs the portal hears of it while there is time. Setting Operations:LeastFreeMegabytes (1024 unless told).
/// </summary>
public sealed class FreeSpace(DataFolder folder, IConfiguration configuration)
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>What is short of room, as a sentence; null when all is well.</summary>
    public string? Problem()
    {
        var least = configuration.GetValue("Operations:LeastFreeMegabytes", 1024L);
        var (path, left) = new[] { folder.Path, configuration["Attachments:Path"] }
            .OfType<string>()
            .Where(Directory.Exists)
            .Select(p => (Path: p, Left: new DriveInfo(Path.GetFullPath(p)).AvailableFreeSpace / Megabyte))
            .OrderBy(p => p.Left)
            .First();
        return left < least ? $"The disk of {path} has {left} MB left. Make room: when it is full, nothing can be saved." : null;
    }
}
