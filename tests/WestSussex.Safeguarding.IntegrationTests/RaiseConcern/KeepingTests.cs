using System.Net;
using WestSussex.Safeguarding.IntegrationTests.Hosting;

namespace WestSussex.Safeguarding.IntegrationTests.RaiseConcern;

public class KeepingTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string TooLongText = "x";

    [Fact]
    public async Task Save_FromTwoTabs_ShowsBothVersionsAndLosesNeither()
    {
        var visitor = portal.Anybody();
        var url = $"/raise-a-concern/{Walks.DraftOf(await Walks.BeginAsync(visitor, "professional"))}/life-for-the-child";
        var one = await visitor.OpenAsync(url);
        var two = await visitor.OpenAsync(url);
        await one.Form.Fill("Life", "Written in the first tab").SubmitAsync();

        var conflict = await two.Form.Fill("Life", "Written in the second tab").SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Written in the first tab", conflict.Text, StringComparison.Ordinal);
        Assert.Equal("Written in the second tab", conflict.Form.Value("Life"));
        Assert.Equal("Written in the first tab", (await visitor.OpenAsync(url)).Form.Value("Life"));

        await conflict.Form.SubmitAsync();
        Assert.Equal("Written in the second tab", (await visitor.OpenAsync(url)).Form.Value("Life"));
    }

    [Fact]
    public async Task Save_PagesOfOneThingEachInTwoTabs_KeepsBothWithoutAsking()
    {
        var visitor = portal.Anybody();
        var at = $"/raise-a-concern/{Walks.DraftOf(await Walks.BeginAsync(visitor, "public"))}/the-concern";
        var worries = await visitor.OpenAsync(at + "/worries");
        var words = await visitor.OpenAsync(at + "/childs-words");
        await worries.Form.Fill("Summary", "Hungry").Fill("Seen", "In the first tab").SubmitAsync("Continue");

        var next = await words.Form.Fill("ChildsWords", "In the second tab").SubmitAsync("Continue");

        Assert.Equal(HttpStatusCode.OK, next.Status);
        Assert.Equal("In the first tab", (await visitor.OpenAsync(at + "/worries")).Form.Value("Seen"));
        Assert.Equal("In the second tab", (await visitor.OpenAsync(at + "/childs-words")).Form.Value("ChildsWords"));
    }

    [Fact]
    public async Task Autosave_FromOnePage_KeepsSavingAndNeverConflictsWithItself()
    {
        var visitor = portal.Anybody();
        var url = $"/raise-a-concern/{Walks.DraftOf(await Walks.BeginAsync(visitor, "professional"))}/life-for-the-child";
        var page = await visitor.OpenAsync(url);
        foreach (var typed in new[] { "a", "ab", "abc" })
        {
            var saved = await visitor.PostAsync(url + "/autosave", [new("Life", typed), new("_stamp", page.Form.Value("_stamp")!), new("_tab", page.Form.Value("_tab")!)]);
            Assert.Equal(HttpStatusCode.NoContent, saved.StatusCode);
        }

        var next = await page.Form.Fill("Life", "abcd").SubmitAsync();

        Assert.Equal(HttpStatusCode.OK, next.Status);
        Assert.Equal("abcd", (await visitor.OpenAsync(url)).Form.Value("Life"));
    }

    [Fact]
    public async Task ComeBack_WithTheCode_OpensTheDraftOnAnotherDevice()
    {
        var code = await Walks.BeginAsync(portal.Anybody(), "public");
        var shown = code.Document.QuerySelector(".ws-receipt__ref")!.TextContent;
        var other = portal.Anybody();

        var wrong = await (await other.OpenAsync("/raise-a-concern/come-back")).Form.Fill("code", "AAAAA-BBBBB-CCCCC").SubmitAsync();
        var back = await wrong.Form.Fill("code", shown.ToLowerInvariant().Replace('-', ' ')).SubmitAsync();

        Assert.Single(wrong.Errors);
        Assert.Contains("/child/1/name", back.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draft_AfterThirtyDays_IsGone()
    {
        var visitor = portal.Anybody();
        var draft = Walks.DraftOf(await Walks.BeginAsync(visitor, "public"));
        portal.Clock.Advance(TimeSpan.FromDays(30));

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync($"/raise-a-concern/{draft}/child/1/name")).Status);
    }

    [Theory]
    [InlineData("public", "child/1/name")]
    [InlineData("public", "child/1/address")]
    [InlineData("public", "child/1/born")]
    [InlineData("public", "child/1/social-worker")]
    [InlineData("public", "the-concern/worries")]
    [InlineData("public", "the-concern/childs-words")]
    [InlineData("public", "you")]
    [InlineData("professional", "child/1")]
    [InlineData("professional", "you")]
    [InlineData("professional", "the-concern")]
    [InlineData("professional", "life-for-the-child")]
    [InlineData("professional", "where-now")]
    [InlineData("professional", "telling-the-family")]
    [InlineData("professional", "level-of-need")]
    [InlineData("professional", "what-should-happen")]
    public async Task EveryTextField_TooLong_SaysSoBesideItAndKeepsTheText(string role, string path)
    {
        var visitor = portal.Anybody();
        var url = $"/raise-a-concern/{Walks.DraftOf(await Walks.BeginAsync(visitor, role))}/{path}";
        var typed = string.Concat(Enumerable.Repeat(TooLongText, 20_001));
        foreach (var name in TextFields(await visitor.OpenAsync(url)))
        {
            var page = await (await visitor.OpenAsync(url)).Form.Fill(name, typed).SubmitAsync();

            var id = name.Replace('.', '_');
            Assert.Contains("characters or fewer", page.Document.GetElementById(id + "-error")?.TextContent ?? "no message beside " + name, StringComparison.Ordinal);
            Assert.NotNull(page.Document.QuerySelector($".govuk-error-summary a[href='#{id}']"));
            Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
            Assert.Equal(typed, page.Form.Value(name));
            Assert.True(string.IsNullOrEmpty((await visitor.OpenAsync(url)).Form.Value(name)), "nothing changes");
        }
    }

    private static List<string> TextFields(Page page) =>
        [.. page.Document.QuerySelectorAll("main form textarea, main form input[type=text], main form input[type=tel], main form input[type=email]")
            .Select(f => f.GetAttribute("name")!).Where(n => !n.Contains("DateOfBirth", StringComparison.Ordinal) && !n.Contains("ExpectedOn", StringComparison.Ordinal) && !n.Contains("TellLaterBy", StringComparison.Ordinal) && n is not "EstimatedAge")];
}
