using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WestSussex.Safeguarding.Web.Ui.TagHelpers;

/// <summary>
/// GOV.UK error summary: the first message of each field, linked to the field's first control.
/// Writes nothing where there is no error. It stands first on the page; the layout puts "Error: " before the title.
/// </summary>
[HtmlTargetElement("ws-error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper : ComponentTagHelper
{
    /// <summary>The heading.</summary>
    public string Heading { get; set; } = "There is a problem";

    /// <summary>Where the errors are.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    protected override IHtmlContent? Build(TagHelperContext context, TagHelperContent content)
    {
        if (ViewContext.ModelState.IsValid)
        {
            return null;
        }

        var list = Markup.Element("ul", "govuk-list govuk-error-summary__list").Add(new Items(this));
        return Markup.Element("div", "govuk-error-summary").With("data-module", "govuk-error-summary")
            .Add(Markup.Element("div").With("role", "alert")
                .Add(Markup.Element("h2", "govuk-error-summary__title", Heading))
                .Add(Markup.Element("div", "govuk-error-summary__body").Add(content).Add(list)));
    }

    // ModelState keeps its fields in an order of its own; readers expect that of the page. What is not on it stands as in the form's class.
    private IEnumerable<TagBuilder> InPageOrder() => ViewContext.ModelState.Where(e => e.Value is { Errors.Count: > 0 })
        .OrderBy(e => FieldOrder.PlaceOf(ViewContext, e.Key)).ThenBy(e => PlaceOf(e.Key), StringComparer.Ordinal)
        .Select(e => Item(e.Key, e.Value!.Errors[0].ErrorMessage));

    private TagBuilder Item(string key, string message)
    {
        var text = message.Length > 0 ? message : "Check this answer";
        return key.Length == 0
            ? Markup.Element("li", null, text)
            : Markup.Element("li").Add(Markup.Element("a", null, text).With("href", "#" + ControlId(key)));
    }

    private string ControlId(string key)
    {
        var id = TagBuilder.CreateSanitizedId(key, "_");
        return IsDate(key) ? $"{id}_{nameof(DateParts.Day)}" : id;
    }

    // A date has three boxes, and the link goes to the first of them: the model says which fields are dates.
    private bool IsDate(string key) => Steps(key).LastOrDefault().At?.ModelType == typeof(DateParts);

    // "00003.00012.00001": sorts as the properties stand in their classes and the items in their lists.
    private string PlaceOf(string key) =>
        string.Join('.', Steps(key).Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Place:00000}.{s.Index:00000}")));

    // Many pages carry what was typed in a property beside what they show; the fields' names begin inside it.
    private static ModelMetadata FormIn(ModelMetadata page, string key) =>
        page.Properties["Form"] is { } form && form.Properties[key.Split('.', '[')[0]] is not null ? form : page;

    // What a form inherits stands above what is its own: "which children" comes before what is done for them.
    private static List<string?> InOrderOfThePage(ModelMetadata of) =>
        [.. of.Properties.OrderBy(p => Depth(p.ContainerType?.GetProperty(p.PropertyName!)?.DeclaringType)).Select(p => p.PropertyName)];

    private static int Depth(Type? type) => type is null ? 0 : 1 + Depth(type.BaseType);

    private IEnumerable<(ModelMetadata? At, int Place, int Index)> Steps(string key)
    {
        ModelMetadata? at = FormIn(ViewContext.ViewData.ModelMetadata, key);
        foreach (var part in key.Split('.'))
        {
            var bracket = part.IndexOf('[', StringComparison.Ordinal);
            var name = bracket < 0 ? part : part[..bracket];
            var place = at is null ? -1 : InOrderOfThePage(at).IndexOf(name);
            at = name.Length == 0 ? at : at?.Properties[name];
            var index = -1;
            if (bracket >= 0)
            {
                at = at?.ElementMetadata;
                index = int.TryParse(part[(bracket + 1)..].TrimEnd(']'), CultureInfo.InvariantCulture, out var number) ? number : -1;
            }

            yield return (at, place < 0 ? 99999 : place, index + 1);
        }
    }

    /// <summary>Is asked for its lines when the page is written: by then all of it has been made, and the order of its fields is known.</summary>
    private sealed class Items(ErrorSummaryTagHelper summary) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            foreach (var item in summary.InPageOrder())
            {
                item.WriteTo(writer, encoder);
            }
        }
    }
}
