using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WestSussex.Safeguarding.Web.Ui.TagHelpers;

/// <summary>Rows that the child tags of a summary list have reported so far.</summary>
internal sealed class SummaryRows : List<(string Key, IHtmlContent Value, string? Href, string? HrefLabel)>;

/// <summary>GOV.UK summary list.</summary>
[HtmlTargetElement("ws-summary-list")]
public sealed class SummaryListTagHelper : ComponentTagHelper
{
    private readonly SummaryRows rows = [];

    /// <inheritdoc />
    protected override void Before(TagHelperContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Items[typeof(SummaryRows)] = rows;
    }

    /// <inheritdoc />
    protected override IHtmlContent Build(TagHelperContext context, TagHelperContent content)
    {
        var list = Markup.Element("dl", "govuk-summary-list");
        var someHaveActions = rows.Exists(r => !string.IsNullOrEmpty(r.Href));
        foreach (var (key, value, href, hrefLabel) in rows)
        {
            var bare = someHaveActions && string.IsNullOrEmpty(href);
            var row = Markup.Element("div", Markup.Classes(
                    "govuk-summary-list__row", bare ? "govuk-summary-list__row--no-actions" : null))
                .Add(Markup.Element("dt", "govuk-summary-list__key", key))
                .Add(Markup.Element("dd", "govuk-summary-list__value").Add(value));
            list.Add(string.IsNullOrEmpty(href) ? row : row.Add(Markup.Element("dd", "govuk-summary-list__actions")
                .Add(Markup.Element("a", "govuk-link", "Change").With("href", href).Add(Markup.Hidden(" " + hrefLabel)))));
        }

        return list;
    }
}

/// <summary>One fact: its name, its value as content, and where it can be changed.</summary>
[HtmlTargetElement("ws-summary-row", ParentTag = "ws-summary-list")]
public sealed class SummaryRowTagHelper : ComponentTagHelper
{
    /// <summary>What the fact is called.</summary>
    public string Key { get; set; } = "";

    /// <summary>The page that changes it; none leaves the link out.</summary>
    public string? ChangeHref { get; set; }

    /// <summary>What is changed, for a screen reader: "Change the child's name". The key in lower case if not given.</summary>
    public string? ChangeLabel { get; set; }

    /// <inheritdoc />
    protected override IHtmlContent? Build(TagHelperContext context, TagHelperContent content)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(content);
        var label = ChangeLabel ?? char.ToLowerInvariant(Key[0]) + Key[1..];
        ((SummaryRows)context.Items[typeof(SummaryRows)]).Add((Key, new HtmlString(content.GetContent()), ChangeHref, label));
        return null;
    }
}

/// <summary>GOV.UK summary card; its content is usually a summary list.</summary>
[HtmlTargetElement("ws-summary-card")]
public sealed class SummaryCardTagHelper : ComponentTagHelper
{
    /// <summary>The card's heading.</summary>
    public string Title { get; set; } = "";

    /// <summary>Level of the heading.</summary>
    public int HeadingLevel { get; set; } = 2;

    /// <summary>One link in the card's head.</summary>
    public string? ActionHref { get; set; }

    /// <summary>Words of that link; the title follows for a screen reader.</summary>
    public string ActionText { get; set; } = "Change";

    /// <inheritdoc />
    protected override IHtmlContent Build(TagHelperContext context, TagHelperContent content)
    {
        var head = Markup.Element("div", "govuk-summary-card__title-wrapper")
            .Add(Markup.Heading(HeadingLevel, "govuk-summary-card__title", Title));
        if (!string.IsNullOrEmpty(ActionHref))
        {
            head.Add(Markup.Element("div", "govuk-summary-card__actions")
                .Add(Markup.Element("a", "govuk-link", ActionText).With("href", ActionHref).Add(Markup.Hidden($" ({Title})"))));
        }

        return Markup.Element("div", "govuk-summary-card").Add(head)
            .Add(Markup.Element("div", "govuk-summary-card__content").Add(content));
    }
}

/// <summary>Counts the tasks of a list, so that each has ids of its own.</summary>
internal sealed class TaskCounter
{
    /// <summary>The id prefix of all tasks.</summary>
    public required string Prefix { get; init; }

