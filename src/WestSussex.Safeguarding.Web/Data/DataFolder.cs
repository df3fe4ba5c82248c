namespace WestSussex.Safeguarding.Web.Data;

/// <summary>Where the portal keeps what it writes beside the database: keys, mail pickup, the access log's overflow. Setting "DataFolder"; git-ignored.</summary>
public sealed class DataFolder
{
    public DataFolder(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
        CreateForOwnerOnly(Path);
    }

    public string Path { get; }

    public static DataFolder From(IConfiguration configuration, IHostEnvironment environment) =>
        new(System.IO.Path.Combine(environment.ContentRootPath, configuration["DataFolder"] ?? "data"));

    /// <summary>A folder inside it, made for the owner only when it is missing.</summary>
    public string Folder(string name)
    {
        var path = System.IO.Path.Combine(Path, name);
        CreateForOwnerOnly(path);
        return path;
    }

    private static void CreateForOwnerOnly(string path)
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
