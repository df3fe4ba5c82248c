namespace WestSussex.Safeguarding.BrowserTests.RaiseConcern;

/// <summary>Walks through the form page by page, whatever their order, until the concern is sent.</summary>
internal static class ConcernWalk
{
    private const int MostPages = 60;

    private static readonly Dictionary<string, string> Answers = new()
    {
        ["Risk"] = "No",
        ["Family"] = "Harrowgate",
        ["Address"] = "14 Example Terrace, Worthing",
        ["Postcode"] = "BN11 1AA",
        ["Birth"] = "DateOfBirth",
        ["Month"] = "5",
        ["Year"] = "2017",
        ["School"] = "Marigold Example Primary School",
        ["HasSocialWorker"] = "No",
        ["Everybody"] = "NotKnown",
        ["GivesName"] = "false",
        ["JobTitle"] = "Class teacher",
        ["Telephone"] = "01632 960123",
        ["Summary"] = "Hungry and tired for weeks",
        ["Seen"] = "They come to school without breakfast and fall asleep.",
        ["textarea:Told"] = "Their aunt said that there is nothing to eat at home.",
        ["Opinion"] = "I think they are left alone in the evenings.",
        ["ChildsWords"] = "“Mum sleeps all day.”",
        ["Life"] = "Every day is worrying about food and about their mother.",
        ["Where"] = "School",
        ["Until"] = "3:15pm",
        ["radio:Told"] = "Yes",
        ["Agrees"] = "Yes",
        ["Level"] = "3",
        ["Why"] = "Several needs at once, for weeks",
        ["Wants"] = "Somebody to visit the family and help with food.",
        ["declared"] = "true",
    };

    /// <returns>The reference that the last page shows.</returns>
    /// <param name="tab">On the first page of the form.</param>
    /// <param name="name">What its pages are called in reports.</param>
    /// <param name="children">Given names, the first one first.</param>
    public static async Task<string> SendAsync(Tab tab, string name, params string[] children)
    {
        var added = 1;
        for (var page = 0; page < MostPages && !tab.Path.EndsWith("/sent", StringComparison.Ordinal); page++)
        {
            await tab.SeenAsync($"{name}-{NameOf(tab.Path)}");
            var before = (tab.Page.Url, await tab.TextAsync());
            if (tab.Path.EndsWith("/more-children", StringComparison.Ordinal) && added < children.Length)
            {
                added++;
                await tab.FillAsync(("sameAddress", "true"));
                await tab.PressAsync("Add another child");
                continue;
            }

            await tab.AnswerAsync(For(children[added - 1], added));
            await PressOnAsync(tab);
            Assert.True(before != (tab.Page.Url, await tab.TextAsync()), $"Stuck on {tab.Path}:\n{await tab.TextAsync()}");
        }

        Assert.EndsWith("/sent", tab.Path, StringComparison.Ordinal);
        await tab.SeenAsync($"{name}-sent");
        return await tab.Page.Locator(".ws-receipt__ref").First.InnerTextAsync();
    }

    private static Dictionary<string, string> For(string given, int number) =>
        new(Answers) { ["Given"] = given, ["Day"] = $"{number + 3}", ["AllAdded"] = "true" };

    // The one button that goes on, whatever the page calls it.
    private static async Task PressOnAsync(Tab tab)
    {
        foreach (var button in new[] { "Send to MASH", "Save and continue", "Continue" })
        {
            if (await tab.Page.Locator("main").GetByText(button, new() { Exact = true }).CountAsync() > 0)
            {
                await tab.Page.Locator("main button, main a.govuk-button").Filter(new() { HasText = button }).First.ClickAsync();
                await tab.SettleAsync();
                return;
            }
        }

        var task = tab.Page.Locator(".govuk-task-list__item").Filter(new() { HasNotText = "Completed" }).Locator("a").First;
        Assert.True(await task.CountAsync() > 0, $"Nothing goes on from {tab.Path}:\n{await tab.TextAsync()}");
        await task.ClickAsync();
        await tab.SettleAsync();
    }

    private static string NameOf(string path) =>
        string.Join('-', path.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => !Guid.TryParse(part, out _) && part != "raise-a-concern"));
}
