using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WestSussex.Safeguarding.Web.Ui.TagHelpers;

/// <summary>One line of radios or checkboxes, as its child tag reports it.</summary>
internal sealed record Choice(
    string Value, string? Label, string? Hint, IHtmlContent? Conditional, bool Checked, bool Exclusive, string? Divider);

/// <summary>The lines that the child tags of one set of radios or checkboxes have reported so far.</summary>
internal sealed class ChoiceList : List<Choice>;

/// <summary>
/// What radios and checkboxes share. Without JavaScript a conditional question always stands under its
/// choice; with it, only while that is chosen.
/// </summary>
public abstract class ChoicesTagHelper : FormGroupTagHelper
{
    private readonly ChoiceList choices = [];

    /// <summary>The question.</summary>
    public string? Legend { get; set; }

    /// <summary>s, m, l or xl.</summary>
    public string? LegendSize { get; set; }

    /// <summary>Smaller marks, for staff pages that are scanned.</summary>
    public bool Small { get; set; }

    /// <summary>radios or checkboxes: the design system's block name.</summary>
    private protected abstract string Block { get; }

    private protected abstract string InputType { get; }

    private protected virtual bool Inline => false;

    /// <inheritdoc />
    protected override void Before(TagHelperContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        base.Before(context);
        context.Items[typeof(ChoiceList)] = choices;
    }

    /// <inheritdoc />
    protected override IHtmlContent Build(TagHelperContext context, TagHelperContent content)
    {
        var chosen = ChosenValues(For?.Model);
        var block = "govuk-" + Block;
        var list = Markup.Element("div", Markup.Classes(
            block, Inline ? block + "--inline" : null, Small ? block + "--small" : null)).With("data-module", block);
        var group = Group();
        // First of all, for the choices point to them.
        if (string.IsNullOrEmpty(Legend))
        {
            AddHintAndError(group);
        }

        for (var i = 0; i < choices.Count; i++)
        {
            AddChoice(list, choices[i], i == 0 ? FieldId : $"{FieldId}-{i + 1}", chosen);
        }

        return group.Add(string.IsNullOrEmpty(Legend) ? list : Fieldset(Legend, LegendSize).Add(list));
    }

    private void AddChoice(TagBuilder list, Choice choice, string id, HashSet<string> chosen)
    {
        var block = "govuk-" + Block;
        if (!string.IsNullOrEmpty(choice.Divider))
        {
            list.Add(Markup.Element("div", block + "__divider", choice.Divider));
            return;
        }

        var isChosen = choice.Checked || chosen.Contains(choice.Value);
        var hintId = string.IsNullOrEmpty(choice.Hint) ? null : id + "-item-hint";
        // A single box without a legend has no fieldset to carry the description.
        var describedBy = Markup.Classes(string.IsNullOrEmpty(Legend) ? DescribedBy() : null, hintId);
        var input = Markup.Void("input", block + "__input")
            .With("id", id).With("name", FieldName).With("type", InputType).With("value", choice.Value)
            .WithFlag("checked", isChosen)
            .With("data-behaviour", choice.Exclusive ? "exclusive" : null)
            .With("data-aria-controls", choice.Conditional is null ? null : "conditional-" + id)
            .With("aria-describedby", describedBy.Length == 0 ? null : describedBy);
        var item = Markup.Element("div", block + "__item").Add(input)
            .Add(Markup.Element("label", $"govuk-label {block}__label", choice.Label).With("for", id));
        if (!string.IsNullOrEmpty(choice.Hint))
        {
            item.Add(Markup.Element("div", $"govuk-hint {block}__hint", choice.Hint).With("id", hintId));
        }

        list.Add(item);
        if (choice.Conditional is not null)
        {
            list.Add(Markup.Element("div", Markup.Classes(
                    block + "__conditional", isChosen ? null : block + "__conditional--hidden"))
                .With("id", "conditional-" + id).Add(choice.Conditional));
        }
    }
}

/// <summary>GOV.UK radios.</summary>
[HtmlTargetElement("ws-radios")]
public sealed class RadiosTagHelper : ChoicesTagHelper
{
    /// <summary>Side by side, for two short answers.</summary>
    [HtmlAttributeName("inline")]
    public bool SideBySide { get; set; }

    private protected override string Block => "radios";

    private protected override string InputType => "radio";

    private protected override bool Inline => SideBySide;
}

/// <summary>GOV.UK checkboxes, over a list of values or one true-or-false property.</summary>
[HtmlTargetElement("ws-checkboxes")]
public sealed class CheckboxesTagHelper : ChoicesTagHelper
{
    private protected override string Block => "checkboxes";

    private protected override string InputType => "checkbox";
}

/// <summary>One choice; its content, if any, is asked only while it is chosen.</summary>
public abstract class ChoiceTagHelper : ComponentTagHelper
{
    /// <summary>The value posted.</summary>
    public string Value { get; set; } = "true";

    /// <summary>What the reader sees.</summary>
    public string? Label { get; set; }

    /// <summary>A line of help under the label.</summary>
    public string? Hint { get; set; }

    /// <summary>Chosen, where the field is not in the model.</summary>
    public bool Checked { get; set; }

    private protected virtual bool IsExclusive => false;

    /// <inheritdoc />
    protected override void Before(TagHelperContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        parent = (ChoiceList)context.Items[typeof(ChoiceList)];
    }

    private ChoiceList? parent;

    /// <inheritdoc />
    protected override IHtmlContent? Build(TagHelperContext context, TagHelperContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        // Rendered now, because the parent writes it only after all its children have reported.
        var conditional = content.IsEmptyOrWhiteSpace ? null : new HtmlString(content.GetContent());
        parent!.Add(new Choice(Value, Label ?? Value, Hint, conditional, Checked, IsExclusive, null));
        return null;
    }
}

/// <summary>One radio.</summary>
[HtmlTargetElement("ws-radio", ParentTag = "ws-radios")]
public sealed class RadioTagHelper : ChoiceTagHelper;

/// <summary>One checkbox.</summary>
[HtmlTargetElement("ws-checkbox", ParentTag = "ws-checkboxes")]
public sealed class CheckboxTagHelper : ChoiceTagHelper
{
    /// <summary>Choosing this one clears the others ("None of these").</summary>
    public bool Exclusive { get; set; }

    private protected override bool IsExclusive => Exclusive;
}

/// <summary>The word "or" before a last, different choice.</summary>
[HtmlTargetElement("ws-radio-divider", ParentTag = "ws-radios")]
[HtmlTargetElement("ws-checkbox-divider", ParentTag = "ws-checkboxes")]
public sealed class DividerTagHelper : ComponentTagHelper
{
    /// <inheritdoc />
    protected override IHtmlContent? Build(TagHelperContext context, TagHelperContent content)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(content);
        var text = content.IsEmptyOrWhiteSpace ? "or" : content.ToPlainText().Trim();
        ((ChoiceList)context.Items[typeof(ChoiceList)]).Add(new Choice("", null, null, null, false, false, text));
        return null;
    }
}
