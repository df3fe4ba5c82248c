using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WestSussex.Safeguarding.IntegrationTests.Hosting;
using WestSussex.Safeguarding.Web.Ui.Guidance;

namespace WestSussex.Safeguarding.IntegrationTests.Guidance;

/// <summary>Thinking a worry through: what the pages say, and that they keep nothing.</summary>
public class ThinkItThroughTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    [Trait("Requirement", "LN-03")]
    [Trait("Requirement", "LN-04")]
    [Trait("Requirement", "LN-07")]
    [Trait("Requirement", "LN-08")]
    [Trait("Requirement", "LN-09")]
    public async Task Answer_AfterEveryQuestion_SaysWhatTheGuidanceSaysWhereTheSignsSit()
    {
        var answer = await Thinking.ToAnswerAsync(portal.Anybody(), "Heron");

        var guidance = portal.Policy.Current(portal.Policy.LevelsOfNeed);
        foreach (var level in new[] { guidance.Level(2), guidance.Level(3) })
        {
            Says(answer, level.Name);
            Says(answer, level.WhoResponds);
            Says(answer, level.ConsentPosition);
            Assert.All(level.TypicalResponse, response => Says(answer, response));
        }

        Assert.DoesNotContain(guidance.Level(4).WhoResponds, answer.Text, StringComparison.Ordinal);
        Assert.All(Thinking.Signs, id => Says(answer, guidance.Indicators[id].Text));
        Assert.All(new[] { "Heron strengths", "Heron tried", "Heron long", "Heron outside", "Heron words" }, words => Says(answer, words));
        Says(answer, "more than one level");
        Says(answer, "more than one child");
        Says(answer, "Do not put down to the disability");
        Says(answer, "Harm adds up");
        Says(answer, "This is not a decision");
        Says(answer, "draft");
    }

    [Fact]
    [Trait("Requirement", "LN-04")]
    public async Task Answer_ForADistrict_NamesItsHubMashAndWhenToLookAgain()
    {
        var answer = await Thinking.ToAnswerAsync(portal.Anybody(), "Heron");
        var elsewhere = await Thinking.PostAsync(portal.Anybody(), "answer", ("From", "district"), ("District", "not-known"), ("AgeBand", "not-known"));

        Says(answer, portal.Policy.Contact("early-help-north").Display);
        Says(answer, portal.Policy.Contact("early-help-north-email").Display);
        Assert.DoesNotContain(portal.Policy.Contact("early-help-south").Display, answer.Text, StringComparison.Ordinal);
        Says(elsewhere, portal.Policy.Contact("early-help-general").Display);
        foreach (var page in new[] { answer, elsewhere })
        {
            Says(page, portal.Policy.Contact("mash").Display);
            Says(page, portal.Policy.Contact("out-of-hours").Display);
            Says(page, "without naming the family");
            Says(page, "Set a day now on which you look again");
        }
    }

    [Fact]
    [Trait("Requirement", "LN-03")]
    public async Task Answer_WithNothingPicked_SaysThatThisIsNoReasonNotToRing()
    {
        var answer = await Thinking.PostAsync(portal.Anybody(), "answer", ("From", "district"), ("District", "arun"));

        Assert.Empty(answer.Errors);
        Says(answer, "Not finding words for it is no reason not to ring");
        Says(answer, portal.Policy.Contact("mash").Display);
    }

    [Fact]
    public async Task Answer_WithEverythingPicked_FoldsUpWhatIsLong()
    {
        var all = portal.Policy.Current(portal.Policy.LevelsOfNeed).Indicators;
        var fields = all.SelectMany(sign => new[] { ("Signs.Indicators", sign.Id), ("Rung", sign.Id) }).Append(("From", "district")).Append(("District", "arun"));

        var answer = await Thinking.PostAsync(portal.Anybody(), "answer", [.. fields]);

        Assert.Equal("What the guidance says", answer.Heading);
        Assert.True(answer.Document.QuerySelectorAll("details").Length > 20);
        Assert.All(all, sign => Says(answer, sign.Text));
    }

    [Fact]
    [Trait("Requirement", "LN-03")]
    [Trait("Requirement", "LN-08")]
    public async Task Print_AfterADecisionToWait_HoldsSignsWordsDecisionDayAndVersion()
    {
        portal.Clock.Set(new DateTime(2026, 3, 3, 10, 0, 0));
        var print = await Thinking.ToPrintAsync(await Thinking.ToAnswerAsync(portal.Anybody(), "Heron"), "Heron");

        var sheet = Page.Words(print.Document.QuerySelector(".ws-sheet"));
        var edition = portal.Policy.LevelsOfNeed.InForceOn(portal.Policy.Today);
        foreach (var words in new[]
        {
            "10:00am, 3 March 2026", $"version {edition.Version}, draft", edition.Content.Indicators[Thinking.Signs[0]].Text, "Heron strengths", "Heron tried", "Heron long",
            "Heron outside", "Heron words", "Heron why", "Talk to my safeguarding lead", "Ring MASH now", "Tuesday 10 March 2026", portal.Policy.Contact("mash").Display,
        })
        {
            Assert.Contains(words, sheet, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("2026-03-03 10:00", "mash")]
    [InlineData("2026-03-03 22:00", "out-of-hours")]
    [Trait("Requirement", "LN-04")]
    public async Task Go_WithASignThatCannotWait_InterruptsWithTheNumbersOfTheHourAndLosesNothing(string now, string open)
    {
        portal.Clock.Set(DateTime.Parse(now, System.Globalization.CultureInfo.InvariantCulture));
        var urgent = portal.Policy.Current(portal.Policy.LevelsOfNeed).Indicators.First(sign => sign.Immediate);
        var visitor = portal.Anybody();

        var ring = await Thinking.PostAsync(visitor, "what-you-see", ("From", "what-you-see"), ("Signs.Indicators", urgent.Id), ("Words", "Heron"), ("Strengths", "Plover"));
        var on = await ring.FormWith("I have rung, or I will ring now. Go on").SubmitAsync();
        var further = await on.Form.SubmitAsync("Continue");
        portal.Clock.Set(new DateTime(2026, 3, 3, 10, 0, 0));

        Assert.Equal("Ring now. Do not wait for these questions", ring.Heading);
        Says(ring, urgent.Text);
        Assert.Equal(portal.Policy.Contact(open).Display, Page.Words(ring.Document.QuerySelectorAll(".ws-danger dt a")[1]));
        Assert.Equal("What do you see?", on.Heading);
        Assert.Equal("Heron", on.Form.Value("Words"));
        Assert.Equal("What helps", further.Heading);
        Assert.Equal("Plover", further.Form.Value("Strengths"));
    }

    [Fact]
    public async Task Back_OnEachPage_LosesNothing()
    {
        var page = await Thinking.ToAnswerAsync(portal.Anybody(), "Heron");
        while (page.Forms.Any(f => f.IsInMain && f.Buttons.Contains("Back")))
        {
            page = await BackAsync(page);
            Assert.Empty(page.Errors);
        }

        Assert.Equal("How old is the child?", page.Heading);
        Assert.Equal("1-4", page.Form.Value("AgeBand"));
        Assert.Equal("Heron outside", page.Form.Value("OutsideTheHome"));
        Assert.Equal("crawley", page.Form.Value("District"));
        Assert.Equal(Thinking.Signs[0], page.Form.Value("Signs.Indicators"));
    }

    [Fact]
    public async Task Open_WithoutAnswers_ShowsEachPage()
    {
        foreach (var key in new[] { "age", "what-you-see", "what-helps", "how-long-and-where", "district", "answer", "what-next", "print" })
        {
            var page = await portal.Anybody().OpenAsync($"{Thinking.Root}/{key}");

            Assert.Equal((key, HttpStatusCode.OK), (key, page.Status));
            Assert.Empty(page.Errors);
        }
    }

    [Fact]
    [Trait("Requirement", "LN-03")]
    public async Task Answer_TakenIntoAConcern_BringsTheWordsAlong()
    {
        var answer = await Thinking.ToAnswerAsync(portal.Anybody(), "Heron");

        var concern = await answer.FormWith("Take this into a concern").SubmitAsync();
        var carried = concern.Forms.Select(f => f.Value("carried")).First(c => c is not null);
        var thoughts = portal.Services.GetRequiredService<CarriedThoughts>().Read(carried)!;

        Assert.Equal(HttpStatusCode.OK, concern.Status);
        Assert.Equal(Thinking.Signs, thoughts.Indicators);
        Assert.Equal(("1-4", "Heron strengths", "crawley"), (thoughts.AgeBand, thoughts.Strengths, thoughts.District));
    }

    private static async Task<Page> BackAsync(Page page)
    {
        var form = page.Forms.First(f => f.IsInMain && f.Buttons.Contains("Back"));
        return await form.SubmitAsync("Back");
    }

    private static void Says(Page page, string words) => Assert.Contains(words, page.Text, StringComparison.Ordinal);
}
