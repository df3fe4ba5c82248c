using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.TheFamily;

/// <summary>What is known of the family as a whole (RC-23, RC-25, RC-27).</summary>
[Route("raise-a-concern/{draftId:guid}/the-family")]
public sealed class TheFamilyController(StepServices services) : StepController<FamilyForm>(services)
{
    protected override string Key => "the-family";

    protected override IValidator<FamilyForm> Validator { get; } = new FamilyFormValidator();

    protected override FamilyForm FormIn(ConcernDraft draft) => draft.Family;
}
