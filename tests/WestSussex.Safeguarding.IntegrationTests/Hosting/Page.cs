using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace WestSussex.Safeguarding.IntegrationTests.Hosting;

/// <summary>A page as its reader meets it.</summary>
public sealed class Page
{
    private readonly Visitor _visitor;

    private Page(Visitor visitor, HttpResponseMessage response, IHtmlDocument document)
    {
        _visitor = visitor;
        Response = response;
        Document = document;
    }

    public HttpResponseMessage Response { get; }

    public IHtmlDocument Document { get; }

    public HttpStatusCode Status => Response.StatusCode;

    /// <summary>The address after redirects, without host.</summary>
    public string Url => Response.RequestMessage!.RequestUri!.PathAndQuery;

    public string Title => Document.Title ?? "";

    public string Heading => Words(Document.QuerySelector("h1"));

    /// <summary>Everything that is there to be read.</summary>
    public string Text => Words(Document.QuerySelector("main") ?? (IElement?)Document.Body);

    /// <summary>The messages of the error summary.</summary>
    public IReadOnlyList<string> Errors => [.. Document.QuerySelectorAll(".govuk-error-summary__list li").Select(Words)];

    public IReadOnlyList<PageForm> Forms => [.. Document.Forms.Select(form => new PageForm(_visitor, this, form))];

    /// <summary>The form that changes something, in the main part of the page.</summary>
    public PageForm Form => Forms.Where(f => f.IsPost && f.IsInMain).MaxBy(f => f.FieldCount)
        ?? throw new InvalidOperationException($"No form on {Url} ({(int)Status}): {Heading}");

    /// <summary>The form with a button of that text.</summary>
    public PageForm FormWith(string button) => Forms.FirstOrDefault(f => f.Buttons.Contains(button))
        ?? throw new InvalidOperationException($"No button “{button}” on {Url} ({(int)Status}): {string.Join(" | ", Forms.SelectMany(f => f.Buttons))}");

    public static async Task<Page> ReadAsync(Visitor visitor, HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync();
        return new Page(visitor, response, await new HtmlParser().ParseDocumentAsync(html));
    }

    /// <summary>The address behind the first link with these words.</summary>
    public string Link(string words) => Document.QuerySelectorAll("a[href]").FirstOrDefault(a => Words(a).Contains(words, StringComparison.OrdinalIgnoreCase))?.GetAttribute("href")
        ?? throw new InvalidOperationException($"No link “{words}” on {Url}: {Text[..Math.Min(Text.Length, 500)]}");

    public Task<Page> FollowAsync(string words) => _visitor.OpenAsync(new Uri(Response.RequestMessage!.RequestUri!, Link(words)).PathAndQuery);

    internal static string Words(INode? node) =>
        string.Join(' ', (node?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
