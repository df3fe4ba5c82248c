using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.IntegrationTests.Hosting;
using WestSussex.Safeguarding.Web.Data.Auditing;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.IntegrationTests.Guidance;

/// <summary>An administrator brings an edition in: a clear report of everything that is wrong, or a proposal that only administrators see.</summary>
public class ImportTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("\"level\": 3,\n        \"name\"", "\"level\": 4,\n        \"name\"", "Level 3 must be described exactly once")]
    [InlineData("\"id\": \"learning\"", "\"id\": \"health\"", "The domain id \"health\" is used twice; every entry needs its own")]
    [InlineData("\"id\": \"health.l2.2\"", "\"id\": \"health.l1.1\"", "The indicator id \"health.l1.1\" is used twice; every entry needs its own")]
    [InlineData("\"domain\": \"care\"", "\"domain\": \"cars\"", "\"care.l1.1\" names the domain \"cars\", which does not exist")]
    [InlineData("Left alone for hours", "Left <i>alone</i> for hours", "\"care.l5.5\", text: holds HTML (\"<i>\"); write plain text")]
    [InlineData("Left alone for hours", "Left \\u0000 alone", "\"care.l5.5\", text: holds a character that cannot be seen (a control character); take it out")]
    [InlineData("\"version\": \"five-1\",", "\"version\": \"0.1.0\",", "Version: there is an edition “0.1.0” already; give this one another name")]
    [InlineData("\"version\": \"five-1\",", "\"version\": \"five-1\", \"effectiveFrom\": \"2020-01-01\",", "EffectiveFrom: 2020-01-01 is not in the future; an edition counts from tomorrow at the earliest. You can leave it out")]
    [InlineData("\"version\": \"five-1\",", "\"version\": \"five-1\"", "Line 3: this is not valid JSON.")]
    public async Task Import_OfABadFile_SaysWhatIsWrongAndKeepsNothing(string find, string replace, string says)
    {
        var text = Editions.FiveLevels.ReplaceLineEndings("\n");
        var at = text.IndexOf(find, StringComparison.Ordinal);
        Assert.True(at >= 0, find);

        var page = await Editions.ImportAsync(await portal.ClientFor("clover"), text.Remove(at, find.Length).Insert(at, replace));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(says, page.Text, StringComparison.Ordinal);
        Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
        Assert.StartsWith("The file has ", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", page.Text, StringComparison.Ordinal);
        Assert.Equal(0, await StoredAsync());
    }

    [Fact]
    public async Task Import_OfAFileWithHundredsOfMistakes_ShowsAHundredAndSaysHowManyMore()
    {
        var root = JsonNode.Parse(Editions.FiveLevels)!;
        var indicators = root["content"]!["indicators"]!.AsArray();
        var one = indicators[0]!.ToJsonString();
        for (var i = 0; i < 250; i++)
        {
            var copy = JsonNode.Parse(one)!;
            copy["id"] = $"health.{i}";
            copy["text"] = "";
            indicators.Add(copy);
        }

        var page = await Editions.ImportAsync(await portal.ClientFor("clover"), root.ToJsonString());

        Assert.Equal(100, page.Document.QuerySelectorAll(".ws-mistakes li").Length);
        Assert.Contains("And 150 more.", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "The file is empty. Select another one")]
    [InlineData(GuidanceFile.MaxBytes + 1, "The file must be 4 MB or smaller")]
    public async Task Import_OfAFileOfTheWrongSize_SaysSo(int bytes, string says) =>
        Assert.Equal(says, Assert.Single((await Editions.ImportAsync(await portal.ClientFor("clover"), new byte[bytes])).Errors));

    [Fact]
    public async Task Import_WithoutAFile_AsksForOne() =>
        Assert.Equal("Select a file", Assert.Single((await (await (await portal.ClientFor("clover")).OpenAsync("/administration/guidance/import")).Form.SubmitAsync()).Errors));

    [Fact]
    public async Task Import_OfAPictureNamedJson_SaysThatItIsNoText()
    {
        var page = await Editions.ImportAsync(await portal.ClientFor("clover"), [0x89, 0x50, 0x4e, 0x47, 0xff, 0x00]);

        Assert.Contains("The file is not text in UTF-8", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "LN-02")]
    public async Task Import_OfAGoodFile_KeepsAProposalThatOnlyAdministratorsSeeAndCanDelete()
    {
        var clover = await portal.ClientFor("clover");
        var file = await clover.Client.GetByteArrayAsync("/administration/guidance/in-force.json");
        var text = Encoding.UTF8.GetString(file).Replace("\"0.1.0\"", "\"2\"", StringComparison.Ordinal).Replace("Emerging needs", "Small needs", StringComparison.Ordinal);

        var page = await Editions.ImportAsync(clover, text);

        Assert.Equal("Edition 2", page.Heading);
        Assert.Contains("Levels changed: 1", page.Text, StringComparison.Ordinal);
        Assert.Equal("Emerging", page.Document.QuerySelector("del")!.TextContent);
        Assert.Equal("Small", page.Document.QuerySelector("ins")!.TextContent);
        Assert.Equal(1, await LoggedAsync("imported"));

        var preview = await page.FollowAsync("Read it as everybody would");
        Assert.Contains("Proposal.", preview.Text, StringComparison.Ordinal);
        Assert.Contains("Small needs", preview.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Small needs", (await portal.Anybody().OpenAsync("/levels-of-need")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.ClientFor("tansy")).OpenAsync(preview.Url)).Status);

        var again = await Editions.ImportAsync(clover, text);
        Assert.Contains("Version: there is an edition “2” already", again.Text, StringComparison.Ordinal);

        var list = await (await page.FollowAsync("Delete this proposal")).Form.SubmitAsync("Delete this proposal");
        Assert.Contains("The proposal “2” is deleted.", list.Text, StringComparison.Ordinal);
        Assert.Equal((0, 1), (await StoredAsync(), await LoggedAsync("deleted")));
    }

    private Task<int> StoredAsync() => portal.AsSystemAsync(db => db.GuidanceEditions.CountAsync());

    private Task<int> LoggedAsync(string what) => portal.AsSystemAsync(db => db.AccessLog.CountAsync(e => e.RecordType == "guidance-edition" && e.Detail == what && e.Action == AccessAction.Changed));
}
