using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WestSussex.Safeguarding.Web.Ui.TagHelpers;

/// <summary>
/// Gives forms with a written-out address of ours their antiforgery token. The framework leaves it out there, for it cannot know whether
/// the address is ours; a form that has one already gets no second.
/// </summary>
[HtmlTargetElement("form", Attributes = "action")]
public sealed class FormTokenTagHelper(IHtmlGenerator generator) : TagHelper
{
    private const int AfterTheFrameworksForm = -950;

    /// <summary>The view's context.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override int Order => AfterTheFrameworksForm;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var method = context.AllAttributes["method"]?.Value?.ToString();
        if (!string.Equals(method, "post", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        await output.GetChildContentAsync();
        if (generator.GenerateAntiforgery(ViewContext) is { } token)
        {
            // A file is read as it arrives: what is checked first stands in front of it.
            var sendsFile = string.Equals(context.AllAttributes["enctype"]?.Value?.ToString(), "multipart/form-data", StringComparison.OrdinalIgnoreCase);
            (sendsFile ? output.PreContent : output.PostContent).AppendHtml(token);
        }
    }
}
