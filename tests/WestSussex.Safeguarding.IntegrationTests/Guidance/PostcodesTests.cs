using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WestSussex.Safeguarding.Domain.Policies;
using WestSussex.Safeguarding.IntegrationTests.Hosting;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.IntegrationTests.Guidance;

/// <summary>An administrator brings a table of postcodes in; people then type a whole postcode instead of choosing a district, and it is kept nowhere.</summary>
public sealed class PostcodesTests : IAsyncLifetime, IDisposable
{
    private const string Table = "postcode,district\nZZ99 1AA,Crawley\nZZ99 1AB,arun\n";
    private readonly PortalFactory _portal = new();

    public Task InitializeAsync() => _portal.InitializeAsync();

    public async Task DisposeAsync() => await _portal.DisposeAsync();

    public void Dispose() => _portal.Dispose();

    [Fact]
    [Trait("Requirement", "LN-06")]
    public async Task Bring_AGoodTable_CountsAtOnceAndTakesThePlaceOfTheOneBefore()
    {
        var empty = await _portal.Anybody().OpenAsync(Thinking.Root + "/district");
        Assert.DoesNotContain("Postcode", empty.Text, StringComparison.Ordinal);
        Assert.Equal("Where does the child live?", empty.Heading);

        var first = await BringAsync(Table);
        var second = await BringAsync("ZZ99 1AA,Horsham", "September 2026");

        Assert.Contains("counts from now on, with 2 postcodes", first.Text, StringComparison.Ordinal);
        Assert.Contains("In use: September 2026", second.Text, StringComparison.Ordinal);
        Assert.Contains("Clover Haythornby", second.Text, StringComparison.Ordinal);
        Assert.Equal("horsham", _portal.Policy.DistrictOf("zz99 1aa")?.Id);
        Assert.Null(_portal.Policy.DistrictOf("ZZ99 1AB"));
        Assert.Equal((1, 2), (await _portal.AsSystemAsync(db => db.PostcodeTables.CountAsync()), await _portal.AsSystemAsync(db => db.AccessLog.CountAsync(e => e.RecordType == "postcode-table" && e.Detail == "adopted"))));
    }

    [Fact]
    [Trait("Requirement", "LN-06")]
    public async Task Remove_AfterAsking_TakesTheTableAwayAndIsWrittenDown()
    {
        var clover = await _portal.ClientFor("clover");
        Assert.Equal(HttpStatusCode.NotFound, (await clover.OpenAsync("/administration/postcodes/remove")).Status);
        await BringAsync(Table);
        var asked = await clover.OpenAsync("/administration/postcodes/remove");
        Assert.Contains("Remove the table “August 2026”?", asked.Heading, StringComparison.Ordinal);
        await BringAsync("ZZ99 1AA,Horsham", "September 2026");

        var stale = await asked.Form.SubmitAsync();
        Assert.Contains("Another administrator has just brought this table in", Assert.Single(stale.Errors), StringComparison.Ordinal);
        Assert.Equal("horsham", _portal.Policy.DistrictOf("ZZ99 1AA")?.Id);
        var removed = await stale.Form.SubmitAsync();

        Assert.Contains("The table “September 2026” is removed", removed.Text, StringComparison.Ordinal);
        Assert.Contains("No table has been brought in", removed.Text, StringComparison.Ordinal);
        Assert.Null(_portal.Policy.Postcodes);
        Assert.DoesNotContain("Postcode", (await _portal.Anybody().OpenAsync(Thinking.Root + "/district")).Text, StringComparison.Ordinal);
        Assert.Equal((0, 1), (await _portal.AsSystemAsync(db => db.PostcodeTables.CountAsync()), await _portal.AsSystemAsync(db => db.AccessLog.CountAsync(e => e.RecordType == "postcode-table" && e.Detail == "removed"))));
    }

    [Theory]
    [InlineData("ZZ99 1AA,Kent\nZZ99,Arun", "The file has 2 mistakes or more, and nothing was changed. Mend them and bring the file in again", "Line 1: there is no district “Kent”")]
    [InlineData("ZZ99 1AA,<b>Arun</b>", "The file has a mistake, and nothing was changed. Mend it and bring the file in again", "there is no district “<b>Arun</b>”")]
    [InlineData("", "The file is empty. Select another one", "")]
    public async Task Bring_ABadTable_SaysWhatIsWrongAndChangesNothing(string csv, string error, string says)
    {
        await BringAsync(Table);

        var page = await BringAsync(csv, "Later");

        Assert.Equal(error, Assert.Single(page.Errors));
        Assert.Contains(says, page.Text, StringComparison.Ordinal);
        Assert.Equal("Later", page.Form.Value("Name"));
        Assert.Contains("In use: August 2026", page.Text, StringComparison.Ordinal);
        Assert.Equal("crawley", _portal.Policy.DistrictOf("ZZ99 1AA")?.Id);
    }

