using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using WestSussex.Safeguarding.Web.Security;
using WestSussex.Safeguarding.Web.Security.Sessions;

namespace WestSussex.Safeguarding.Web.Ui.TagHelpers;

/// <summary>
/// Gives forms with a written-out address of ours their antiforgery token. The framework leaves it out there, for it cannot know whether
/// the address is ours; a form that has one already gets no second. Forms of somebody who is signed in also say whose they are
/// (<see cref="FormOwner"/>).
/// </summary>
[HtmlTargetElement("form", Attributes = "method")]
public sealed class FormTokenTagHelper(IHtmlGenerator generator, CurrentSession session, FormOwner owner) : TagHelper
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
        // A file is read as it arrives: what is checked first stands in front of it.
        var sendsFile = string.Equals(context.AllAttributes["enctype"]?.Value?.ToString(), "multipart/form-data", StringComparison.OrdinalIgnoreCase);
        var place = sendsFile ? output.PreContent : output.PostContent;
        if (generator.GenerateAntiforgery(ViewContext) is { } token)
        {
            place.AppendHtml(token);
        }

        if (session.State is { } state)
        {
            place.AppendHtml($"<input type=\"hidden\" name=\"{FormOwner.Field}\" value=\"{session.FormMark ??= owner.Seal(state)}\">");
        }
    }
}
