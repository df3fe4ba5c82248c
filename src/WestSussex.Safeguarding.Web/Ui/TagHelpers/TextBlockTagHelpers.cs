using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WestSussex.Safeguarding.Web.Ui.TagHelpers;

/// <summary>GOV.UK details.</summary>
[HtmlTargetElement("ws-details")]
public sealed class DetailsTagHelper : ComponentTagHelper
{
    /// <summary>What the reader presses.</summary>
    public string Summary { get; set; } = "";

    /// <summary>True to show the content at first.</summary>
    public bool Open { get; set; }

    /// <inheritdoc />
    protected override IHtmlContent Build(TagHelperContext context, TagHelperContent content) =>
        Markup.Element("details", "govuk-details").WithFlag("open", Open)
            .Add(Markup.Element("summary", "govuk-details__summary")
                .Add(Markup.Element("span", "govuk-details__summary-text", Summary)))
            .Add(Markup.Element("div", "govuk-details__text").Add(content));
}

/// <summary>GOV.UK inset text.</summary>
[HtmlTargetElement("ws-inset")]
public sealed class InsetTagHelper : ComponentTagHelper
{
    /// <inheritdoc />
    protected override IHtmlContent Build(TagHelperContext context, TagHelperContent content) =>
        Markup.Element("div", "govuk-inset-text").Add(content);
}

/// <summary>GOV.UK warning text.</summary>
[HtmlTargetElement("ws-warning")]
public sealed class WarningTagHelper : ComponentTagHelper
{
    /// <inheritdoc />
    protected override IHtmlContent Build(TagHelperContext context, TagHelperContent content) =>
        Markup.Element("div", "govuk-warning-text")
            .Add(Markup.Element("span", "govuk-warning-text__icon", "!").With("aria-hidden", "true"))
            .Add(Markup.Element("strong", "govuk-warning-text__text").Add(Markup.Hidden("Warning")).AddText(" ").Add(content));
}

/// <summary>GOV.UK notification banner.</summary>
[HtmlTargetElement("ws-notification")]
public sealed class NotificationTagHelper : ComponentTagHelper
{
    /// <summary>Said in the coloured strip; "Success" or "Important" if not given.</summary>
    public string? Title { get; set; }

    /// <summary>True after something worked; read out at once.</summary>
    public bool Success { get; set; }

    /// <inheritdoc />
    protected override IHtmlContent Build(TagHelperContext context, TagHelperContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        const string titleId = "govuk-notification-banner-title";
        // One line of text becomes the banner's heading; content with elements of its own is left as it is.
        var hasElements = content.GetContent().TrimStart().StartsWith('<');
        IHtmlContent body = hasElements ? content : Markup.Element("p", "govuk-notification-banner__heading").Add(content);
        return Markup.Element("div", Markup.Classes("govuk-notification-banner", Success ? "govuk-notification-banner--success" : null))
            .With("role", Success ? "alert" : "region")
            .With("aria-labelledby", titleId)
            .With("data-module", "govuk-notification-banner")
            .Add(Markup.Element("div", "govuk-notification-banner__header")
                .Add(Markup.Element("h2", "govuk-notification-banner__title", Title ?? (Success ? "Success" : "Important")).With("id", titleId)))
            .Add(Markup.Element("div", "govuk-notification-banner__content")
                .Add(body));
    }
}

/// <summary>A quiet box for what belongs together; with line="true" an outline instead of a tint.</summary>
[HtmlTargetElement("ws-panel")]
public sealed class PanelTagHelper : ComponentTagHelper
{
    /// <summary>Its heading, if it has one.</summary>
    public string? Heading { get; set; }

    /// <summary>Level of the heading.</summary>
    public int HeadingLevel { get; set; } = 2;

    /// <summary>Outline only.</summary>
    public bool Line { get; set; }

    /// <inheritdoc />
    protected override IHtmlContent Build(TagHelperContext context, TagHelperContent content) =>
        Markup.Element("div", Markup.Classes("ws-panel", Line ? "ws-panel--line" : null))
            .Add(string.IsNullOrEmpty(Heading) ? null : Markup.Heading(HeadingLevel, "govuk-heading-s", Heading))
            .Add(content);
}

/// <summary>GOV.UK tag.</summary>
[HtmlTargetElement("ws-tag")]
public sealed class TagTagHelper : ComponentTagHelper
{
    /// <summary>grey, green, teal, blue, purple, magenta, red, orange or yellow; none for the brand's tint.</summary>
    public string? Colour { get; set; }

    /// <inheritdoc />
    protected override IHtmlContent Build(TagHelperContext context, TagHelperContent content) =>
        Markup.Element("strong", Markup.Classes("govuk-tag", string.IsNullOrEmpty(Colour) ? null : "govuk-tag--" + Colour)).Add(content);
}

/// <summary>A rule that cannot wait, with the number to ring; stands where the answer is given.</summary>
[HtmlTargetElement("ws-notice")]
public sealed class NoticeTagHelper : ComponentTagHelper
{
    /// <summary>What is the matter.</summary>
    public string Heading { get; set; } = "";

    /// <summary>Level of the heading.</summary>
    public int HeadingLevel { get; set; } = 2;

    /// <inheritdoc />
    protected override IHtmlContent Build(TagHelperContext context, TagHelperContent content)
    {
        ArgumentNullException.ThrowIfNull(context);
        var id = "notice-" + context.UniqueId;
        return Markup.Element("section", "ws-trigger").With("aria-labelledby", id)
            .Add(Markup.Heading(HeadingLevel, null, Heading).With("id", id)).Add(content);
    }
}

/// <summary>Says that answers are kept, since when, and that nothing has been sent. Autosave writes into it.</summary>
[HtmlTargetElement("ws-saved")]
public sealed class SavedTagHelper : ComponentTagHelper
{
    /// <summary>When the answers were last saved (UTC); null hides the note until they are.</summary>
    public DateTime? At { get; set; }

    /// <inheritdoc />
    protected override IHtmlContent Build(TagHelperContext context, TagHelperContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var rest = Markup.Element("span", "ws-saved__rest");
        rest.Add(content.IsEmptyOrWhiteSpace ? new HtmlString("This has not been sent yet.") : content);
        return Markup.Element("p", "ws-saved").With("data-saved-note", "").With("role", "status").WithFlag("hidden", At is null)
            .Add(Markup.Element("span", "ws-saved__word", "Saved")).AddText(" ")
            .Add(Markup.Element("span", "ws-saved__at", At is { } at ? $"at {at.ToUkTime()}." : "")).AddText(" ")
            .Add(rest);
    }
}
