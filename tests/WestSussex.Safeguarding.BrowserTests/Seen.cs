using System.Collections.Concurrent;
using Deque.AxeCore.Commons;

namespace WestSussex.Safeguarding.BrowserTests;

/// <summary>
/// Looks at each distinct state of a page once: axe at 1280 pixels, overflow and target size at 320. SCREENS=1 also writes
/// pictures to artifacts/screens.
/// </summary>
public static class Seen
{
    public const int Wide = 1280;
    private const int Narrow = 320;

    private static readonly ConcurrentDictionary<string, IReadOnlyList<string>> Looked = new();

    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

    private static string Engine { get; } = ReadEngine();

    private static string? Screens { get; } = Environment.GetEnvironmentVariable("SCREENS") == "1" ? Folder() : null;

    /// <param name="tab">The window that shows it.</param>
    /// <param name="name">What is to be seen, such as "mash-queue" or "mash-queue-empty": looked at once for each name.</param>
    public static async Task SeenAsync(this Tab tab, string name)
    {
        if (tab.WithJavaScript && Looked.TryAdd(name, []))
        {
            Looked[name] = await LookAsync(tab, name);
        }
    }

    /// <summary>Fails with all that was found so far, in every state whose name begins like this.</summary>
    public static void HasNoProblems(string start)
    {
        var problems = Looked.Where(l => l.Key.StartsWith(start, StringComparison.Ordinal)).SelectMany(l => l.Value.Select(p => $"{l.Key}: {p}")).Order().ToList();
        Assert.True(problems.Count == 0, string.Join("\n", problems));
    }

    private static async Task<IReadOnlyList<string>> LookAsync(Tab tab, string name)
    {
        var problems = new List<string>();
        problems.AddRange(await AxeAsync(tab));
        await PictureAsync(tab, $"{name}-{Wide}");

        await tab.Page.SetViewportSizeAsync(Narrow, 900);
        var width = await tab.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
        if (width > Narrow)
        {
            var widest = await tab.Page.EvaluateAsync<string>(
                "() => { const e = [...document.body.querySelectorAll('*')].find(x => x.getBoundingClientRect().right > 321); return e ? e.outerHTML.slice(0, 160) : ''; }");
            problems.Add($"at {Narrow} pixels the page is {width} wide: {widest}");
        }

        problems.AddRange(await AxeAsync(tab, "target-size"));
        await PictureAsync(tab, $"{name}-{Narrow}");
        await tab.Page.SetViewportSizeAsync(Wide, 900);
        return problems;
    }

    // Run in the page itself, and for violations only: the package's own way loads the engine four times and opens a second page to
    // gather the results of frames, which no page of ours has.
    private static async Task<IEnumerable<string>> AxeAsync(Tab tab, string? rule = null)
    {
        Assert.Equal(0, await tab.Page.Locator("iframe").CountAsync());
        if (!await tab.Page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await tab.Page.EvaluateAsync(Engine);
        }

        return await tab.Page.EvaluateAsync<string[]>(
            """
            async ([type, values]) => {
              const found = await axe.run(document, { runOnly: { type, values }, resultTypes: ['violations'] });
              return found.violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${v.help}: ${n.html.slice(0, 200)}`));
            }
            """,
            new object[] { rule is null ? "tag" : "rule", rule is null ? Rules : [rule] });
    }

    private static string ReadEngine()
    {
        using var resource = typeof(AxeRunOptions).Assembly.GetManifestResourceStream("Deque.AxeCore.Commons.Resources.axe.min.js")!;
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd();
    }

    private static async Task PictureAsync(Tab tab, string file)
    {
        if (Screens is not null)
        {
            await tab.Page.ScreenshotAsync(new() { Path = System.IO.Path.Combine(Screens, file + ".png"), FullPage = true });
        }
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!folder.EnumerateFiles("*.sln").Any())
        {
            folder = folder.Parent!;
        }

        return Directory.CreateDirectory(System.IO.Path.Combine(folder.FullName, "artifacts", "screens")).FullName;
    }
}
