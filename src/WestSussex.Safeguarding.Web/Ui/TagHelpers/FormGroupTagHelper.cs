using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WestSussex.Safeguarding.Web.Ui.TagHelpers;

/// <summary>
/// What all questions share: name, id and value from the model, the hint, the error from ModelState,
/// and the ids that join them for a screen reader. What was typed wins over what is stored.
/// </summary>
public abstract class FormGroupTagHelper : ComponentTagHelper
{
    private string? hintId;
    private string? errorId;

    /// <summary>The property asked for. Without it, <see cref="Name"/> is needed.</summary>
    [HtmlAttributeName("for")]
    public ModelExpression? For { get; set; }

    /// <summary>The field's name, where it is not that of <see cref="For"/>.</summary>
    public string? Name { get; set; }

    /// <summary>A line of help under the question.</summary>
    public string? Hint { get; set; }

    /// <summary>True where the question is the page's only h1.</summary>
    public bool IsPageHeading { get; set; }

    /// <summary>Where the page's model and its errors are.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    protected override void Before(TagHelperContext context) => FieldOrder.Note(ViewContext, FieldName);

    /// <summary>The name that is posted.</summary>
    protected string FieldName => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(Name ?? For?.Name
        ?? throw new InvalidOperationException("A form component needs for=\"…\" or name=\"…\"."));

    /// <summary>The id of the field or of its first control.</summary>
    protected string FieldId => TagBuilder.CreateSanitizedId(FieldName, "_");

    /// <summary>The first message for this field, or null.</summary>
    protected virtual string? Error => ErrorFor(FieldName);

    /// <summary>The ids of hint and error for aria-describedby, or null where there is neither.</summary>
    protected string? DescribedBy(string? before = null)
    {
        var ids = Markup.Classes(before, hintId, errorId);
        return ids.Length == 0 ? null : ids;
    }

    /// <summary>The first message in ModelState under a name.</summary>
    protected string? ErrorFor(string name)
    {
        if (!ViewContext.ModelState.TryGetValue(name, out var entry) || entry.Errors.Count == 0)
        {
            return null;
        }

        var message = entry.Errors[0].ErrorMessage;
        return message.Length > 0 ? message : "Check this answer";
    }

    /// <summary>The text for a field: as typed if it was posted, else as stored.</summary>
    protected string? Shown(string name, object? stored)
    {
        if (ViewContext.ModelState.TryGetValue(name, out var entry) && entry.RawValue is not null)
        {
            return entry.AttemptedValue;
        }

        return stored switch
        {
            null => null,
            Enum e => e.ToString(),
            IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
            _ => stored.ToString(),
        };
    }

    /// <summary>The chosen values of a field that may hold several.</summary>
    protected HashSet<string> ChosenValues(object? stored)
    {
        var chosen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var raw = ViewContext.ModelState.TryGetValue(FieldName, out var entry) ? entry.RawValue : null;
        var values = (raw ?? stored) switch
        {
            null => [],
            string one => [one],
            IEnumerable many => many.Cast<object?>(),
            var one => new[] { one },
        };
        chosen.UnionWith(values.Where(v => v is not null).Select(v => Convert.ToString(v, CultureInfo.InvariantCulture) ?? ""));
        return chosen;
    }

    /// <summary>The outer div, red at its edge where there is an error.</summary>
    protected TagBuilder Group() =>
        Markup.Element("div", Markup.Classes("govuk-form-group", Error is null ? null : "govuk-form-group--error"));

    /// <summary>Adds hint and error, in that order, and remembers their ids for <see cref="DescribedBy"/>.</summary>
    protected void AddHintAndError(TagBuilder to)
    {
        if (!string.IsNullOrEmpty(Hint))
        {
            hintId = FieldId + "-hint";
            to.Add(Markup.Element("div", "govuk-hint", Hint).With("id", hintId));
        }

        if (Error is { } error)
        {
            errorId = FieldId + "-error";
            to.Add(Markup.Element("p", "govuk-error-message").With("id", errorId)
                .Add(Markup.Hidden("Error:")).AddText(" " + error));
        }
    }

    /// <summary>A fieldset with its legend, hint and error.</summary>
    protected TagBuilder Fieldset(string? legend, string? size, string? role = null)
    {
        var fieldset = Markup.Element("fieldset", "govuk-fieldset").With("role", role);
        if (!string.IsNullOrEmpty(legend))
        {
            var tag = Markup.Element("legend", Markup.Classes("govuk-fieldset__legend", Sized("govuk-fieldset__legend", size)));
            fieldset.Add(IsPageHeading
                ? tag.Add(Markup.Element("h1", "govuk-fieldset__heading", legend))
                : tag.AddText(legend));
        }

        AddHintAndError(fieldset);
        return fieldset.With("aria-describedby", DescribedBy());
    }

    /// <summary>The modifier class for a size of s, m, l or xl; null for none.</summary>
    protected static string? Sized(string block, string? size) => size is null ? null : $"{block}--{size}";
}

/// <summary>A question with one control: a label, then hint, error and control.</summary>
public abstract class LabelledTagHelper : FormGroupTagHelper
{
    /// <summary>The question.</summary>
    public string? Label { get; set; }

    /// <summary>s, m, l or xl; none is the size of body text.</summary>
    public string? LabelSize { get; set; }

    /// <summary>Value for a field that is not in the model.</summary>
    public string? Value { get; set; }

    /// <summary>What stands in the control.</summary>
    protected string? CurrentValue => Shown(FieldName, For?.Model ?? Value);

    /// <summary>The label, inside an h1 where it is the page's heading.</summary>
    protected IHtmlContent LabelElement()
    {
        var label = Markup.Element(
            "label", Markup.Classes("govuk-label", Sized("govuk-label", LabelSize)), Label ?? For?.Metadata.GetDisplayName())
            .With("for", FieldId);
        return IsPageHeading ? Markup.Element("h1", "govuk-label-wrapper").Add(label) : label;
    }

    /// <summary>Group with label, hint and error; the caller adds the control.</summary>
    protected TagBuilder LabelledGroup()
    {
        var group = Group().Add(LabelElement());
        AddHintAndError(group);
        return group;
    }

    /// <summary>Gives a control its id, name, class and description.</summary>
    protected TagBuilder Control(TagBuilder control, string block, string? classes = null, string? describedBefore = null)
    {
        TakesAttributes = control;
        return control.With("id", FieldId).With("name", FieldName)
            .With("class", Markup.Classes(block, Error is null ? null : block + "--error", classes))
            .With("aria-describedby", DescribedBy(describedBefore));
    }
}