    /// <summary>How many tasks have been written.</summary>
    public int Count { get; set; }
}

/// <summary>GOV.UK task list.</summary>
[HtmlTargetElement("ws-task-list")]
public sealed class TaskListTagHelper : ComponentTagHelper
{
    /// <summary>Begins each task's ids; give each list its own where a page has two.</summary>
    public string IdPrefix { get; set; } = "task-list";

    /// <inheritdoc />
    protected override void Before(TagHelperContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Items[typeof(TaskCounter)] = new TaskCounter { Prefix = IdPrefix };
    }

    /// <inheritdoc />
    protected override IHtmlContent Build(TagHelperContext context, TagHelperContent content) =>
        Markup.Element("ul", "govuk-task-list").Add(content);
}

/// <summary>One task of a task list.</summary>
[HtmlTargetElement("ws-task", ParentTag = "ws-task-list", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TaskTagHelper : ComponentTagHelper
{
    /// <summary>What is to be done.</summary>
    public string Title { get; set; } = "";

    /// <summary>The page to do it on; none where it cannot be started.</summary>
    public string? Href { get; set; }

    /// <summary>A line under the title.</summary>
    public string? Hint { get; set; }

    /// <summary>Completed, InProgress, NotStarted or CannotStartYet.</summary>
    public string Status { get; set; } = "NotStarted";

    /// <inheritdoc />
    protected override IHtmlContent Build(TagHelperContext context, TagHelperContent content)
    {
        ArgumentNullException.ThrowIfNull(context);
        var counter = (TaskCounter)context.Items[typeof(TaskCounter)];
        counter.Count++;
        var id = $"{counter.Prefix}-{counter.Count}";
        var linked = !string.IsNullOrEmpty(Href) && Status != "CannotStartYet";
        var name = Markup.Element("div", "govuk-task-list__name-and-hint").Add(linked
            ? Markup.Element("a", "govuk-link govuk-task-list__link", Title).With("href", Href)
                .With("aria-describedby", Markup.Classes(string.IsNullOrEmpty(Hint) ? null : id + "-hint", id + "-status"))
            : Markup.Element("div", null, Title));
        if (!string.IsNullOrEmpty(Hint))
        {
            name.Add(Markup.Element("div", "govuk-task-list__hint", Hint).With("id", id + "-hint"));
        }

        return Markup.Element("li", Markup.Classes("govuk-task-list__item", linked ? "govuk-task-list__item--with-link" : null))
            .Add(name).Add(StatusElement(id + "-status"));
    }

    private TagBuilder StatusElement(string id)
    {
        var status = Markup.Element("div", Markup.Classes(
            "govuk-task-list__status", Status == "CannotStartYet" ? "govuk-task-list__status--cannot-start-yet" : null)).With("id", id);
        return Status switch
        {
            "Completed" => status.AddText("Completed"),
            "CannotStartYet" => status.AddText("Cannot start yet"),
            "InProgress" => status.Add(Markup.Element("strong", "govuk-tag ws-tag--progress", "In progress")),
            "NotStarted" => status.Add(Markup.Element("strong", "govuk-tag ws-tag--todo", "Not started")),
            _ => throw new InvalidOperationException($"A task has no status \"{Status}\"."),
        };
    }
}

/// <summary>Steps in order, for "what happens next"; done ones are filled and named.</summary>
[HtmlTargetElement("ws-steps")]
public sealed class StepsTagHelper : ComponentTagHelper
{
    /// <inheritdoc />
    protected override IHtmlContent Build(TagHelperContext context, TagHelperContent content) =>
        Markup.Element("ol", "ws-steps ws-steps--done").Add(content);
}

/// <summary>One step.</summary>
[HtmlTargetElement("ws-step", ParentTag = "ws-steps")]
public sealed class StepTagHelper : ComponentTagHelper
{
    /// <summary>True once it has been done. The content should say so too.</summary>
    public bool Done { get; set; }

    /// <inheritdoc />
    protected override IHtmlContent Build(TagHelperContext context, TagHelperContent content) =>
        Markup.Element("li", Done ? "ws-steps__done" : null).Add(content);
}
