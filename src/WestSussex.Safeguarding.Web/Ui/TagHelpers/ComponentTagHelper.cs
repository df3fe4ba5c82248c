using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WestSussex.Safeguarding.Web.Ui.TagHelpers;

/// <summary>
/// Base of all components: the derived class returns what stands in place of its element. Attributes
/// that the component does not know (id, data-*, further classes) go onto the element it returns, or,
/// in a form group, onto the control.
/// </summary>
public abstract class ComponentTagHelper : TagHelper
{
    /// <inheritdoc />
    public sealed override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Before(context);
        var content = await output.GetChildContentAsync();
        var built = Build(context, content);
        if (built is null)
        {
            output.SuppressOutput();
            return;
        }

        PassOn(output, TakesAttributes ?? built as TagBuilder);
        output.TagName = null;
        output.Content.SetHtmlContent(built);
    }

    /// <summary>The element that takes unknown attributes, where it is not the outermost one.</summary>
    protected TagBuilder? TakesAttributes { get; set; }

    /// <summary>Runs before the content does: a parent leaves here what its children look for.</summary>
    protected virtual void Before(TagHelperContext context)
    {
    }

    /// <summary>What is written, or null for nothing (a child that only reports to its parent).</summary>
    protected abstract IHtmlContent? Build(TagHelperContext context, TagHelperContent content);

    private static void PassOn(TagHelperOutput output, TagBuilder? tag)
    {
        foreach (var attribute in tag is null ? [] : output.Attributes)
        {
            var value = attribute.Value is IHtmlContent html ? html.ToPlainText() : attribute.Value?.ToString();
            tag!.Attributes[attribute.Name] = attribute.Name == "class" && tag.Attributes.TryGetValue("class", out var own)
                ? Markup.Classes(own, value)
                : value;
        }
    }
}
