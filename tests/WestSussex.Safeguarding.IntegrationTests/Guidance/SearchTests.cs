using System.Net;
using WestSussex.Safeguarding.IntegrationTests.Hosting;

namespace WestSussex.Safeguarding.IntegrationTests.Guidance;

/// <summary>The levels of need, searched by anybody.</summary>
public class SearchTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("/levels-of-need/search?q=county+lines")]
    [InlineData("/levels-of-need/search")]
    [Trait("Requirement", "LN-06")]
    public async Task Open_WithoutAnAccount_AsksTheDatabaseNothing(string address)
    {
        var visitor = portal.Anybody();
        await visitor.OpenAsync(address);
        portal.Sql.Reset();

        Assert.Equal(HttpStatusCode.OK, (await visitor.OpenAsync(address)).Status);
        Assert.Equal(0, portal.Sql.Count);
    }

    [Fact]
    [Trait("Requirement", "LN-02")]
    public async Task Search_MisspeltAndImmediate_FindsMarksAndSaysRingFirst()
    {
        var page = await portal.Anybody().OpenAsync("/levels-of-need/search?q=blackmale");

        Assert.Contains("Searched for blackmail", page.Text, StringComparison.Ordinal);
        Assert.Contains("Ring first", page.Text, StringComparison.Ordinal);
        Assert.NotEmpty(page.Document.QuerySelectorAll("mark"));
    }

    [Fact]
    public async Task Search_WithNothingFoundOrHostileText_SaysWhatToDo()
    {
        var page = await portal.Anybody().OpenAsync("/levels-of-need/search?q=" + Uri.EscapeDataString("<script>xqzvbnk</script>"));

        Assert.DoesNotContain(page.Document.QuerySelectorAll("script"), script => script.TextContent.Contains("xqzvbnk", StringComparison.Ordinal));
        var nothing = await portal.Anybody().OpenAsync("/levels-of-need/search?q=xqzvbnk");
        Assert.Contains("That says nothing about the child", nothing.Text, StringComparison.Ordinal);
        Assert.Contains(portal.Policy.Contact("mash").Display, nothing.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await portal.Anybody().OpenAsync("/levels-of-need/search?q=" + new string('q', 10_000))).Status);
    }
}