    [Fact]
    public async Task Bring_WithNothingFilledInOrTooMuch_AsksForEach()
    {
        var clover = await _portal.ClientFor("clover");
        var page = await (await clover.OpenAsync("/administration/postcodes")).Form.SubmitAsync();

        Assert.Equal(["Enter the version of the table", "Enter where the table comes from", "Select a file"], page.Errors);
        Assert.Equal("The file must be 4 MB or smaller", Assert.Single((await BringAsync(new string('x', PostcodeFile.MaxBytes + 1))).Errors));
        Assert.StartsWith("The version must be 80 characters or fewer", Assert.Single((await BringAsync(Table, new string('x', 81))).Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refresh_AfterAnotherServerBroughtATableIn_KnowsItAndReadsItOnce()
    {
        await _portal.AsSystemAsync(db =>
        {
            db.Add(PostcodeTable.Adopt("August 2026", "Made up", new Dictionary<string, string> { ["ZZ991AA"] = "adur" }, _portal.People.Actor("clover"), _portal.Clock.Now));
            return db.SaveChangesAsync();
        });
        var postcodes = _portal.Services.GetRequiredService<AdoptedPostcodes>();
        Assert.Null(_portal.Policy.Postcodes);

        await postcodes.RefreshAsync();
        Assert.Equal("Adur", _portal.Policy.DistrictOf("ZZ99 1AA")?.Name);
        _portal.Sql.Reset();
        await postcodes.RefreshAsync();

        Assert.Equal(1, _portal.Sql.Count);
    }

    [Fact]
    [Trait("Requirement", "LN-06")]
    public async Task Think_WithAWholePostcode_FindsTheDistrictFromMemoryAndForgetsThePostcode()
    {
        await BringAsync(Table);
        var visitor = _portal.Anybody();
        await visitor.OpenAsync(Thinking.Root);
        _portal.Sql.Reset();

        var district = await visitor.OpenAsync(Thinking.Root + "/district");
        var answer = await district.Form.Fill("Postcode", "zz99 1aa").SubmitAsync("Continue");

        Assert.Equal("What the guidance says", answer.Heading);
        Assert.Contains("Early help for Crawley", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("1aa", answer.Document.DocumentElement.OuterHtml.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        Assert.True(_portal.Sql.Count == 0, _portal.Sql.Shown);
        var log = string.Concat(Directory.EnumerateFiles(_portal.Folder, "*", SearchOption.AllDirectories).Where(f => f.EndsWith(".json", StringComparison.Ordinal) || f.EndsWith(".log", StringComparison.Ordinal)).Select(ReadShared));
        Assert.DoesNotContain("zz99", log, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("ZZ99 1XX", "We do not know this postcode. Check it, or choose the district from the list")]
    [InlineData("ZZ99", "Enter the whole postcode, or choose the district from the list")]
    [InlineData("<script>alert(1)</script>", "Enter the whole postcode, or choose the district from the list")]
    [InlineData("", "Select where the child lives, or select “I do not know”")]
    public async Task Think_WithAPostcodeThatSaysNoDistrict_AsksToChooseFromTheSeven(string typed, string says)
    {
        await BringAsync(Table);
        var district = await _portal.Anybody().OpenAsync(Thinking.Root + "/district");

        var page = await district.Form.Fill("Postcode", typed).SubmitAsync("Continue");

        Assert.Equal((HttpStatusCode.OK, says), (page.Status, Assert.Single(page.Errors)));
        Assert.Equal(typed, page.Form.Value("Postcode"));
        var answer = await page.Form.Fill("District", "adur").SubmitAsync("Continue");
        Assert.Contains("Early help for Adur", answer.Text, StringComparison.Ordinal);
    }

    private async Task<Page> BringAsync(string csv, string name = "August 2026")
    {
        var clover = await _portal.ClientFor("clover");
        using var content = new MultipartFormDataContent
        {
            { new ByteArrayContent(Encoding.UTF8.GetBytes(csv)), "File", "postcodes.csv" },
            { new StringContent(name), "Name" },
            { new StringContent("Made up for tests"), "Source" },
            { new StringContent(await clover.TokenAsync()), "__RequestVerificationToken" },
        };
        return await Page.ReadAsync(clover, await clover.Client.PostAsync("/administration/postcodes", content));
    }

    private static string ReadShared(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
