using System.Globalization;
using System.Text.RegularExpressions;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Web.Assessments;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.Lives;

/// <summary>Daily life and voice of each child (VC-04, VC-08).</summary>
[Route("early-help/{reference}/assess/life")]
public sealed partial class LivesController(AssessmentStepServices services) : AssessmentStepController<LivesForm>(services)
{
    protected override string Path => "life";

    protected override IValidator<LivesForm> Validator { get; } = new LivesFormValidator();

    protected override LivesForm? FormIn(AssessmentDraft draft) => draft.Lives;

    protected override async Task BindAsync(LivesForm form)
    {
        foreach (var child in form.Children)
        {
            await TryUpdateModelAsync(child, Prefix(child.ChildKey));
        }
    }

    protected override string FieldName(LivesForm form, string propertyName) => InList().Replace(
        propertyName, match => Prefix(form.Children[int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)].ChildKey) + ".");

    /// <summary>The beginning of one child's field names.</summary>
    public static string Prefix(int key) => $"Child{key}";

    [GeneratedRegex(@"^Children\[(\d+)\]\.")]
    private static partial Regex InList();
}
