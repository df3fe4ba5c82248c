using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Http;
using WestSussex.Safeguarding.IntegrationTests.Hosting;

namespace WestSussex.Safeguarding.IntegrationTests.Forms;

/// <summary>
/// Every form of every page, found by walking the routes: sent empty, with each box filled in far too long, with days that do not exist. It
/// must say what is wrong beside the field, link to it in the order of the page, keep what was typed and change nothing (DESIGN 11).
/// </summary>
public class ErrorPathTests(WalkPortal portal) : IClassFixture<WalkPortal>
{
    private const int FarTooLong = 20_001;

    /// <summary>Forms that say something without an answer, and why.</summary>
    private static readonly HashSet<string> MayBeEmpty =
    [
        "/raise-a-concern/*/more-children/add", // Adding another child asks nothing.
        "/my-concerns/*/told-the-family", // The family has been told: there is nothing to say.
        "/raise-a-concern/*/child/1/more", "/raise-a-concern/*/the-family", "/raise-a-concern/*/voices", // More, for whoever knows it.
        "/early-help/*/assess/child/1/more", "/early-help/*/assess/the-family",
        "/early-help/*/family/*", // Marking nothing empties somebody's copy.
        "/raise-a-concern/*/part-of-it", // Nothing special need be part of it.
        "/raise-a-concern/*/the-concern/childs-words", // Not every child was heard.
        "/raise-a-concern/*/at-home/person/1", // Whatever is known about a person.
        "/administration/people/*/reset-authenticator",
        // Thinking a worry through asks for nothing but the age and the district.
        "/levels-of-need/think-it-through/what-helps", "/levels-of-need/think-it-through/how-long-and-where", "/levels-of-need/think-it-through/district",
        "/levels-of-need/think-it-through/print",
    ];

    /// <summary>Asks once for the reason and then lets everybody go on, so it keeps that it has asked (RC-14).</summary>
    private const string AsksOnce = "/raise-a-concern/*/telling-the-family";

    private readonly List<string> _wrong = [];

    [Fact]
    [Trait("Asvs", "2.2.1")]
    public async Task Forms_SentEmptyOrTooLongOrWithNoRealDay_SaySoBesideTheFieldAndKeepWhatWasTyped()
    {
        var forms = await FoundForm.FindAsync(portal, await FormStates.MakeAsync(portal));
        var asking = 0;
        foreach (var form in forms)
        {
            var page = await form.OpenAsync();
            if (page.TextNames.Any(IsAsked) || page.Choices.Count > 0)
            {
                asking++;
                await TooLongAsync(form);
                await NoRealDayAsync(form);
                await EmptyAsync(form);
            }
        }

        Assert.True(asking > 45, $"Only {asking} forms were found: {string.Join(", ", forms)}");
        Architecture.Rule.Holds(_wrong, $"{asking} forms were walked; these do not answer bad input well:");
    }

    private async Task TooLongAsync(FoundForm found)
    {
        var form = await found.OpenAsync();
        var fields = form.TextNames.Where(IsAsked).ToList();
        if (fields.Count == 0)
        {
            return;
        }

        var typed = new string('x', FarTooLong);
        fields.ForEach(f => form.Fill(f, typed));
        var answer = await SendAsync(found, form, "too long");
        foreach (var field in fields)
        {
            var id = Id(field);
            Expect(IsPartOfDate(field) || answer.Document.GetElementById(id + "-error") is not null, $"{found}: {field} too long has no message beside it");
            Expect(IsPartOfDate(field) || answer.Document.QuerySelector($".govuk-error-summary a[href='#{id}']") is not null, $"{found}: {field} too long has no link to it");
            Expect(answer.Forms.Any(f => f.TextNames.Contains(field) && f.Value(field) == typed), $"{found}: {field} too long is not kept");
        }
    }

    private async Task EmptyAsync(FoundForm found)
    {
        var form = await found.OpenAsync();
        if (!MayBeEmpty.Contains(found.Key) && !form.HasChosenRadio)
        {
            await SendAsync(found, form.Clear(), "sent empty");
        }
    }

