using System.Text;
using System.Text.Json.Nodes;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.UnitTests.ReferenceData;

/// <summary>An edition that somebody brings in as a file: everything that is wrong is said, in one sentence each.</summary>
public class GuidanceFileTests
{
    private static readonly DateOnly Today = new(2026, 3, 3);
    private static readonly PolicyData Policy = new(PolicyDataServices.ShippedFolder, TimeProvider.System);

    [Fact]
    [Trait("Requirement", "LN-02")]
    public void Read_OfTheShippedEditionAsAFile_FindsNothingWrong()
    {
        var shipped = Policy.LevelsOfNeed.Versions[0];

        var file = GuidanceFile.Read(GuidanceFile.Write("1.0", shipped.Source, shipped.Content), Today);

        Assert.Empty(file.Mistakes);
        Assert.Equal(("1.0", shipped.Source, shipped.Content.Indicators.Count), (file.Version, file.Source, file.Content!.Indicators.Count));
        Assert.Null(file.EffectiveFrom);
    }

    [Theory]
    [InlineData("version", null, "\"version\" is missing")]
    [InlineData("version", "\"\"", "version: is empty")]
    [InlineData("version", "\"six of one\"", "version: it can hold letters, digits, dots and hyphens, and begins with a letter or digit")]
    [InlineData("version", "6", "version: must be text, written in quotation marks")]
    [InlineData("source", null, "\"source\" is missing")]
    [InlineData("effectiveFrom", "\"2026-03-03\"", "effectiveFrom: 2026-03-03 is not in the future; an edition counts from tomorrow at the earliest. You can leave it out")]
    [InlineData("effectiveFrom", "\"2020-01-01\"", "effectiveFrom: 2020-01-01 is not in the future; an edition counts from tomorrow at the earliest. You can leave it out")]
    [InlineData("effectiveFrom", "\"31 June\"", "effectiveFrom: this is not a date; write it like 2027-04-01, or leave it out")]
    [InlineData("content", null, "\"content\" is missing")]
    [InlineData("contents", "{}", "the field \"contents\" is not known here; is it misspelt?")]
    [InlineData("content/notice", "null", "notice: is empty")]
    [InlineData("content/notice", "\"A <b>bold</b> word\"", "notice: holds HTML (\"<b>\"); write plain text")]
    [InlineData("content/notice", "\"Fish &amp; chips\"", "notice: holds HTML (\"&amp;\"); write plain text")]
    [InlineData("content/notice", "\"Bell \\u0007\"", "notice: holds a character that cannot be seen (a control character); take it out")]
    [InlineData("content/notice", "\"Turned \\u202e round\"", "notice: holds a character that cannot be seen (a control character); take it out")]
    [InlineData("content/notice", "\"Half \\ud83d\"", "notice: holds half a character; write it again")]
    [InlineData("content/isAdopted", "\"yes\"", "isAdopted: must be true or false")]
    [InlineData("content/levels", "{}", "levels: must be a list, written in square brackets")]
    [InlineData("content/levels/1/name", null, "levels, entry 2: \"name\" is missing")]
    [InlineData("content/levels/1/name", "\" \"", "levels, entry 2, name: is empty")]
    [InlineData("content/levels/1/level", "1.5", "levels, entry 2, level: must be a whole number")]
    [InlineData("content/levels/1/level", "3", "level 2 must be described exactly once")]
    [InlineData("content/levels/0/level", "3", "the levels must stand in order, the lowest first")]
    [InlineData("content/levels/3/level", "7", "level 4 must be described exactly once")]
    [InlineData("content/levels/3/level", "2000000000", "a level has the number 2000000000; levels are numbered from 1 to 9 at most, without a gap")]
    [InlineData("content/levels/3/meansHarm", "false", "the highest level must say \"meansHarm\": true, or no level points to harm")]
    [InlineData("content/levels/0/closingNeedsSecondManager", "true", "closing needs a second manager at level 1, so it has to at level 2 as well")]
    [InlineData("content/levels/0/meansHarm", "true", "level 1 means harm, so level 2 has to as well")]
    [InlineData("content/domains", "[]", "domains: needs at least one entry")]
    [InlineData("content/domains/1/id", "\"health\"", "the domain id \"health\" is used twice; every entry needs its own")]
    [InlineData("content/indicators/1/id", "\"health.l1.on-track\"", "the indicator id \"health.l1.on-track\" is used twice; every entry needs its own")]
    [InlineData("content/indicators/0/domain", "\"helth\"", "\"health.l1.on-track\" names the domain \"helth\", which does not exist")]
    [InlineData("content/indicators/0/level", "5", "\"health.l1.on-track\" has the level 5, which does not exist")]
    [InlineData("content/indicators/0/text", "\"\"", "\"health.l1.on-track\", text: is empty")]
    [InlineData("content/indicators/0/id", "\"two words\"", "\"two words\": the id can hold small letters, digits, dots and hyphens, and begins with a letter or digit")]
    [InlineData("content/indicators/0/colour", "\"red\"", "\"health.l1.on-track\": the field \"colour\" is not known here; is it misspelt?")]
    [InlineData("content/indicators/0/keywords", "\"one\"", "\"health.l1.on-track\", keywords: must be a list, written in square brackets")]
    [InlineData("content/indicators/0", "7", "indicators, entry 1: must be an object, written in curly brackets")]
    public void Read_OfAFileWithAMistake_SaysIt(string path, string? value, string says)
    {
        var file = Read(Change(path, value));

        Assert.Contains(says, file.Mistakes);
        Assert.Null(file.Content);
    }

