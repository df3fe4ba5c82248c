using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WestSussex.Safeguarding.Web.Ui.TagHelpers;

/// <summary>MoJ sub-navigation.</summary>
[HtmlTargetElement("ws-sub-navigation")]
public sealed class SubNavigationTagHelper : ComponentTagHelper
{
    /// <summary>What a screen reader calls it.</summary>
    public string Label { get; set; } = "Sections";

    /// <inheritdoc />
    protected override IHtmlContent Build(TagHelperContext context, TagHelperContent content) =>
        Markup.Element("nav", "moj-sub-navigation ws-subnav").With("aria-label", Label)
            .Add(Markup.Element("ul", "moj-sub-navigation__list").Add(content));
}

/// <summary>One link of a sub-navigation.</summary>
[HtmlTargetElement("ws-sub-navigation-item", ParentTag = "ws-sub-navigation")]
public sealed class SubNavigationItemTagHelper : ComponentTagHelper
{
    /// <summary>Where it leads.</summary>
    public string Href { get; set; } = "";

    /// <summary>True for the page that is shown.</summary>
    public bool Active { get; set; }

    /// <summary>A number after the words; a text, because large counts are shown as "2,000+".</summary>
    public string? Count { get; set; }

    /// <summary>True where the number counts what is late. The words must say so too.</summary>
    public bool CountLate { get; set; }

    /// <inheritdoc />
    protected override IHtmlContent Build(TagHelperContext context, TagHelperContent content)
    {
        var link = Markup.Element("a", "moj-sub-navigation__link").With("href", Href)
            .With("aria-current", Active ? "page" : null).Add(content);
        if (Count is not null)
        {
            link.AddText(" ").Add(Markup.Element("span", Markup.Classes("ws-count", CountLate ? "ws-count--late" : null), Count));
        }

        return Markup.Element("li", "moj-sub-navigation__item").Add(link);
    }
}

/// <summary>GOV.UK pagination with previous and next only: pages are found by key, so there are no page numbers.</summary>
[HtmlTargetElement("ws-pagination", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PaginationTagHelper : ComponentTagHelper
{
    private const string PreviousPath =
        "m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z";

    private const string NextPath =
        "m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z";

    /// <summary>The page before; none leaves the link out.</summary>
    public string? PreviousHref { get; set; }

    /// <summary>The page after; none leaves the link out.</summary>
    public string? NextHref { get; set; }

    /// <summary>Words of the link back.</summary>
    public string PreviousLabel { get; set; } = "Previous";

    /// <summary>Words of the link on, such as "Next 25".</summary>
    public string NextLabel { get; set; } = "Next";

    /// <summary>What there are pages of, said after both links by a screen reader.</summary>
    public string Of { get; set; } = "page";

    /// <summary>What a screen reader calls the navigation.</summary>
    public string Label { get; set; } = "Pagination";

    /// <inheritdoc />
    protected override IHtmlContent? Build(TagHelperContext context, TagHelperContent content) =>
        string.IsNullOrEmpty(PreviousHref) && string.IsNullOrEmpty(NextHref)
            ? null
            : Markup.Element("nav", "govuk-pagination govuk-pagination--block").With("aria-label", Label)
                .Add(Link("prev", PreviousHref, PreviousPath, PreviousLabel))
                .Add(Link("next", NextHref, NextPath, NextLabel));

    private TagBuilder? Link(string rel, string? href, string path, string words) => string.IsNullOrEmpty(href)
        ? null
        : Markup.Element("div", "govuk-pagination__" + rel).Add(
            Markup.Element("a", "govuk-link govuk-pagination__link").With("href", href).With("rel", rel)
                .Add(Icon(rel, path))
                .Add(Markup.Element("span", "govuk-pagination__link-title govuk-pagination__link-title--decorated", words)
                    .Add(Markup.Hidden(" " + Of))));

    private static TagBuilder Icon(string rel, string path) =>
        Markup.Element("svg", $"govuk-pagination__icon govuk-pagination__icon--{rel}")
            .With("xmlns", "http://www.w3.org/2000/svg").With("height", "13").With("width", "15")
            .With("aria-hidden", "true").With("focusable", "false").With("viewBox", "0 0 15 13")
            .Add(Markup.Element("path").With("d", path));
}
