using System.Text.RegularExpressions;

namespace WestSussex.Safeguarding.IntegrationTests.Architecture;

/// <summary>MASH's public name is policy data: no page and no sentence types it (see <see cref="Web.Ui.PortalPage{TModel}"/> for what to write instead).</summary>
public partial class NameTests
{
    // Demonstration data, and what only stands in Development.
    private static readonly string[] MadeUp =
    [
        "src/WestSussex.Safeguarding.Web/Operations/DemoData/", "src/WestSussex.Safeguarding.Web/Operations/Generate/", "src/WestSussex.Safeguarding.Web/Areas/Dev/",
        "src/WestSussex.Safeguarding.Web/Security/Mvc/PortalStart.cs",
    ];

    [Fact]
    public void Views_Always_TakeTheNameFromPolicyData() =>
        Rule.Holds(
            SourceFiles.Matching(SourceFiles.Under("src", ".cshtml"), Name()),
            "MASH's name comes from policy data. In a view write @Mash (or {Mash} inside a C# string):");

    [Fact]
    public void Sentences_Always_TakeTheNameFromPolicyData() =>
        Rule.Holds(
            SourceFiles.Under("src", ".cs", ".js").Where(path => !MadeUp.Any(start => path.StartsWith(start, StringComparison.Ordinal)))
                .SelectMany(path => Typed(SourceFiles.Read(path)).Select(words => $"{path}: {words}")),
            "MASH's name comes from policy data. Write policy.MashName, or say it without the name (\"Somebody will ask you\"):");

    [Theory]
    [InlineData("x = \"Ring MASH now\";", 1)]
    [InlineData("x = $\"{a} is the Integrated Front Door\";", 1)]
    [InlineData("x = \"\"\"\n    MASH has it.\n    \"\"\";", 1)]
    [InlineData("/// <summary>MASH decides.</summary>\nx = \"mash\"; // MASH\nRole.MashOfficer", 0)]
    public void NameScan_GivenCode_FindsWhatIsTyped(string code, int found) => Assert.Equal(found, Typed(code).Count());

    private static IEnumerable<string> Typed(string code) =>
        Text().Matches(SourceFiles.WithoutComments(code)).Select(text => text.Value).Where(text => Name().IsMatch(text));

    [GeneratedRegex(@"\bMASH\b|Integrated Front Door")]
    private static partial Regex Name();

    [GeneratedRegex(""""
        """[\s\S]*?"""|"(?:\\.|[^"\\\n])*"
        """")]
    private static partial Regex Text();
}
