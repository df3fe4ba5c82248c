using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WestSussex.Safeguarding.Web.Ui.TagHelpers;

/// <summary>GOV.UK text input.</summary>
[HtmlTargetElement("ws-input", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class InputTagHelper : LabelledTagHelper
{
    /// <summary>text, email, tel, search or password. A password is never written back.</summary>
    public string Type { get; set; } = "text";

    /// <summary>The keyboard a phone shows: numeric, decimal …</summary>
    public string? Inputmode { get; set; }

    /// <summary>The browser's autofill field, as WCAG 1.3.5 asks for the reader's own details.</summary>
    public string? Autocomplete { get; set; }

    /// <summary>2, 3, 4, 5, 10, 20 or 30 characters, or full, three-quarters, two-thirds, one-half, one-third, one-quarter.</summary>
    public string? Width { get; set; }

    /// <summary>False for names, addresses and codes, so that the browser does not mark them.</summary>
    public bool? Spellcheck { get; set; }

    /// <summary>Shown before the box.</summary>
    public string? Prefix { get; set; }

    /// <summary>Shown after the box.</summary>
    public string? Suffix { get; set; }

    /// <inheritdoc />
    protected override IHtmlContent Build(TagHelperContext context, TagHelperContent content)
    {
        var group = LabelledGroup();
        var input = Control(Markup.Void("input"), "govuk-input", WidthClass())
            .With("type", Type)
            .With("value", Type == "password" ? null : CurrentValue)
            .With("inputmode", Inputmode)
            .With("autocomplete", Autocomplete)
            .With("spellcheck", Spellcheck switch { true => "true", false => "false", null => null });
        return group.Add(Prefix is null && Suffix is null
            ? input
            : Markup.Element("div", "govuk-input__wrapper")
                .Add(Affix("prefix", Prefix)).Add(input).Add(Affix("suffix", Suffix)));
    }

    private static TagBuilder? Affix(string kind, string? text) => string.IsNullOrEmpty(text)
        ? null
        : Markup.Element("div", "govuk-input__" + kind, text).With("aria-hidden", "true");

    private string? WidthClass() => Width is null ? null
        : char.IsAsciiDigit(Width[0]) ? "govuk-input--width-" + Width : "govuk-!-width-" + Width;
}

/// <summary>
/// GOV.UK textarea; with <see cref="MaxLength"/> a character count. There is no hard limit: pasted text
/// is never cut, the form says what to shorten.
/// </summary>
[HtmlTargetElement("ws-textarea", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TextareaTagHelper : LabelledTagHelper
{
    /// <summary>Rows shown at first; the box grows with the text.</summary>
    public int Rows { get; set; } = 5;

    /// <summary>The most characters the answer may have.</summary>
    public int? MaxLength { get; set; }

    /// <summary>The browser's autofill field.</summary>
    public string? Autocomplete { get; set; }

    /// <summary>False where spelling marks would disturb.</summary>
    public bool? Spellcheck { get; set; }

    /// <inheritdoc />
    protected override IHtmlContent Build(TagHelperContext context, TagHelperContent content)
    {
        var group = LabelledGroup();
        var infoId = MaxLength is null ? null : FieldId + "-info";
        var box = Control(Markup.Element("textarea"), "govuk-textarea", MaxLength is null ? null : "govuk-js-character-count", infoId)
            .With("rows", Rows.ToString(CultureInfo.InvariantCulture))
            .With("autocomplete", Autocomplete)
            .With("spellcheck", Spellcheck switch { true => "true", false => "false", null => null })
            .AddText(LeadingLineKept(CurrentValue));
        group.Add(box);
        if (MaxLength is { } most)
        {
            group.AddCssClass("govuk-character-count");
            group.With("data-module", "govuk-character-count")
                .With("data-maxlength", most.ToString(CultureInfo.InvariantCulture))
                .Add(Markup.Element("div", "govuk-hint govuk-character-count__message", $"You can enter up to {most:N0} characters")
                    .With("id", infoId));
        }

        return group;
    }

    // HTML drops one line break right after <textarea>; without a second one, an answer that begins with an empty line loses it.
    private static string? LeadingLineKept(string? text) =>
        text is ['\n' or '\r', ..] ? "\n" + text : text;
}
