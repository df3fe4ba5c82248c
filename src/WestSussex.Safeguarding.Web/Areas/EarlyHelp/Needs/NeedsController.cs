using System.Globalization;
using System.Text.RegularExpressions;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Web.Assessments;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.Needs;

/// <summary>Needs part by part of a child's life, with the strength beside each (EH-05, LN-08).</summary>
[Route("early-help/{reference}/assess/needs")]
public sealed partial class NeedsController(AssessmentStepServices services) : AssessmentStepController<NeedsForm>(services)
{
    protected override string Path => "needs";

    protected override IValidator<NeedsForm> Validator { get; } = new NeedsFormValidator();

    protected override NeedsForm? FormIn(AssessmentDraft draft) => draft.Needs;

    protected override async Task BindAsync(NeedsForm form)
    {
        foreach (var domain in form.Domains)
        {
            await TryUpdateModelAsync(domain, Prefix(domain.Domain));
        }
    }

    // What is missing altogether is said beside the first part of life.
    protected override string FieldName(NeedsForm form, string propertyName) => propertyName == nameof(NeedsForm.Domains)
        ? $"{Prefix(form.Domains[0].Domain)}.{(form.Count == 0 ? nameof(NeedForm.Need) : nameof(NeedForm.Strength))}"
        : InList().Replace(propertyName, match => Prefix(form.Domains[int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)].Domain) + ".");

    /// <summary>The beginning of the field names of one part of life.</summary>
    public static string Prefix(string domain) => "In-" + domain;

    [GeneratedRegex(@"^Domains\[(\d+)\]\.")]
    private static partial Regex InList();
}
