using System.Globalization;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WestSussex.Safeguarding.IntegrationTests.Forms;
using WestSussex.Safeguarding.IntegrationTests.Hosting;
using WestSussex.Safeguarding.IntegrationTests.RaiseConcern;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.WhatWeAsk;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.You;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.IntegrationTests.Site;

/// <summary>Public pages are easy to read, and say beforehand what the form asks.</summary>
public class ReadingTests(WalkPortal portal) : IClassFixture<WalkPortal>
{
    private const int FewestWords = 100;
    private const double HighestMean = 5.5;
    private const double HighestOfAPage = 8;
    private const int MostPages = 120;
    private static readonly string[] Ways = ["public", "professional", "young-person"];

    [Fact]
    public async Task PublicPages_OfAHundredWords_AreReadAtTheAgeOfNineOrTen()
    {
        var pages = await PublicPagesAsync();
        var read = pages.Select(page => (page.Url, Paragraphs: Reading.Paragraphs(page.Document.QuerySelector("main")!)))
            .Select(page => (page.Url, page.Paragraphs, Measured: Reading.Of(page.Paragraphs))).Where(page => page.Measured.Words >= FewestWords).ToList();
        var told = string.Join('\n', read.OrderByDescending(p => p.Measured.Grade).Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Measured.Grade:0.0} {p.Measured.Words} {p.Url}")));

        Assert.True(read.Count >= 25, $"Too few pages were found:\n{told}");
        Architecture.Rule.Holds(
            read.Where(page => page.Measured.Grade > HighestOfAPage).Select(page => $"{page.Measured.Grade:0.0} {page.Url}: {string.Join(" | ", Reading.Hardest(page.Paragraphs))}"),
            "Pages that are too hard to read, with their hardest sentences:");
        Assert.True(read.Average(page => page.Measured.Grade) <= HighestMean, $"On average the pages are too hard to read:\n{told}");
    }

    [Fact]
    public void Grade_OfKnownSentences_IsAsItIsByHand()
    {
        Assert.Equal(-1.45, Reading.Of(["The cat sat on the mat."]).Grade, 0.001);
        Assert.Equal([1, 2, 3, 4, 1, 2, 2, 3, 1], new[] { "made", "worried", "assessment", "information", "asked", "needed", "places", "exercise", "a" }.Select(Reading.Syllables));
        Assert.True(Reading.Of(["Multi-agency professionals collaboratively facilitate comprehensive assessments regarding vulnerability."]).Grade > HighestOfAPage);
        Assert.Equal(Reading.Of(["You can ring it now."]), Reading.Of(["You can ring MASH now."]));
        Assert.All(Reading.Exempt, exempt => Assert.False(string.IsNullOrWhiteSpace(exempt.Reason)));
    }

    [Fact]
    public async Task WhatWeAsk_OfEachWayIn_NamesEveryPageOfTheFormAsThatPageNamesItself()
    {
        var asked = await portal.Anybody().OpenAsync("/raise-a-concern/what-we-ask");
        foreach (var way in Ways)
        {
            var visitor = portal.Anybody();
            var draft = Walks.DraftOf(await Walks.BeginAsync(visitor, way));
            var named = new List<string>();
            foreach (var path in PathsOf(way))
            {
                var page = await visitor.OpenAsync($"/raise-a-concern/{draft}/{path}");
                Assert.Equal(HttpStatusCode.OK, page.Status);
                named.Add(page.Heading.Replace("Child 1", "the child", StringComparison.Ordinal));
            }

            var part = asked.Document.QuerySelector($"section[aria-labelledby=what-we-ask-{way}]")!;
            Assert.Equal(named, part.QuerySelectorAll("dt").Select(Page.Words));
            var text = portal.Policy.Texts.Page($"what-we-ask-{way}", portal.Policy.Today);
            Assert.Equal(PathsOf(way).Select(AskedInOneWay.IdOf).Order(StringComparer.Ordinal), text.Sections.Select(s => s.Id).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task WhatWeAsk_FromTheFirstPage_IsOneLinkAway()
    {
        var start = await portal.Anybody().OpenAsync("/");

        Assert.Equal("What we will ask you", (await start.FollowAsync("See what we will ask you")).Heading);
    }

    [Fact]
    public void Texts_OfEveryPage_HaveNoNumberOfTheirOwnAndNoNameOfTheService()
    {
        Assert.All(Directory.EnumerateFiles(Path.Combine(PolicyDataServices.ShippedFolder, "texts")), file =>
        {
            var text = File.ReadAllText(file);
            Assert.DoesNotMatch(@"\d[\d ]{7,}\d", text);
            Assert.DoesNotContain("MASH", text, StringComparison.Ordinal);
            Assert.DoesNotContain("999", text, StringComparison.Ordinal);
        });
    }

    private IReadOnlyList<string> PathsOf(string way)
    {
        using var scope = portal.Services.CreateScope();
        var draft = new ConcernDraft();
        draft.You.WayIn = way == "professional" ? WayIn.NamedProfessional : WayIn.Public;
        draft.You.IsYoungPerson = way == "young-person";
        return [.. scope.ServiceProvider.GetRequiredService<ConcernForm>().QuestionsOf(draft).Select(question => question.Path)];
    }

    // Whatever links lead to without an account, and every page of the forms for people who do not write as part of their job.
    private async Task<List<Page>> PublicPagesAsync()
    {
        var (visitor, pages, seen) = (portal.Anybody(), new List<Page>(), new HashSet<string>());
        var waiting = new Queue<string>(["/", "/guidance", "/privacy"]);
        while (waiting.TryDequeue(out var next) && pages.Count < MostPages)
        {
            if (!seen.Add(next) || next.StartsWith("/dev", StringComparison.Ordinal) || next.StartsWith("/levels-of-need/domain/", StringComparison.Ordinal) || next.Contains("leave", StringComparison.Ordinal))
            {
                continue;
            }

            var page = await visitor.OpenAsync(next);
            if (page.Status != HttpStatusCode.OK || page.Document.QuerySelector("main") is not { } main)
            {
                continue;
            }

            pages.Add(page);
            foreach (var link in main.QuerySelectorAll("a[href^='/']").Select(a => a.GetAttribute("href")!.Split('#')[0]))
            {
                waiting.Enqueue(link);
            }
        }

        foreach (var way in Ways.Where(w => w != "professional"))
        {
            var first = await Walks.BeginAsync(visitor, way);
            pages.Add(first);
            foreach (var path in PathsOf(way))
            {
                pages.Add(await visitor.OpenAsync($"/raise-a-concern/{Walks.DraftOf(first)}/{path}"));
            }
        }

        return pages;
    }
}
