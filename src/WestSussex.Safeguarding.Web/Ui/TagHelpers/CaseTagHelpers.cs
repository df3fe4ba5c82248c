using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WestSussex.Safeguarding.Web.Ui.TagHelpers;

/// <summary>
/// Who, which record, how urgent and by when: the same on every page of a case. Views write it inside
/// <c>@section Identity { … }</c>, which the layout puts into the header. Its content is the chips at the right.
/// </summary>
[HtmlTargetElement("ws-identity-bar")]
public sealed class IdentityBarTagHelper : ComponentTagHelper
{
    /// <summary>The family or child, in bold.</summary>
    public string Who { get; set; } = "";

    /// <summary>What follows it: "Wren 7, Ash 9 months".</summary>
    public string? Detail { get; set; }

    /// <summary>The reference people say on the telephone.</summary>
    public string Reference { get; set; } = "";

    /// <summary>When it was received (UTC).</summary>
    public DateTime? Received { get; set; }

    /// <inheritdoc />
    protected override IHtmlContent Build(TagHelperContext context, TagHelperContent content)
    {
        var received = Received is { } at ? $" · Received {at.ToUkTime()}, {at.ToUkDate()}" : "";
        var who = Markup.Element("p", "ws-identity__who").Add(Markup.Element("b", null, Who));
        if (!string.IsNullOrEmpty(Detail))
        {
            who.AddText(": " + Detail);
        }

        return Markup.Element("div", "ws-identity").Add(Markup.Element("div", "govuk-width-container")
            .Add(Markup.Element("div", "ws-identity__row")
                .Add(Markup.Element("div").Add(who).Add(Markup.Element("p", "ws-identity__ref", Reference + received)))
                .Add(Markup.Element("div", "ws-identity__state").Add(content))));
    }
}

/// <summary>Says how MASH treats the record, contact or referral, and what that means.</summary>
[HtmlTargetElement("ws-said")]
public sealed class SaidTagHelper : ComponentTagHelper
{
    /// <summary>"Right now this is a contact, not yet a referral".</summary>
    public string Heading { get; set; } = "";

    /// <summary>Level of the heading.</summary>
    public int HeadingLevel { get; set; } = 2;

    /// <inheritdoc />
    protected override IHtmlContent Build(TagHelperContext context, TagHelperContent content)
    {
        ArgumentNullException.ThrowIfNull(context);
        var id = "said-" + context.UniqueId;
        return Markup.Element("section", "ws-said").With("aria-labelledby", id)
            .Add(Markup.Heading(HeadingLevel, "govuk-heading-m", Heading).With("id", id)).Add(content);
    }
}

/// <summary>What a child or family said, word for word, with who heard it and how. The content is the quotation.</summary>
[HtmlTargetElement("ws-child-words")]
public sealed class ChildWordsTagHelper : ComponentTagHelper
{
    /// <summary>"Wren's own words".</summary>
    public string Heading { get; set; } = "The child’s own words";

    /// <summary>Who heard it, when and how.</summary>
    public string? Caption { get; set; }

    /// <summary>Level of the heading.</summary>
    public int HeadingLevel { get; set; } = 3;

    /// <inheritdoc />
    protected override IHtmlContent Build(TagHelperContext context, TagHelperContent content)
    {
        ArgumentNullException.ThrowIfNull(context);
        var id = "words-" + context.UniqueId;
        return Markup.Element("figure", "ws-voice").With("aria-labelledby", id)
            .Add(Markup.Heading(HeadingLevel, null, Heading).With("id", id))
            .Add(Markup.Element("blockquote").Add(content))
            .Add(string.IsNullOrEmpty(Caption) ? null : Markup.Element("figcaption", null, Caption));
    }
}

/// <summary>Keeps apart what was seen, what was told and what someone thinks, by heading and by edge.</summary>
[HtmlTargetElement("ws-evidence")]
public sealed class EvidenceTagHelper : ComponentTagHelper
{
    /// <summary>seen, told or opinion.</summary>
    public string Kind { get; set; } = "seen";

    /// <summary>Says which it is; has a standard text for each kind.</summary>
    public string? Heading { get; set; }

    /// <summary>Level of the heading.</summary>
    public int HeadingLevel { get; set; } = 3;

    /// <inheritdoc />
    protected override IHtmlContent Build(TagHelperContext context, TagHelperContent content)
    {
        var standard = Kind switch
        {
            "seen" => "Seen or heard by the referrer",
            "told" => "Told to the referrer",
            "opinion" => "What the referrer thinks",
            _ => throw new InvalidOperationException($"Evidence is seen, told or opinion, not \"{Kind}\"."),
        };
        return Markup.Element("div", "ws-evidence ws-evidence--" + Kind)
            .Add(Markup.Heading(HeadingLevel, null, Heading ?? standard)).Add(content);
    }
}

/// <summary>The confirmation panel, left-aligned so that the reference is easy to read out.</summary>
[HtmlTargetElement("ws-receipt")]
public sealed class ReceiptTagHelper : ComponentTagHelper
{
    /// <summary>The page's h1.</summary>
    public string Heading { get; set; } = "";

    /// <inheritdoc />
    protected override IHtmlContent Build(TagHelperContext context, TagHelperContent content) =>
        Markup.Element("section", "ws-receipt").With("aria-labelledby", "receipt-heading")
            .Add(Markup.Heading(1, null, Heading).With("id", "receipt-heading"))
            .Add(Markup.Element("dl").Add(content));
}

/// <summary>One fact of a receipt.</summary>
[HtmlTargetElement("ws-receipt-item", ParentTag = "ws-receipt")]
public sealed class ReceiptItemTagHelper : ComponentTagHelper
{
    /// <summary>What the fact is.</summary>
    public string Term { get; set; } = "";

    /// <summary>True for the reference: larger, on a line of its own.</summary>
    public bool Reference { get; set; }

    /// <inheritdoc />
    protected override IHtmlContent Build(TagHelperContext context, TagHelperContent content) =>
        Markup.Element("div", Reference ? "ws-receipt__wide" : null)
            .Add(Markup.Element("dt", null, Term))
            .Add(Markup.Element("dd", Reference ? "ws-receipt__ref" : null).Add(content))
            .Add(Reference ? CopyButton() : null);

    // Shown by the script, which also does the copying.
    private static TagBuilder CopyButton() => Markup.Element("dd", "ws-receipt__copy").With("data-copy", "").With("hidden", "")
        .Add(Markup.Element("button", "govuk-button govuk-button--inverse", "Copy").With("type", "button"))
        .Add(Markup.Element("span").With("role", "status"));
}