    [Fact]
    public void Read_OfAFileWithManyMistakes_SaysThemAll()
    {
        var root = Root();
        root["effectiveFrom"] = "2020-01-01";
        var content = root["content"]!;
        content["levels"]!.AsArray().RemoveAt(2);
        content["indicators"]![0]!["text"] = new string('x', 501);
        content["indicators"]![1]!["domain"] = "nowhere";
        content["indicators"]![2]!["text"] = "<script>alert(1)</script>";

        var mistakes = Read(root.ToJsonString()).Mistakes;

        Assert.Contains("level 3 must be described exactly once", mistakes);
        Assert.Contains("\"health.l1.on-track\", text: has 501 characters; it can have 500 at most", mistakes);
        Assert.Contains(mistakes, m => m.Contains("\"nowhere\"", StringComparison.Ordinal));
        Assert.Contains(mistakes, m => m.Contains("HTML", StringComparison.Ordinal));
        Assert.Contains(mistakes, m => m.StartsWith("effectiveFrom", StringComparison.Ordinal));
        Assert.True(mistakes.Count(m => m.EndsWith("has the level 3, which does not exist", StringComparison.Ordinal)) > 20);
    }

    [Fact]
    public void Read_OfTenThousandIndicators_SaysHowManyThereMayBe()
    {
        var root = Root();
        var indicators = root["content"]!["indicators"]!.AsArray();
        var one = indicators[0]!.ToJsonString();
        indicators.Clear();
        for (var i = 0; i < 10_000; i++)
        {
            var copy = JsonNode.Parse(one)!;
            copy["id"] = $"health.{i}";
            indicators.Add(copy);
        }

        Assert.Equal("there are 10,000 indicators; there can be 2,000 at most", Assert.Single(Read(root.ToJsonString()).Mistakes));
    }

    [Theory]
    [InlineData("", "line 1: this is not valid JSON.")]
    [InlineData("{\n\"version\": \"6\",\n\"source\" \"x\"}", "line 3: this is not valid JSON.")]
    [InlineData("[{}]", "the file is a list; it must hold one edition, written in curly brackets")]
    [InlineData("\"text\"", "the file must hold one edition, written in curly brackets")]
    [InlineData("{\"version\":\"6\",\"version\":\"7\",\"source\":\"x\",\"content\":{}}", "the field \"version\" stands there twice")]
    [InlineData("{\"version\":\"6\",\"\\ud800\":1}", "the field \"\" is not known here; is it misspelt?")]
    public void Read_OfSomethingElse_SaysWhatIsExpected(string text, string says) =>
        Assert.Contains(Read(text).Mistakes, m => m.StartsWith(says, StringComparison.Ordinal) && !m.Contains("BytePosition", StringComparison.Ordinal));

    [Fact]
    public void Read_OfBytesThatAreNoText_SaysSo()
    {
        Assert.Equal("the file is not text in UTF-8; save it as UTF-8 and try again", Assert.Single(GuidanceFile.Read([0x7b, 0xff, 0xfe, 0x7d], Today).Mistakes));
        Assert.Equal("the file is larger than 4 MB", Assert.Single(GuidanceFile.Read(new byte[GuidanceFile.MaxBytes + 1], Today).Mistakes));
        Assert.StartsWith("line 1: this is not valid JSON.", Assert.Single(Read(new string('[', 5000)).Mistakes), StringComparison.Ordinal);
    }

    private static GuidanceFile Read(string text) => GuidanceFile.Read(Encoding.UTF8.GetBytes(text), Today);

    private static JsonNode Root() => JsonNode.Parse(GuidanceFile.Write("6", "Made up", Policy.LevelsOfNeed.Versions[0].Content))!;

    // Written into the text, so that what no JSON library would write can be tried too.
    private static string Change(string path, string? value)
    {
        var root = Root();
        var node = root;
        var names = path.Split('/');
        foreach (var name in names[..^1])
        {
            node = int.TryParse(name, out var index) ? node![index] : node![name];
        }

        if (value is null)
        {
            node!.AsObject().Remove(names[^1]);
        }
        else if (int.TryParse(names[^1], out var last))
        {
            node![last] = "changed-here";
        }
        else
        {
            node![names[^1]] = "changed-here";
        }

        return root.ToJsonString().Replace("\"changed-here\"", value, StringComparison.Ordinal);
    }
}
