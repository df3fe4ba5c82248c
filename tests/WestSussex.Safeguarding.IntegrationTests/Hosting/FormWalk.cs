namespace WestSussex.Safeguarding.IntegrationTests.Hosting;

/// <summary>Walks through the concern form page by page, whatever their order, with an answer to everything that can be chosen.</summary>
public static class FormWalk
{
    private const int MostPages = 140;

    private static readonly string[] GoOn = ["Save and continue", "Continue"];

    /// <summary>Buttons that lead to pages which nobody has to see.</summary>
    private static readonly (string Page, string Button)[] Optional =
    [
        ("/network", "Add somebody"), ("/voices", "Add a decision"), ("/the-concern", "Save this and show it"), ("/the-concern/worries", "Save this and show it"), ("/marks", "Add a mark"),
    ];

    private static readonly Dictionary<string, string> Chosen = new()
    {
        ["Region"] = "forehead",
        ["Competent"] = "Unsure",
        ["Risk"] = "No",
        ["NoAddress"] = "Other",
        ["Birth"] = "NotKnown",
        ["HasSocialWorker"] = "Yes",
        ["AllAdded"] = "true",
        ["Everybody"] = "NotKnown",
        ["GivesName"] = "true",
        ["ForSomebodyElse"] = "false",
        ["CameBy"] = "Letter",
        ["IsPublic"] = "true",
        ["Where"] = "SomewhereElse",
        ["Told"] = "NoOther",
        ["Level"] = "3",
    };

    private static readonly Dictionary<string, string> Typed = new()
    {
        ["Given"] = "Wren",
        ["Looks"] = "A round bruise",
        ["Decision"] = "Talking to a family worker",
        ["Story"] = "He shouts all night.",
        ["Name"] = "Ivy",
        ["Summary"] = "Hungry",
        ["Seen"] = "He was hungry.",
        ["Life"] = "Hard",
        ["Wants"] = "Help",
        ["Why"] = "Several needs",
        ["Words"] = "Because of this",
        ["NoAddressWhy"] = "They move often",
        ["JobTitle"] = "Teacher",
        ["Organisation"] = "A school",
        ["Telephone"] = "01632 960001",
        ["Email"] = "somebody@school.example",
    };

    /// <param name="visitor">Whoever raises it.</param>
    /// <param name="way">"public" or "professional".</param>
    /// <param name="children">How many.</param>
    /// <param name="people">How many at home.</param>
    /// <param name="fill">Fills in more, or something else, on each page.</param>
    /// <param name="everything">Also the pages that nobody has to see: a mark, a decision, somebody who works with the family.</param>
    /// <returns>The page on which the answers are checked.</returns>
    public static async Task<Page> ToCheckAnswersAsync(Visitor visitor, string way, int children, int people, Action<Page, PageForm> fill, bool everything = false)
    {
        var gate = await visitor.OpenAsync($"/raise-a-concern/before-you-start?as={way}");
        var page = await gate.Form.Fill("Risk", "No").SubmitAsync();
        page = page.Url.EndsWith("/your-code", StringComparison.Ordinal) ? await visitor.OpenAsync(page.Document.QuerySelector("main a.govuk-button")!.GetAttribute("href")!) : page;
        return await GoOnAsync(page, children, people, fill, everything);
    }

    /// <summary>From any page of a form that was begun, to the page on which the answers are checked.</summary>
    public static async Task<Page> GoOnAsync(Page page, int children, int people, Action<Page, PageForm> fill, bool everything = false)
    {
        var seen = new HashSet<string>();
        var (childrenNow, peopleNow) = (1, 0);
        for (var i = 0; i < MostPages && !page.Url.EndsWith("/check-answers", StringComparison.Ordinal); i++)
        {
            if (page.Url.EndsWith("/more-children", StringComparison.Ordinal) && childrenNow < children)
            {
                childrenNow++;
                page = await page.FormWith("Add another child").SubmitAsync("Add another child");
                continue;
            }

            if (page.Url.EndsWith("/at-home", StringComparison.Ordinal) && peopleNow < people)
            {
                var button = peopleNow++ % 2 == 0 ? "Add a parent or carer" : "Add a brother or sister";
                page = await page.FormWith(button).SubmitAsync(button);
                continue;
            }

            if (everything && OptionalOn(page) is { } more && seen.Add(more))
            {
                page = await page.FormWith(more).SubmitAsync(more);
                continue;
            }

            page = await AnswerAsync(page, fill);
        }

        Assert.EndsWith("/check-answers", page.Url, StringComparison.Ordinal);
        return page;
    }

    private static string? OptionalOn(Page page) => page.Forms.SelectMany(f => f.Buttons)
        .FirstOrDefault(b => Optional.Any(o => page.Url.EndsWith(o.Page, StringComparison.Ordinal) && b.StartsWith(o.Button, StringComparison.Ordinal)));

    private static async Task<Page> AnswerAsync(Page page, Action<Page, PageForm> fill)
    {
        if (GoOn.FirstOrDefault(b => page.Forms.Any(f => f.Buttons.Contains(b))) is not { } button)
        {
            // The task list: on to the first task that is not done.
            var task = page.Document.QuerySelectorAll(".govuk-task-list__item").FirstOrDefault(i => !i.TextContent.Contains("Completed", StringComparison.Ordinal) && i.QuerySelector("a") is not null)
                ?? throw new InvalidOperationException($"Nothing goes on from {page.Url}: {page.Text}");
            return await page.FollowAsync(Page.Words(task.QuerySelector("a")));
        }

        var form = page.FormWith(button);
        foreach (var (name, values) in form.Choices)
        {
            var last = Last(name);
            if (last == "Reasons" || (Chosen.TryGetValue(last, out var value) && values.Contains(value)))
            {
                form.Fill(name, last == "Reasons" ? values[0] : Chosen[last]);
            }
        }

        foreach (var name in form.TextNames.Where(n => Typed.ContainsKey(Last(n)) && string.IsNullOrEmpty(form.Value(n))))
        {
            form.Fill(name, Typed[Last(name)]);
        }

        fill(page, form);
        var next = await form.SubmitAsync(button);
        Assert.True(next.Errors.Count == 0, $"{next.Url}: {string.Join(" | ", next.Errors)}");
        return next;
    }

    private static string Last(string name) => name[(name.LastIndexOf('.') + 1)..];
}
