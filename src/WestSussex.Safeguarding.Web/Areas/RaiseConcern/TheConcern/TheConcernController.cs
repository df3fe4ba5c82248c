using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.TheConcern;

/// <summary>What worries the referrer, with seen, told and thought kept apart (RC-21).</summary>
[Route("raise-a-concern/{draftId:guid}/the-concern")]
public sealed class TheConcernController(StepServices services, PolicyData policy) : StepInPartsController<TheConcernForm>(services)
{
    protected override string Key => "the-concern";

    protected override IReadOnlyList<string> Parts => TheConcernForm.Parts.All;

    protected override IValidator<TheConcernForm> Validator { get; } = new TheConcernFormValidator(policy);

    protected override TheConcernForm FormIn(ConcernDraft draft) => draft.Concern;
}
