using WestSussex.Safeguarding.Web.Data;

namespace WestSussex.Safeguarding.Web.Attachments;

/// <summary>
/// The folder in which the files of concerns lie, each under a random name of ours and encrypted. Setting "Attachments:Path"; without it, a
/// folder inside the data folder. All web servers need the same one.
/// </summary>
public class AttachmentFiles
{
    /// <summary>The folder's name inside the data folder, and in a backup.</summary>
    public const string FolderName = "attachments";

    // A file that is still arriving; it gets its name when it is whole.
    private const string Arriving = ".part";
    private const int BufferBytes = 4096;

    public AttachmentFiles(IConfiguration configuration, DataFolder folder)
    {
        Path = configuration["Attachments:Path"] is { Length: > 0 } path ? System.IO.Path.GetFullPath(path) : folder.Folder(FolderName);
        MakeFolder(Path);
    }

    /// <summary>Where they lie.</summary>
    public string Path { get; }

    internal static string NewName() => Guid.NewGuid().ToString("N");

    internal FileStream Create(string storedAs)
    {
        var path = PathOf(storedAs);
        MakeFolder(System.IO.Path.GetDirectoryName(path)!);
        // Whole pieces are written: a buffer would only write again, and fail again, when a file that found no room is closed.
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return Begin(path + Arriving, options);
    }

    /// <summary>What arrives, to look at before it is kept.</summary>
    internal OpenedStream OpenArriving(string storedAs, byte[] key) => Open(PathOf(storedAs) + Arriving, key, storedAs);

    /// <summary>It is whole and right: from now on it has its name.</summary>
    internal void Keep(string storedAs) => File.Move(PathOf(storedAs) + Arriving, PathOf(storedAs));

    /// <exception cref="FileNotFoundException">It is not there.</exception>
    internal OpenedStream Open(string storedAs, string key) => Open(PathOf(storedAs), Convert.FromBase64String(key), storedAs);

    /// <summary>The file with this many bytes of content is there as a whole.</summary>
    internal bool IsWhole(string storedAs, long size)
    {
        var file = new FileInfo(PathOf(storedAs));
        return file.Exists && file.Length == SealedFile.SealedLength(size);
    }

    /// <summary>Deletes a file, arrived or not; nothing where there is none.</summary>
    internal void Delete(string storedAs)
    {
        var path = PathOf(storedAs);
        foreach (var file in new[] { path, path + Arriving }.Where(File.Exists))
        {
            File.Delete(file);
        }
    }

    /// <summary>The names of files that were last written before then.</summary>
    internal IEnumerable<string> WrittenBefore(DateTime then) => Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories)
        .Where(file => File.GetLastWriteTimeUtc(file) < then)
        .Select(file => System.IO.Path.GetFileNameWithoutExtension(file));

    /// <summary>Opens a file to write into.</summary>
    protected virtual FileStream Begin(string path, FileStreamOptions options) => new(path, options);

    // Two letters of the name make a folder, so that no folder holds too many.
    private string PathOf(string storedAs) => System.IO.Path.Combine(Path, storedAs[..2], storedAs);

    private static OpenedStream Open(string path, byte[] key, string storedAs) => new(
        new FileStream(path, new FileStreamOptions { Options = FileOptions.Asynchronous, BufferSize = BufferBytes, Share = FileShare.Read | FileShare.Delete }), key, storedAs);

    private static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else if (!Directory.Exists(path))
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
