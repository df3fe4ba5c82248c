using System.Globalization;
using System.Text.RegularExpressions;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Web.Assessments;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.AssessedLevel;

/// <summary>The level of need, with the reason and the signs noticed (LN-03).</summary>
[Route("early-help/{reference}/assess/level")]
public sealed partial class AssessedLevelController(AssessmentStepServices services) : AssessmentStepController<AssessedLevelForm>(services)
{
    /// <summary>The beginning of the field names: the sign picker needs one.</summary>
    public const string Prefix = "Child";

    protected override string Path => "level";

    protected override IValidator<AssessedLevelForm> Validator { get; } = new AssessedLevelFormValidator(services.Policy);

    protected override AssessedLevelForm? FormIn(AssessmentDraft draft) => draft.Level;

    protected override async Task BindAsync(AssessedLevelForm form)
    {
        await TryUpdateModelAsync(form, Prefix);
        foreach (var child in form.Children)
        {
            await TryUpdateModelAsync(child, PrefixOf(child.ChildKey));
        }
    }

    protected override string FieldName(AssessedLevelForm form, string propertyName) => InList().Match(propertyName) is { Success: true } match
        ? PrefixOf(form.Children[int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)].ChildKey) + propertyName[(match.Length - 1)..]
        : $"{Prefix}.{propertyName}";

    /// <summary>The beginning of one child's field names.</summary>
    public static string PrefixOf(int key) => string.Create(CultureInfo.InvariantCulture, $"LevelOf{key}");

    [GeneratedRegex(@"^Children\[(\d+)\]\.")]
    private static partial Regex InList();
}
