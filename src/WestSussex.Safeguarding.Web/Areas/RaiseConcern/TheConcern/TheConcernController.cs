using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.TheConcern;

/// <summary>What worries the referrer, with seen, told and thought kept apart (RC-21).</summary>
[Route("raise-a-concern/{draftId:guid}/the-concern")]
public sealed class TheConcernController(StepServices services, PolicyData policy) : StepInPartsController<TheConcernForm>(services)
{
    private bool _isSomebodyElses;

    protected override string Key => "the-concern";

    protected override IReadOnlyList<string> Parts => TheConcernForm.Parts.All;

    protected override IValidator<TheConcernForm> Validator { get; } = new TheConcernFormValidator(policy);

    protected override TheConcernForm FormIn(ConcernDraft draft)
    {
        _isSomebodyElses = draft.You.EntersForSomebodyElse;
        return draft.Concern;
    }

    // What somebody else wrote or said is asked for in one box: the message that nothing was written stands beside that.
    protected override string FieldName(TheConcernForm form, string propertyName) =>
        _isSomebodyElses && propertyName == nameof(TheConcernForm.Seen) && string.IsNullOrWhiteSpace(form.Seen) ? nameof(TheConcernForm.Told) : propertyName;
}
