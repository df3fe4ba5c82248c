using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.Routing;
using Moq;
using WestSussex.Safeguarding.Web.Ui.TagHelpers;

namespace WestSussex.Safeguarding.UnitTests.Ui;

/// <summary>Runs tag helpers without a page, and compares what they write with the design system's documented HTML.</summary>
internal static class Rendering
{
    private static readonly EmptyModelMetadataProvider Metadata = new();

    /// <summary>A child of a component: the helper and what stands inside it.</summary>
    public sealed record Child(TagHelper Helper, string Content = "");

    public static ViewContext Page(object? model = null, Action<ModelStateDictionary>? errors = null)
    {
        var state = new ModelStateDictionary();
        errors?.Invoke(state);
        var data = model is null
            ? new ViewDataDictionary(Metadata, state)
            : new ViewDataDictionary<object>(new ViewDataDictionary(Metadata, state), model);
        var action = new ActionContext(new DefaultHttpContext(), new RouteData(), new ActionDescriptor(), state);
        return new ViewContext(action, Mock.Of<IView>(), data, Mock.Of<ITempDataDictionary>(), TextWriter.Null, new HtmlHelperOptions());
    }

    /// <summary>A field of a model, as for="…" gives it.</summary>
    public static ModelExpression Field<T>(string name, T value) =>
        new(name, Metadata.GetModelExplorerForType(typeof(T), value));

    public static string Render(TagHelper helper, params Child[] children) => Render(helper, "", children);

    public static string Render(TagHelper helper, string content, params Child[] children)
    {
        if (helper is FormGroupTagHelper { ViewContext: null } group)
        {
            group.ViewContext = Page();
        }

        return Render(helper, new Dictionary<object, object>(), content, children);
    }

    /// <summary>The HTML that the design system's own template gives for one of its examples.</summary>
    public static string Documented(string component, string example)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "WestSussex.Safeguarding.sln")))
        {
            root = root.Parent;
        }

        var file = Path.Combine(root!.FullName, "node_modules/govuk-frontend/dist/govuk/components", component, "fixtures.json");
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        return json.RootElement.GetProperty("fixtures").EnumerateArray()
            .Single(f => f.GetProperty("name").GetString() == example).GetProperty("html").GetString()!;
    }

    /// <summary>Fails unless both are the same elements, attributes and words; order of attributes and white space aside.</summary>
    public static void AssertSameHtml(string expected, string actual) => Assert.Equal(Outline(expected), Outline(actual));

    private static string Render(TagHelper helper, Dictionary<object, object> items, string content, Child[] children)
    {
        var context = new TagHelperContext([], items, Guid.NewGuid().ToString("N"));
        var output = new TagHelperOutput("ws", [], (_, _) =>
        {
            var inner = new DefaultTagHelperContent();
            inner.SetHtmlContent(content);
            foreach (var child in children)
            {
                inner.AppendHtml(Render(child.Helper, new Dictionary<object, object>(items), child.Content, []));
            }

            return Task.FromResult<TagHelperContent>(inner);
        });
        helper.ProcessAsync(context, output).GetAwaiter().GetResult();
        using var writer = new StringWriter();
        output.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    private static string Outline(string html)
    {
        var body = new HtmlParser().ParseDocument("<body>" + html + "</body>").Body!;
        var text = new StringBuilder();
        foreach (var node in body.ChildNodes)
        {
            Outline(node, text, 0);
        }

        return text.ToString();
    }

    private static void Outline(INode node, StringBuilder text, int depth)
    {
        var indent = new string(' ', depth);
        if (node is IText words && !string.IsNullOrWhiteSpace(words.Data))
        {
            text.Append(indent).AppendLine(string.Join(' ', words.Data.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        }
        else if (node is IElement element)
        {
            var attributes = element.Attributes.OrderBy(a => a.Name, StringComparer.Ordinal).Select(a => $" {a.Name}=\"{a.Value}\"");
            text.Append(indent).Append('<').Append(element.LocalName).Append(string.Concat(attributes)).AppendLine(">");
            foreach (var child in element.ChildNodes)
            {
                Outline(child, text, depth + 1);
            }
        }
    }
}
