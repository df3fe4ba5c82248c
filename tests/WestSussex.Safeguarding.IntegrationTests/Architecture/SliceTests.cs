using System.Text.RegularExpressions;

namespace WestSussex.Safeguarding.IntegrationTests.Architecture;

/// <summary>Each Area is a slice of its own: whoever changes one has not changed another.</summary>
public partial class SliceTests
{
    /// <summary>The development Area shows parts of all the others.</summary>
    private const string Development = "Dev";

    [Fact]
    public void Areas_InCodeAndViews_DoNotUseEachOther()
    {
        var breaches = from type in CompiledCode.Web.GetTypes()
                       let area = AreaOf(type)
                       where area is not null && area != Development
                       from used in CompiledCode.TypesUsedBy(type)
                       let other = AreaOf(used)
                       where other is not null && other != area
                       select $"{CompiledCode.Outermost(type).FullName} uses {used.FullName}";
        var partials = from path in SourceFiles.Under("src/WestSussex.Safeguarding.Web/Areas", ".cshtml")
                       from Match match in ViewPath().Matches(SourceFiles.Read(path))
                       where match.Groups[1].Value != path.Split('/')[3]
                       select $"{path} shows {match.Value}";

        Rule.Holds(breaches.Concat(partials), "An Area uses no other Area. What both need lies in the domain, or outside the Areas:");
    }

    [Fact]
    public void AreaScan_OfThisAssembly_SeesControllersAndViews()
    {
        var seen = CompiledCode.Web.GetTypes().Where(type => AreaOf(type) is not null).ToList();

        Assert.Contains(seen, type => type.Name.EndsWith("Controller", StringComparison.Ordinal));
        Assert.Contains(seen, type => type.Name.StartsWith("Areas_", StringComparison.Ordinal));
    }

    [Fact]
    public void Files_All_StayShortEnoughToRead()
    {
        const int mostLines = 300;
        var tooLong = from path in SourceFiles.Under("src", ".cs", ".cshtml", ".scss", ".js").Concat(SourceFiles.Under("tests", ".cs"))
                      let lines = File.ReadLines(Path.Combine(SourceFiles.Root, path)).Count()
                      where lines > mostLines
                      select $"{path}: {lines} lines";

        Rule.Holds(tooLong, $"No source file is longer than {mostLines} lines:");
    }

    private static string? AreaOf(Type type)
    {
        var name = CompiledCode.Outermost(type).FullName ?? "";
        var match = AreaNamespace().Match(name);
        return match.Success ? match.Groups[1].Value : null;
    }

    [GeneratedRegex(@"^(?:WestSussex\.Safeguarding\.Web\.Areas\.|AspNetCoreGeneratedDocument\.Areas_)(?!_)(\w+?)(?=[._])")]
    private static partial Regex AreaNamespace();

    [GeneratedRegex(@"/Areas/(\w+)/[\w/]+\.cshtml")]
    private static partial Regex ViewPath();
}
