using Microsoft.Playwright;
using WestSussex.Safeguarding.IntegrationTests.Hosting;

namespace WestSussex.Safeguarding.BrowserTests.RaiseConcern;

/// <summary>What a page says is saved is kept: the server is killed, and every character of every text field is there.</summary>
public sealed class KilledServerTests(BrowserFixture browser) : IClassFixture<BrowserFixture>, IAsyncLifetime, IAsyncDisposable
{
    private const int FewestPages = 20;
    private const int FewestFields = 80;
    private const string TextFields = "main form[data-autosave-url] :is(textarea, input[type=text], input[type=tel], input[type=email])[name]";

    // Fields that a choice opens, and those behind "say more", are fields too.
    private const string Open = """
        () => {
          document.querySelectorAll("details").forEach(d => d.open = true);
          document.querySelectorAll("[class*='__conditional--hidden']").forEach(e => e.classList.remove("govuk-radios__conditional--hidden", "govuk-checkboxes__conditional--hidden"));
        }
        """;

    // All at once, with the events that typing sends; the first box is typed into by hand afterwards.
    private const string Type = """
        (fields, texts) => fields.forEach(f => {
          f.value = texts[f.name];
          f.dispatchEvent(new Event("input", { bubbles: true }));
        })
        """;

    // What an earlier save said does not count.
    private const string Forget = "() => document.querySelectorAll('[data-saved-note]').forEach(n => n.hidden = true)";

    private readonly KilledServer _server = new();

    // Answers that were typed into already: the public is asked for most of them on pages of their own.
    private readonly HashSet<(string Answers, string Field)> _answers = [];

    [BrowserFact]
    [Trait("Requirement", "RC-18")]
    public async Task Kill_AfterThePagesSaidSaved_KeepsEveryCharacterOfEveryTextField()
    {
        await _server.StartAsync();
        var visitors = new List<(Visitor Visitor, IReadOnlyList<TypedPage> Pages)>();
        foreach (var way in new[] { "professional", "public", "young-person" })
        {
            visitors.Add(await TypeAsync(way));
        }

        foreach (var page in visitors.SelectMany(v => v.Pages))
        {
            await SavedAsync(page);
        }

        await _server.KillAsync();
        await _server.StartAsync();

        foreach (var (visitor, pages) in visitors)
        {
            foreach (var page in pages)
            {
                var kept = (await visitor.OpenAsync(page.Path)).FormWith(page.Button);
                Assert.All(page.Texts, text => Assert.Equal((page.Path, text.Key, text.Value), (page.Path, text.Key, kept.Value(text.Key)?.ReplaceLineEndings("\n"))));
            }
        }

        var all = visitors.SelectMany(v => v.Pages).ToList();
        Assert.True(all.Count >= FewestPages && all.Sum(p => p.Texts.Count) >= FewestFields, $"Only {all.Sum(p => p.Texts.Count)} fields on {all.Count} pages");
    }

    public Task InitializeAsync() => Task.CompletedTask;

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    // Walks through the whole form first, and so finds its pages; then types over what stands in each.
    private async Task<(Visitor Visitor, IReadOnlyList<TypedPage> Pages)> TypeAsync(string way)
    {
        var cookies = new System.Net.CookieContainer();
        var visitor = new Visitor(new HttpClient(new HttpClientHandler { CookieContainer = cookies }) { BaseAddress = new Uri(_server.Address) });
        var paths = new List<(string Path, string Button)>();
        await FormWalk.ToCheckAnswersAsync(visitor, way, children: 1, people: 2, (page, form) =>
        {
            // Every one of them is to be added, so no short cut.
            var added = form.TextNames.Where(field => _answers.Add((AnswersOf(page.Url), field))).ToList();
            if (added.Count > 0)
            {
                paths.Add((page.Url, form.Buttons.First(b => b is "Save and continue" or "Continue")));
            }
        }, everything: true);
        var context = await browser.NewContextAsync(_server.Address, cookies.GetAllCookies());
        var typed = new List<TypedPage>();
        foreach (var (path, button) in paths.Distinct())
        {
            // Each in a tab of its own: what is typed waits three seconds for its save, and they wait together.
            var page = await context.NewPageAsync();
            await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
            if (await TypeAsync(page) is { Count: > 0 } texts)
            {
                typed.Add(new TypedPage(page, path, button, texts));
            }
        }

        return (visitor, typed);
    }

    private static Task SavedAsync(TypedPage page) =>
        page.Page.Locator("[data-saved-note]:not([hidden]) .ws-saved__word:text-is('Saved')").WaitForAsync(new() { Timeout = 30_000 });

    // "child/1" of "/raise-a-concern/…/child/1/name".
    private static string AnswersOf(string url) => string.Join('/', url.Split('/').Skip(3).TakeWhile((part, i) => i == 0 || part is "person" or "mark" or "more" || int.TryParse(part, out _)));

    private static async Task<Dictionary<string, string>> TypeAsync(IPage page)
    {
        await page.EvaluateAsync(Open);
        var texts = new Dictionary<string, string>();
        var fields = page.Locator(TextFields);
        foreach (var (field, i) in (await fields.EvaluateAllAsync<string[]>("all => all.map(f => f.tagName + ' ' + f.name)")).Select((field, i) => (field.Split(' '), i)))
        {
            // Accents, an apostrophe and a sign beyond the first plane: what encodings lose first.
            texts[field[1]] = $"Zoë’s {i} 🌳" + (field[0] == "TEXTAREA" ? "\nand more" : "");
        }

        await fields.EvaluateAllAsync<object>(Type, texts);
        if (texts.Count > 0)
        {
            // Typing may have taken longer than the first save waits. What is said from here on is said of everything.
            await page.EvaluateAsync(Forget);
            var first = texts.Keys.First();
            await fields.First.FillAsync(texts[first] += "!");
        }

        return texts;
    }

    private sealed record TypedPage(IPage Page, string Path, string Button, Dictionary<string, string> Texts);
}
