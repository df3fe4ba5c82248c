using System.Globalization;
using System.Text.RegularExpressions;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.You;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.TellingTheFamily;

/// <summary>Told? and agrees?, about each adult apart. What is missing is asked for once, flagged, and never stops anybody (CO-02 to CO-04).</summary>
[Route("raise-a-concern/{draftId:guid}/telling-the-family")]
public sealed partial class TellingTheFamilyController(StepServices services, PolicyData policy) : StepController<TellingForm>(services)
{
    protected override string Key => "telling-the-family";

    protected override IValidator<TellingForm> Validator { get; } = new TellingFormValidator(services.Clock);

    // The public is not asked: they do not need to speak to the family first.
    protected override TellingForm? FormIn(ConcernDraft draft) => draft.You.WayIn == WayIn.Public ? null : draft.Telling;

    protected override async Task BindAsync(ConcernDraft draft, TellingForm form)
    {
        await TryUpdateModelAsync(form, "");
        var known = policy.Current(policy.ReasonsForNotTelling);
        foreach (var adult in form.Adults)
        {
            await TryUpdateModelAsync(adult, Prefix(adult.Key));
            adult.Reasons = [.. adult.Reasons.Where(known.Contains).Distinct()];
        }
    }

    protected override string FieldName(TellingForm form, string propertyName) => InList().Replace(
        propertyName, match => Prefix(form.Adults[int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)].Key) + ".");

    /// <summary>Asked once: next time the answers are taken as they are.</summary>
    protected override async Task<IActionResult> InvalidAsync(OpenDraft draft, TellingForm form, string? part, CancellationToken cancellationToken)
    {
        var askedBefore = form.AskedOnce;
        form.AskedOnce = true;
        var isWrong = !(await Validator.ValidateAsync(form, cancellationToken)).IsValid;
        form.AskedOnce = askedBefore || !isWrong;
        if (!askedBefore && !isWrong)
        {
            if (await StoreAsync(draft, form, part, cancellationToken) is { } failed)
            {
                return failed;
            }
        }

        return Page(draft, form, part);
    }

    /// <summary>The beginning of one adult's field names.</summary>
    public static string Prefix(int key) => $"Adult{key}";

    [GeneratedRegex(@"^Adults\[(\d+)\]\.")]
    private static partial Regex InList();
}
