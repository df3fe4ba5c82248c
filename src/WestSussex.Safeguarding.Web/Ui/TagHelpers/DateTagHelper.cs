using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WestSussex.Safeguarding.Web.Ui.TagHelpers;

/// <summary>GOV.UK date input over a <see cref="DateParts"/>.</summary>
[HtmlTargetElement("ws-date", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DateTagHelper : FormGroupTagHelper
{
    private static readonly string[] Parts = [nameof(DateParts.Day), nameof(DateParts.Month), nameof(DateParts.Year)];

    /// <summary>The question.</summary>
    public string? Legend { get; set; }

    /// <summary>s, m, l or xl.</summary>
    public string? LegendSize { get; set; }

    /// <summary>True for the reader's own birth date, so that the browser may fill it in.</summary>
    public bool OwnBirthDate { get; set; }

    /// <inheritdoc />
    protected override string? Error =>
        base.Error ?? Parts.Select(p => ErrorFor($"{FieldName}.{p}")).FirstOrDefault(e => e is not null);

    /// <inheritdoc />
    protected override IHtmlContent Build(TagHelperContext context, TagHelperContent content)
    {
        var stored = For?.Model as DateParts;
        var row = Markup.Element("div", "govuk-date-input").With("id", FieldId)
            .Add(Item(nameof(DateParts.Day), stored?.Day, "2", "bday-day"))
            .Add(Item(nameof(DateParts.Month), stored?.Month, "2", "bday-month"))
            .Add(Item(nameof(DateParts.Year), stored?.Year, "4", "bday-year"));
        return Group().Add(Fieldset(Legend, LegendSize, "group").Add(row));
    }

    private TagBuilder Item(string part, string? stored, string width, string autocomplete)
    {
        var name = $"{FieldName}.{part}";
        var id = $"{FieldId}_{part}";
        // A message for one box marks that box; a message for the date marks all three.
        var wrong = ErrorFor(name) is not null || base.Error is not null;
        var input = Markup.Void("input", Markup.Classes(
                "govuk-input govuk-date-input__input", wrong ? "govuk-input--error" : null, "govuk-input--width-" + width))
            .With("id", id).With("name", name).With("type", "text").With("inputmode", "numeric")
            .With("autocomplete", OwnBirthDate ? autocomplete : null)
            .With("value", Shown(name, stored));
        return Markup.Element("div", "govuk-date-input__item").Add(Markup.Element("div", "govuk-form-group")
            .Add(Markup.Element("label", "govuk-label govuk-date-input__label", part).With("for", id)).Add(input));
    }
}