    private async Task NoRealDayAsync(FoundForm found)
    {
        foreach (var date in (await found.OpenAsync()).TextNames.Where(n => n.EndsWith(".Day", StringComparison.Ordinal)).Select(n => n[..^4]))
        {
            foreach (var (day, month, year) in new[] { ("31", "6", "2026"), ("29", "2", "2027"), ("today", "soon", "x"), ("٣", "٦", "٢٠٢٥"), ("1", "", "2026"), ("1", "1", "3000") })
            {
                var form = await found.OpenAsync();
                Select(form, date);
                form.Fill(date + ".Day", day).Fill(date + ".Month", month).Fill(date + ".Year", year);
                var name = $"{date} {day} {month} {year}";
                var answer = await SendAsync(found, form, name);
                Expect(answer.Document.GetElementById(Id(date) + "-error") is not null, $"{found}: {name} has no message beside it");
                Expect(found.In(answer) is { } again && again.Value(date + ".Day") == day && again.Value(date + ".Year") == year, $"{found}: {name} is not kept");
            }
        }
    }

    // A date that is asked for only where something is chosen: that choice.
    private static void Select(PageForm form, string date)
    {
        var needs = new Dictionary<string, (string, string)> { ["DateOfBirth"] = ("Birth", "DateOfBirth"), ["ExpectedOn"] = ("Birth", "Unborn"), ["Until"] = ("OutcomeKnown", "false") };
        if (needs.TryGetValue(date, out var need) && form.Choices.Any(c => c.Name == need.Item1))
        {
            form.Fill(need.Item1, need.Item2);
        }
    }

    private async Task<Page> SendAsync(FoundForm found, PageForm form, string how)
    {
        portal.Sql.Reset();
        var answer = await form.SubmitAsync(found.Button);
        var writes = Regex.Matches(portal.Sql.Shown, "(INSERT INTO|UPDATE|DELETE FROM) \"(?!AccessLog|SignInSessions|SignInCodes)[^\"]+\"").Select(m => m.Value).Distinct();
        Expect(found.Key == AsksOnce || !writes.Any(), $"{found}: {how} changed something: {string.Join(", ", writes)}");
        Check(answer, $"{found}: {how}");
        return answer;
    }

    // Whatever is wrong: a title that says so, and a summary whose links lead, in page order, to fields that their messages describe.
    private void Check(Page page, string name)
    {
        Expect((int)page.Status is StatusCodes.Status200OK or StatusCodes.Status409Conflict, $"{name}: {(int)page.Status} {page.Heading}");
        Expect(page.Errors.Count > 0, $"{name}: no error summary ({(int)page.Status} {page.Heading})");
        Expect(page.Title.StartsWith("Error: ", StringComparison.Ordinal), $"{name}: the title does not say Error");
        var all = page.Document.All.ToList();
        var places = new List<int>();
        foreach (var link in page.Document.QuerySelectorAll(".govuk-error-summary__list a"))
        {
            var words = Page.Words(link);
            Expect(!words.StartsWith('\''), $"{name}: says it in the validator's own words: {words}");
            var id = link.GetAttribute("href")?.TrimStart('#') ?? "";
            var target = page.Document.GetElementById(id);
            var messages = page.Document.QuerySelectorAll(".govuk-error-message").Where(m => Page.Words(m).EndsWith(words, StringComparison.Ordinal)).ToList();
            places.Add(target is null ? -1 : all.IndexOf(target));
            Expect(target is not null, $"{name}: “{words}” leads to #{id}, which is not there");
            Expect(messages.Count > 0, $"{name}: “{words}” does not stand beside its field");
            Expect(target is null || messages.Count == 0 || messages.Exists(m => Describes(m, target)), $"{name}: “{words}” does not describe #{id}");
        }

        Expect(places.SequenceEqual(places.Order()), $"{name}: the summary is not in the order of the page: {string.Join(" | ", page.Errors)}");
    }

    private static bool Describes(IElement message, IElement target) =>
        message.Id is { Length: > 0 } id && new[] { target, target.Closest("fieldset") }.Any(e => e?.GetAttribute("aria-describedby")?.Split(' ').Contains(id) == true);

    private void Expect(bool holds, string otherwise)
    {
        if (!holds)
        {
            _wrong.Add(otherwise);
        }
    }

    private static string Id(string field) => Regex.Replace(field, @"[.\[\]]", "_");

    private static bool IsAsked(string field) => field is not "website";

    private static bool IsPartOfDate(string field) => Regex.IsMatch(field, @"\.(Day|Month|Year)$");
}
