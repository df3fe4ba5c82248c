using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WestSussex.Safeguarding.Web.Ui.TagHelpers;

/// <summary>MoJ timeline: who did what, when and why.</summary>
[HtmlTargetElement("ws-timeline")]
public sealed class TimelineTagHelper : ComponentTagHelper
{
    /// <inheritdoc />
    protected override IHtmlContent Build(TagHelperContext context, TagHelperContent content) =>
        Markup.Element("div", "moj-timeline").Add(content);
}

/// <summary>One entry of a timeline; management oversight stands out by edge, tint and words.</summary>
[HtmlTargetElement("ws-timeline-item", ParentTag = "ws-timeline")]
public sealed class TimelineItemTagHelper : ComponentTagHelper
{
    /// <summary>What happened.</summary>
    public string Title { get; set; } = "";

    /// <summary>Who did it, with their role.</summary>
    public string? By { get; set; }

    /// <summary>When (UTC).</summary>
    public DateTime At { get; set; }

    /// <summary>True for a manager's decision.</summary>
    public bool Oversight { get; set; }

    /// <summary>Level of the title.</summary>
    public int HeadingLevel { get; set; } = 3;

    /// <inheritdoc />
    protected override IHtmlContent Build(TagHelperContext context, TagHelperContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var item = Markup.Element("div", Markup.Classes("moj-timeline__item", Oversight ? "ws-footprint" : null))
            .Add(Oversight ? Markup.Element("p", "ws-footprint__kind", "Management oversight") : null)
            .Add(Markup.Element("div", "moj-timeline__header")
                .Add(Markup.Heading(HeadingLevel, "moj-timeline__title", Title)).AddText(" ")
                .Add(string.IsNullOrEmpty(By) ? null : Markup.Element("p", "moj-timeline__byline", "by " + By)))
            .Add(Markup.Element("p", "moj-timeline__date")
                .Add(Markup.Element("time", null, $"{At.ToUkDate()} at {At.ToUkTime()}")
                    .With("datetime", At.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture))));
        return content.IsEmptyOrWhiteSpace ? item : item.Add(Markup.Element("div", "moj-timeline__description").Add(content));
    }
}

/// <summary>Names a stretch in which nothing was done.</summary>
[HtmlTargetElement("ws-timeline-gap", ParentTag = "ws-timeline")]
public sealed class TimelineGapTagHelper : ComponentTagHelper
{
    /// <inheritdoc />
    protected override IHtmlContent Build(TagHelperContext context, TagHelperContent content) =>
        Markup.Element("p", "ws-gap").Add(content);
}
