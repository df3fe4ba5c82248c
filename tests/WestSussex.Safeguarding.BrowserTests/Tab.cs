using Microsoft.Playwright;

namespace WestSussex.Safeguarding.BrowserTests;

/// <summary>One browser window, used the way people use it: read, fill in, press.</summary>
public sealed class Tab(IPage page, bool withJavaScript)
{
    public IPage Page => page;

    public bool WithJavaScript => withJavaScript;

    public string Path => new Uri(page.Url).AbsolutePath;

    public async Task GoAsync(string path)
    {
        var response = await page.GotoAsync(path);
        Assert.True(response is null || response.Status < 500, $"{path} answered {response?.Status}");
    }

    /// <summary>Everything in the main part of the page.</summary>
    public Task<string> TextAsync() => page.Locator("main").InnerTextAsync();

    public async Task SeesAsync(string words) =>
        Assert.True((await TextAsync()).Contains(words, StringComparison.OrdinalIgnoreCase), $"“{words}” is not on {Path}:\n{await TextAsync()}");

    /// <summary>Presses the first button with these words and waits for the next page.</summary>
    public async Task PressAsync(string button)
    {
        var target = page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First;
        Assert.True(await target.CountAsync() > 0, $"No button “{button}” on {Path}:\n{await TextAsync()}");
        await target.ClickAsync();
        await SettleAsync();
    }

    /// <summary>Waits for the next page. The event is now and then missed on a slow machine: what comes next looks at the page itself.</summary>
    public async Task SettleAsync()
    {
        try
        {
            await page.WaitForLoadStateAsync(LoadState.DOMContentLoaded, new() { Timeout = 5000 });
        }
        catch (TimeoutException)
        {
            await page.EvaluateAsync("() => document.readyState");
        }
    }

    /// <summary>Follows the first link with these words.</summary>
    public async Task FollowAsync(string words)
    {
        var target = page.Locator("main").GetByRole(AriaRole.Link, new() { Name = words }).First;
        Assert.True(await target.CountAsync() > 0, $"No link “{words}” on {Path}:\n{await TextAsync()}");
        await target.ClickAsync();
        await SettleAsync();
    }

    /// <summary>Fills in fields by name: chooses in lists, radios and checkboxes, types into boxes.</summary>
    public async Task FillAsync(params (string Name, string Value)[] answers)
    {
        var missing = await page.EvaluateAsync<string[]>(Fill, answers.Select(a => new[] { a.Name, a.Value }).ToArray());
        Assert.True(missing.Length == 0, $"No field “{string.Join(", ", missing)}” on {Path}: {string.Join(", ", (await FieldsAsync()).Select(f => f.Name))}");
    }

    /// <summary>Fills in what the page asks for, as far as there is an answer; radios without a fitting one take the first.</summary>
    public async Task AnswerAsync(IReadOnlyDictionary<string, string> answers)
    {
        // Choices first: what they show is filled in afterwards.
        foreach (var choices in new[] { true, false })
        {
            var answered =
                from field in (await FieldsAsync()).Where(f => f.IsVisible && f.IsChoice == choices).DistinctBy(f => f.Name)
                let last = field.Name[(field.Name.LastIndexOf('.') + 1)..]
                let answer = answers.GetValueOrDefault($"{field.Type}:{last}") ?? answers.GetValueOrDefault(last)
                where answer is not null && (choices || field.Value.Length == 0)
                select (field.Name, answer);
            await FillAsync([.. answered]);
        }
    }

    public Task<Field[]> FieldsAsync() => page.Locator("main").Locator("input:not([type=hidden]), textarea, select").EvaluateAllAsync<Field[]>(
        "all => all.filter(e => e.name).map(e => ({ name: e.name, type: e.type, value: e.value, isVisible: !!e.offsetParent }))");

    // All fields of a page in one question to the browser, with the events that a person's typing and clicking sends.
    private const string Fill = """
        (answers) => answers.filter(([name, value]) => {
          const fields = [...document.querySelectorAll(`main [name="${CSS.escape(name)}"]:not([type=hidden])`)];
          const field = fields.find((f) => ["radio", "checkbox"].includes(f.type) && f.value === value) ?? fields[0];
          if (!field) return true;
          if (["radio", "checkbox"].includes(field.type)) {
            if (!field.checked) field.click();
            return false;
          }
          field.focus();
          field.value = field.options ? [...field.options].find((o) => o.value === value || o.label === value).value : value;
          field.dispatchEvent(new Event("input", { bubbles: true }));
          field.dispatchEvent(new Event("change", { bubbles: true }));
          return false;
        }).map(([name]) => name)
        """;
}

/// <summary>A field of a page.</summary>
public sealed class Field
{
    public string Name { get; set; } = "";

    public string Type { get; set; } = "";

    public string Value { get; set; } = "";

    public bool IsVisible { get; set; }

    public bool IsChoice => Type is "radio" or "checkbox" or "select-one";
}
