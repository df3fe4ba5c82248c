using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using WestSussex.Safeguarding.IntegrationTests.Architecture;

namespace WestSussex.Safeguarding.IntegrationTests.Requirements;

/// <summary>
/// docs/requirements.md says which tests prove which requirement, and what has no test yet. It is written by this test:
/// WRITE_REQUIREMENTS=1 bash tests/run brings it up to date; without, an outdated file fails.
/// </summary>
public partial class RequirementsTests
{
    private const string Document = "docs/requirements.md";
    private const string List = "docs/requirements.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    [Fact]
    public void Document_Always_SaysWhatTheTestsProve()
    {
        var expected = Write();
        var path = Path.Combine(SourceFiles.Root, Document);
        if (Environment.GetEnvironmentVariable("WRITE_REQUIREMENTS") == "1")
        {
            File.WriteAllText(path, expected);
        }

        var actual = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        Assert.True(actual == expected, $"{Document} is out of date. Run: WRITE_REQUIREMENTS=1 bash tests/run");
    }

    [Fact]
    public void Traits_All_NameARequirementThatExists()
    {
        var known = Requirements().Select(r => r.Id).ToHashSet();

        Rule.Holds(Proofs().Where(p => !known.Contains(p.Id)).Select(p => $"{p.Test}: {p.Id}"), $"These are not in {List}:");
    }

    [Fact]
    public void TraitScan_GivenASource_FindsTraitsOfClassesAndTests()
    {
        const string source = """
            [Trait("Requirement", "AA-01")]
            public class OneTests
            {
                [Fact]
                [Trait("Requirement", "AA-02")]
                [Trait("Asvs", "1.2.3")]
                public async Task Do_IfSo_Works()
            """;

        Assert.Equal([("AA-01", "OneTests"), ("AA-02", "OneTests.Do_IfSo_Works")], ProofsIn(source));
    }

    private static string Write()
    {
        var proofs = Proofs().ToLookup(p => p.Id, p => p.Test);
        var requirements = Requirements();
        var proved = requirements.Count(r => proofs.Contains(r.Id));
        var page = new StringBuilder()
            .Append("# Requirements and the tests that prove them\n\n")
            .Append("Written by `RequirementsTests` from the tests' `Requirement` traits; change docs/requirements.json or the tests, then run ")
            .Append("`WRITE_REQUIREMENTS=1 bash tests/run`. Numbers in brackets are lines of the partnership's source document.\n\n")
            .Append(CultureInfo.InvariantCulture, $"{proved} of {requirements.Count} requirements have a test so far.\n");
        foreach (var area in requirements.GroupBy(r => r.Area))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {area.Key}\n\n| | Requirement | Proved by |\n|---|---|---|\n");
            foreach (var r in area)
            {
                var tests = string.Join("<br>", proofs[r.Id].Distinct().Order(StringComparer.Ordinal).Select(t => $"`{t}`"));
                var lines = r.Lines.Length == 0 ? "" : $" [{r.Lines}]";
                page.Append(CultureInfo.InvariantCulture, $"| {r.Id} | {r.Text.Replace("|", "\\|", StringComparison.Ordinal)}{lines} | {(tests.Length == 0 ? "**no test yet**" : tests)} |\n");
            }
        }

        return page.ToString();
    }

    private static List<Requirement> Requirements() => JsonSerializer.Deserialize<List<Requirement>>(SourceFiles.Read(List), Json)!;

    private static IEnumerable<(string Id, string Test)> Proofs() =>
        SourceFiles.Under("tests", ".cs").Where(p => !p.EndsWith("/RequirementsTests.cs", StringComparison.Ordinal)).SelectMany(path => ProofsIn(SourceFiles.Read(path)));

    private static IEnumerable<(string Id, string Test)> ProofsIn(string source)
    {
        var pending = new List<string>();
        var type = "";
        foreach (Match match in TraitOrName().Matches(source))
        {
            if (match.Groups["id"].Success)
            {
                pending.Add(match.Groups["id"].Value);
                continue;
            }

            type = match.Groups["type"].Success ? match.Groups["type"].Value : type;
            var test = match.Groups["type"].Success ? type : $"{type}.{match.Groups["method"].Value}";
            foreach (var id in pending)
            {
                yield return (id, test);
            }

            pending.Clear();
        }
    }

    [GeneratedRegex(@"Trait\(""Requirement"",\s*""(?<id>[^""]+)""\)|\bclass\s+(?<type>\w+)|public\s+(?:async\s+)?(?:static\s+)?(?:Task|void|ValueTask)\s+(?<method>\w+)\(")]
    private static partial Regex TraitOrName();

    private sealed record Requirement(string Id, string Area, string Lines, string Text);
}
