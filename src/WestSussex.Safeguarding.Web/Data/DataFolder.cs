using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Data;

/// <summary>Where the portal keeps what it writes beside the database: keys, mail pickup, the access log's overflow. Setting "DataFolder"; git-ignored.</summary>
public sealed class DataFolder
{
    /// <exception cref="CannotStartException">It is missing and cannot be made.</exception>
    public DataFolder(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
        try
        {
            CreateForOwnerOnly(Path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CannotStartException($"DataFolder: {Path} cannot be made ({e.Message})", e);
        }
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
