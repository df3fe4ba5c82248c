using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WestSussex.Safeguarding.Web.Ui.TagHelpers;

/// <summary>GOV.UK select. Used for long lists only: radios are easier for everyone.</summary>
[HtmlTargetElement("ws-select", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SelectTagHelper : LabelledTagHelper
{
    /// <summary>The options.</summary>
    public IEnumerable<SelectListItem> Items { get; set; } = [];

    /// <summary>Text of an option with an empty value at the top, so that nothing is chosen in advance.</summary>
    public string? EmptyLabel { get; set; }

    /// <inheritdoc />
    protected override IHtmlContent Build(TagHelperContext context, TagHelperContent content)
    {
        var group = LabelledGroup();
        var select = Control(Markup.Element("select"), "govuk-select");
        var current = CurrentValue;
        if (!string.IsNullOrEmpty(EmptyLabel))
        {
            select.Add(Markup.Element("option", null, EmptyLabel).With("value", string.Empty));
        }

        foreach (var item in Items)
        {
            var chosen = current is null
                ? item.Selected
                : string.Equals(item.Value ?? item.Text, current, StringComparison.OrdinalIgnoreCase);
            select.Add(Markup.Element("option", null, item.Text).With("value", item.Value ?? item.Text)
                .WithFlag("selected", chosen).WithFlag("disabled", item.Disabled));
        }

        return group.Add(select);
    }
}
