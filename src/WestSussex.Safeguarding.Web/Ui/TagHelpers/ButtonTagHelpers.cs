using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WestSussex.Safeguarding.Web.Ui.TagHelpers;

/// <summary>GOV.UK button: submits its form, or is a link that looks like a button where it has an address.</summary>
[HtmlTargetElement("ws-button")]
public sealed class ButtonTagHelper : ComponentTagHelper
{
    /// <summary>The second choice on a page.</summary>
    public bool Secondary { get; set; }

    /// <summary>For what cannot be undone.</summary>
    public bool Warning { get; set; }

    /// <summary>Where it leads; makes it a link.</summary>
    public string? Href { get; set; }

    /// <summary>Name posted when this button is pressed.</summary>
    public string? Name { get; set; }

    /// <summary>Value posted when this button is pressed.</summary>
    public string? Value { get; set; }

    /// <summary>submit or button.</summary>
    public string Type { get; set; } = "submit";

    /// <summary>Ignores a second press within a second. The server is idempotent all the same.</summary>
    public bool PreventDoubleClick { get; set; }

    /// <inheritdoc />
    protected override IHtmlContent Build(TagHelperContext context, TagHelperContent content)
    {
        var classes = Markup.Classes(
            "govuk-button", Secondary ? "govuk-button--secondary" : null, Warning ? "govuk-button--warning" : null);
        var button = string.IsNullOrEmpty(Href)
            ? Markup.Element("button", classes).With("type", Type).With("name", Name).With("value", Value)
                .With("data-prevent-double-click", PreventDoubleClick ? "true" : null)
            : Markup.Element("a", classes).With("href", Href).With("role", "button").With("draggable", "false");
        return button.With("data-module", "govuk-button").Add(content);
    }
}

/// <summary>GOV.UK back link, in a navigation landmark of its own. The layout writes it from ViewData["BackLink"].</summary>
[HtmlTargetElement("ws-back-link")]
public sealed class BackLinkTagHelper : ComponentTagHelper
{
    /// <summary>The page before.</summary>
    public string Href { get; set; } = "#";

    /// <inheritdoc />
    protected override IHtmlContent Build(TagHelperContext context, TagHelperContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var link = Markup.Element("a", "govuk-back-link").With("href", Href);
        return content.IsEmptyOrWhiteSpace ? link.AddText("Back") : link.Add(content);
    }
}
