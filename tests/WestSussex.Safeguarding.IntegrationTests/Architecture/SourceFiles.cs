using System.Text.RegularExpressions;

namespace WestSussex.Safeguarding.IntegrationTests.Architecture;

/// <summary>The repository's own source files, for rules that only the text shows.</summary>
internal static partial class SourceFiles
{
    private static readonly string[] NotOurs = ["bin", "obj", "node_modules", "wwwroot", "Migrations", "artifacts", "data"];

    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Paths relative to the root with forward slashes, generated code left out.</summary>
    /// <param name="folder">"src" or "tests".</param>
    /// <param name="extensions">With the dot.</param>
    public static IEnumerable<string> Under(string folder, params string[] extensions) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => extensions.Contains(Path.GetExtension(path)) && !path.Split('/').SkipLast(1).Any(NotOurs.Contains));

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Without C#, Razor and HTML comments: a rule about code says nothing about prose.</summary>
    public static string WithoutComments(string text) => Comments().Replace(text, "");

    /// <summary>"path:line: the offending words" for every match in the files.</summary>
    public static IEnumerable<string> Matching(IEnumerable<string> paths, Regex pattern) =>
        from path in paths
        from breach in Breaches(Read(path), pattern)
        select $"{path}: {breach}";

    /// <summary>What in this text matches, comments left out.</summary>
    public static IEnumerable<string> Breaches(string text, Regex pattern) =>
        pattern.Matches(WithoutComments(text)).Select(m => m.Value.Trim());

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !folder.EnumerateFiles("*.sln").Any())
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("These tests read the source: run them inside the repository.");
    }

    [GeneratedRegex(@"@\*.*?\*@|<!--.*?-->|/\*.*?\*/|(?<![:""'])//[^\n]*", RegexOptions.Singleline)]
    private static partial Regex Comments();
}
