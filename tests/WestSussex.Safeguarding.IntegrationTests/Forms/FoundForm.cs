using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using WestSussex.Safeguarding.IntegrationTests.Hosting;
using WestSussex.Safeguarding.IntegrationTests.Security;

namespace WestSussex.Safeguarding.IntegrationTests.Forms;

/// <summary>Somebody before a record in some state, and the pages that are worth opening there.</summary>
internal sealed record FormState(string Who, string Name, Visitor Visitor, IReadOnlyDictionary<string, string> Values, IReadOnlyList<string> Below)
{
    public bool Opens(string pattern) => Below.Any(b => pattern == b || pattern.StartsWith(b + "/", StringComparison.Ordinal));
}

/// <summary>One form of a page that a visitor can open.</summary>
internal sealed record FoundForm(FormState State, string Pattern, string Url, string Action, string Button)
{
    // The pages of one thing each that the public sees; a page that has no such part answers 404.
    private static readonly string[] Parts = ["name", "address", "born", "social-worker", "worries", "childs-words"];

    /// <summary>Which form it is, whoever fills it in and whatever it is about.</summary>
    public string Key => Regex.Replace(Action, "WS-[0-9A-Z-]+|[0-9a-f]{8}-[0-9a-f-]{27}", "*");

    /// <summary>The form on a page that was just opened.</summary>
    public async Task<PageForm> OpenAsync() => In(await State.Visitor.OpenAsync(Url))
        ?? throw new InvalidOperationException($"{this}: the form is not there any more.");

    /// <summary>The form, or nothing when what was sent before has taken it away.</summary>
    public async Task<PageForm?> FindAgainAsync() => In(await State.Visitor.OpenAsync(Url));

    /// <summary>The same form on another page, such as the answer.</summary>
    public PageForm? In(Page page) => page.Forms.FirstOrDefault(f => f.IsPost && f.Buttons.Contains(Button) && f.Action == Action);

    public override string ToString() => $"{Key} on {Pattern} as {State.Who} ({State.Name}), “{Button}”";

    /// <summary>Every form once that these people meet.</summary>
    /// <param name="portal">The portal.</param>
    /// <param name="states">Who, before which record.</param>
    /// <param name="look">Is shown every page on the way.</param>
    public static async Task<IReadOnlyList<FoundForm>> FindAsync(PortalFactory portal, IEnumerable<FormState> states, Action<FormState, string, Page>? look = null)
    {
        var found = new Dictionary<string, FoundForm>();
        await foreach (var (state, endpoint, url, page) in PagesAsync(portal, states))
        {
            look?.Invoke(state, url, page);
            Add(found, state, endpoint, url, page);
        }

        // What closes a concern that was opened by its code comes last.
        return [.. found.Values.OrderBy(f => f.Key.EndsWith("/done", StringComparison.Ordinal))];
    }

    /// <summary>Opens all pages that routing knows, for these people and records.</summary>
    public static async IAsyncEnumerable<(FormState State, PortalEndpoint Endpoint, string Url, Page Page)> PagesAsync(PortalFactory portal, IEnumerable<FormState> states)
    {
        var pages = Endpoints.Of(portal).Where(e => e.IsAction && HttpMethods.IsGet(e.Method)).ToList();
        foreach (var state in states)
        {
            foreach (var endpoint in pages.Where(e => state.Opens(e.Pattern)))
            {
                foreach (var url in Urls(endpoint, state.Values))
                {
                    yield return (state, endpoint, url, await state.Visitor.OpenAsync(url));
                }
            }
        }
    }

    private static IEnumerable<string> Urls(PortalEndpoint endpoint, IReadOnlyDictionary<string, string> values) =>
        endpoint.Parameters.Any(p => p.Name == "part")
            ? Parts.Select(part => endpoint.Address(new Dictionary<string, string>(values) { ["part"] = part }))
            : [endpoint.Address(values)];

    private static void Add(Dictionary<string, FoundForm> found, FormState state, PortalEndpoint endpoint, string url, Page page)
    {
        foreach (var form in page.Forms.Where(f => page.Status == HttpStatusCode.OK && f is { IsPost: true, IsInMain: true } && f.Buttons.Count > 0))
        {
            var one = new FoundForm(state, endpoint.Pattern, url, form.Action, form.Buttons[0]);
            found.TryAdd($"{one.Key} {string.Join(',', form.TextNames.Concat(form.Choices.Select(c => c.Name)).Order())}", one);
        }
    }
}
