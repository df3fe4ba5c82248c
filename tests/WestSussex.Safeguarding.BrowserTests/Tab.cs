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
        var fields = await FieldsAsync();
        foreach (var (name, value) in answers)
        {
            var field = fields.FirstOrDefault(f => f.Name == name);
            Assert.True(field is not null, $"No field “{name}” on {Path}: {string.Join(", ", fields.Select(f => f.Name))}");
            await FillAsync(name, field.Type, value);
        }
    }

    /// <summary>Fills in what the page asks for, as far as there is an answer; radios without a fitting one take the first.</summary>
    public async Task AnswerAsync(IReadOnlyDictionary<string, string> answers)
    {
        // Choices first: what they show is filled in afterwards.
        foreach (var choices in new[] { true, false })
        {
            foreach (var field in (await FieldsAsync()).Where(f => f.IsVisible && f.IsChoice == choices).DistinctBy(f => f.Name))
            {
                var last = field.Name[(field.Name.LastIndexOf('.') + 1)..];
                var answer = answers.GetValueOrDefault($"{field.Type}:{last}") ?? answers.GetValueOrDefault(last);
                if (answer is not null && (choices || field.Value.Length == 0))
                {
                    await FillAsync(field.Name, field.Type, answer);
                }
            }
        }
    }

    public Task<Field[]> FieldsAsync() => page.Locator("main").Locator("input:not([type=hidden]), textarea, select").EvaluateAllAsync<Field[]>(
        "all => all.filter(e => e.name).map(e => ({ name: e.name, type: e.type, value: e.value, isVisible: !!e.offsetParent }))");

    private async Task FillAsync(string name, string type, string value)
    {
        var field = page.Locator($"main [name='{name}']:not([type=hidden])");
        switch (type)
        {
            case "radio" or "checkbox":
                var chosen = page.Locator($"main [name='{name}'][value='{value}']:not([type=hidden])");
                await (await chosen.CountAsync() > 0 ? chosen : field).First.CheckAsync(new() { Force = true });
                break;
            case "select-one":
                await field.First.SelectOptionAsync(value);
                break;
            default:
                await field.First.FillAsync(value);
                break;
        }
    }
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
