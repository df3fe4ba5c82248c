using System.Net;
using WestSussex.Safeguarding.IntegrationTests.Hosting;

namespace WestSussex.Safeguarding.IntegrationTests.Guidance;

/// <summary>The way keeps nothing, decides nothing, and takes whatever is sent to it.</summary>
public class ThinkItThroughKeepsNothingTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly string[] Verdicts = ["does not meet", "do not meet", "not met", "threshold", "score", "points", "%", "total", "likely level", "overall level"];

    [Fact]
    [Trait("Requirement", "LN-06")]
    public async Task Way_OfSomebodyWithoutAnAccount_AsksTheDatabaseNothingAndKeepsNothing()
    {
        await WayAsync(portal.Anybody(), _ => { });
        var addresses = new List<string>();
        var visitor = portal.Anybody();
        portal.Sql.Reset();

        await WayAsync(visitor, page =>
        {
            addresses.AddRange(page.Document.QuerySelectorAll("[href], [action], [src], [formaction]").SelectMany(e => new[] { "href", "action", "src", "formaction" }.Select(a => e.GetAttribute(a)).OfType<string>()));
            addresses.Add(page.Url);
            addresses.Add(page.Title);
            Assert.True(page.Response.Headers.CacheControl?.NoStore);
            Assert.NotNull(page.Document.QuerySelector("a[href='/leave']"));
            Assert.DoesNotMatch("(?i)child|worr|concern|harm", page.Title.Replace("Raise and follow concerns about children", "", StringComparison.Ordinal));
            var cookies = page.Response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [];
            Assert.All(cookies, cookie => Assert.Contains("ntiforgery", cookie, StringComparison.Ordinal));
        });

        Assert.True(portal.Sql.Count == 0, portal.Sql.Shown);
        Assert.DoesNotContain(addresses, address => address.Contains("Qzheron", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Start_BeforeAnything_SaysThatNothingIsKeptAndWhatItNeverDoes()
    {
        var start = await portal.Anybody().OpenAsync(Thinking.Root);

        Assert.Contains("We keep nothing of what you enter here. Print it, or take it into a concern", start.Text, StringComparison.Ordinal);
        Assert.Contains("It does not decide", start.Text, StringComparison.Ordinal);
        Assert.Contains(portal.Policy.Contact("mash").Display, start.Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "LN-03")]
    public async Task Answer_ForWhateverIsPicked_HoldsNoVerdict()
    {
        var random = new Random(20260303);
        var all = portal.Policy.Current(portal.Policy.LevelsOfNeed).Indicators;
        var ages = new[] { "unborn", "0", "1-4", "5-9", "10-15", "16-17", "not-known" };
        var visitor = portal.Anybody();
        for (var i = 0; i < 60; i++)
        {
            var picked = all.OrderBy(_ => random.Next()).Take(random.Next(i % 4 == 0 ? 4 : 60)).Select(sign => sign.Id).ToList();
            var fields = picked.SelectMany(id => new[] { ("Signs.Indicators", id), ("Rung", id) }).Append(("AgeBand", ages[i % ages.Length])).ToArray();
            foreach (var page in new[] { "answer", "print" })
            {
                var answer = await Thinking.PostAsync(visitor, page, fields);

                Assert.Equal(HttpStatusCode.OK, answer.Status);
                Assert.All(Verdicts, verdict => Assert.DoesNotContain(verdict, answer.Text, StringComparison.OrdinalIgnoreCase));
                var levels = answer.Document.QuerySelectorAll(".ws-level__n").Select(Page.Words).ToList();
                Assert.Equal(levels.Order(StringComparer.Ordinal), levels);
            }
        }
    }

    [Theory]
    [InlineData("Signs.Indicators", "no.such.sign", "what-you-see", "We took off a sign that the guidance does not have")]
    [InlineData("Signs.Indicators", "<script>hostile()</script>", "what-you-see", "We took off a sign that the guidance does not have")]
    [InlineData("District", "kent", "district", "Select a district from the list, or select “I do not know”")]
    [InlineData("AgeBand", "99", "age", "Select how old the child is from the list")]
    [InlineData("About", "clever", "age", "Select from the list")]
    [InlineData("Decisions", "decide", "what-next", "Select what you will do from the list")]
    [InlineData("Strengths", null, "what-helps", "What goes well must be 4,000 characters or fewer")]
    [InlineData("Words", null, "what-you-see", "What you wrote in your own words must be 4,000 characters or fewer")]
    [InlineData("Why", null, "what-next", "Why must be 4,000 characters or fewer")]
    [InlineData("LookAgainOn.Day", "31", "what-next", "The day on which you will look again must include a month")]
    public async Task Go_WithAHiddenFieldThatWasChanged_AsksThePageItBelongsToAndLosesNothing(string field, string? value, string page, string message)
    {
        var typed = value ?? new string('x', 10_000);
        var fields = new List<(string, string)> { ("From", "district"), ("District", "arun"), ("AgeBand", "5-9"), ("OutsideTheHome", "Plover"), ("Signs.Indicators", Thinking.Signs[0]) };
        fields.RemoveAll(f => f.Item1 == field && field != "Signs.Indicators");
        fields.Add((field, typed));

        var answer = await Thinking.PostAsync(portal.Anybody(), "answer", [.. fields]);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.StartsWith(message, Assert.Single(answer.Errors), StringComparison.Ordinal);
        Assert.Equal(page, answer.Form.Value("From"));
        Assert.Equal("Plover", answer.Form.Value("OutsideTheHome"));
        Assert.Contains(Thinking.Signs[0], Sent(answer, "Signs.Indicators"));
        if (value is null or "31")
        {
            Assert.Equal(typed, answer.Form.Value(field));
        }
    }

    [Fact]
    public async Task Go_FromAPageThatDoesNotExist_ShowsThePageThatWasAsked()
    {
        var page = await Thinking.PostAsync(portal.Anybody(), "how-long-and-where", ("From", "../mash"), ("Words", "Heron"));

        Assert.Equal((HttpStatusCode.OK, "How long, how often and where"), (page.Status, page.Heading));
        Assert.Equal("Heron", page.Form.Value("Words"));
    }

    private static async Task WayAsync(Visitor visitor, Action<Page> see) =>
        await Thinking.ToPrintAsync(await Thinking.ToAnswerAsync(visitor, "Qzheron", see), "Qzheron", see);

    private static IEnumerable<string> Sent(Page page, string name) =>
        page.Document.QuerySelectorAll("main input").Where(i => i.GetAttribute("name") == name).Select(i => i.GetAttribute("value") ?? "");
}
