using System.Globalization;
using System.Text.RegularExpressions;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.You;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.LevelOfNeed;

/// <summary>The level a professional would suggest for each child and why, or that they are not sure, with the signs they noticed (LN-03).</summary>
[Route("raise-a-concern/{draftId:guid}/level-of-need")]
public sealed partial class LevelOfNeedController(StepServices services, PolicyData policy) : StepController<LevelsForm>(services)
{
    protected override string Key => "level-of-need";

    protected override IValidator<LevelsForm> Validator { get; } = new LevelsFormValidator(policy);

    protected override LevelsForm? FormIn(ConcernDraft draft) => draft.You.WayIn == WayIn.Public ? null : draft.Levels;

    protected override async Task BindAsync(ConcernDraft draft, LevelsForm form)
    {
        foreach (var child in form.Children)
        {
            await TryUpdateModelAsync(child, Prefix(child.ChildKey));
        }
    }

    protected override string FieldName(LevelsForm form, string propertyName) => InList().Replace(
        propertyName, match => Prefix(form.Children[int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)].ChildKey) + ".");

    /// <summary>The beginning of one child's field names.</summary>
    public static string Prefix(int key) => $"Child{key}";

    [GeneratedRegex(@"^Children\[(\d+)\]\.")]
    private static partial Regex InList();
}
