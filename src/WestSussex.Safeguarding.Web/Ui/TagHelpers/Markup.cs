using System.Net;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace WestSussex.Safeguarding.Web.Ui.TagHelpers;

/// <summary>Short names for building elements, so that a tag helper reads like the HTML it writes.</summary>
internal static class Markup
{
    /// <summary>An element with classes and, where given, encoded text.</summary>
    public static TagBuilder Element(string name, string? classes = null, string? text = null)
    {
        var tag = new TagBuilder(name);
        tag.With("class", classes);
        if (text is not null)
        {
            tag.InnerHtml.Append(text);
        }

        return tag;
    }

    /// <summary>An element that has no closing tag, such as input.</summary>
    public static TagBuilder Void(string name, string? classes = null)
    {
        var tag = Element(name, classes);
        tag.TagRenderMode = TagRenderMode.SelfClosing;
        return tag;
    }

    /// <summary>Sets an attribute; null leaves it out.</summary>
    public static TagBuilder With(this TagBuilder tag, string attribute, string? value)
    {
        if (value is not null)
        {
            tag.Attributes[attribute] = value;
        }

        return tag;
    }

    /// <summary>Sets an attribute that has no value, such as checked.</summary>
    public static TagBuilder WithFlag(this TagBuilder tag, string attribute, bool on = true) =>
        on ? tag.With(attribute, string.Empty) : tag;

    /// <summary>Adds content; null adds nothing.</summary>
    public static TagBuilder Add(this TagBuilder tag, IHtmlContent? content)
    {
        if (content is not null)
        {
            tag.InnerHtml.AppendHtml(content);
        }

        return tag;
    }

    /// <summary>Adds encoded text.</summary>
    public static TagBuilder AddText(this TagBuilder tag, string? text)
    {
        tag.InnerHtml.Append(text ?? string.Empty);
        return tag;
    }

    /// <summary>Text that only screen readers say.</summary>
    public static TagBuilder Hidden(string text) => Element("span", "govuk-visually-hidden", text);

    /// <summary>Class names in order, without those that do not apply.</summary>
    public static string Classes(params string?[] names) => string.Join(' ', names.Where(n => !string.IsNullOrEmpty(n)));

    /// <summary>A heading of the given level.</summary>
    public static TagBuilder Heading(int level, string? classes, string text) => Element($"h{level}", classes, text);

    /// <summary>The text behind already encoded content, for attribute values that Razor hands over as HTML.</summary>
    public static string ToPlainText(this IHtmlContent content)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, HtmlEncoder.Default);
        return WebUtility.HtmlDecode(writer.ToString());
    }
}
