using Microsoft.Playwright;

namespace WestSussex.Safeguarding.BrowserTests.RaiseConcern;

/// <summary>What the page says is saved is kept: the server is killed, and every character is there.</summary>
public class KilledServerTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const int FewestPages = 6;
    private const int FewestFields = 15;
    private const string TextFields = "main form[data-autosave-url] textarea:visible, main form[data-autosave-url] input[type=text]:visible";

    [BrowserTheory]
    [InlineData("public")]
    [InlineData("professional")]
    public async Task Kill_AfterThePageSaidSaved_KeepsEveryCharacterOfEveryTextField(string role)
    {
        using var server = new KilledServer();
        await server.StartAsync();
        var tab = await browser.NewTabAsync(server.Address);
        await tab.GoAsync($"/raise-a-concern/before-you-start?as={role}");
        await tab.FillAsync(("Risk", "No"));
        await tab.PressAsync("Continue");
        var draft = string.Join('/', tab.Path.Split('/').Take(3));
        var typed = new Dictionary<string, string[]>();
        var open = new List<(string Path, IPage Page)>();
        foreach (var path in await PagesAsync(tab, draft))
        {
            // Each in a tab of its own: what is typed waits three seconds for its save, and they wait together.
            var page = await tab.Page.Context.NewPageAsync();
            await page.GotoAsync(path);
            if (await TypeAsync(page, path))
            {
                open.Add((path, page));
            }
        }

        foreach (var (path, page) in open)
        {
            await page.Locator("[data-saved-note]:not([hidden]) .ws-saved__word", new() { HasTextRegex = new("^Saved$") }).WaitForAsync();
            typed[path] = await ValuesAsync(page);
        }

        await server.KillAsync();
        await server.StartAsync();

        foreach (var (page, texts) in typed)
        {
            await tab.GoAsync(page);
            Assert.Equal(texts, await ValuesAsync(tab.Page));
        }

        Assert.True(typed.Count >= FewestPages && typed.Values.Sum(t => t.Length) >= FewestFields, $"Only {typed.Values.Sum(t => t.Length)} fields on {typed.Count} pages");
    }

    /// <summary>The pages of the form: those to which "check answers" leads, whatever they are.</summary>
    private static async Task<IReadOnlyList<string>> PagesAsync(Tab tab, string draft)
    {
        await tab.GoAsync(draft + "/check-answers");
        var links = await tab.Page.Locator("main a").EvaluateAllAsync<string[]>("all => all.map(a => new URL(a.href).pathname)");
        return [.. links.Where(path => path.StartsWith(draft + "/", StringComparison.Ordinal) && !path.EndsWith("/delete", StringComparison.Ordinal)).Distinct()];
    }

    private static async Task<bool> TypeAsync(IPage page, string path)
    {
        // What an earlier save has said does not count.
        await page.Locator("[data-saved-note]").EvaluateAllAsync<object?>("all => all.forEach(n => n.hidden = true)");
        var fields = await page.Locator(TextFields).AllAsync();
        for (var i = 0; i < fields.Count; i++)
        {
            // Accents, an apostrophe and a sign beyond the first plane: what encodings lose first.
            await fields[i].FillAsync($"Zoë’s {path.Split('/')[^1]} {i} 🌳");
        }

        return fields.Count > 0;
    }

    private static Task<string[]> ValuesAsync(IPage page) => page.Locator(TextFields).EvaluateAllAsync<string[]>("all => all.map(f => f.name + ' = ' + f.value)");
}
