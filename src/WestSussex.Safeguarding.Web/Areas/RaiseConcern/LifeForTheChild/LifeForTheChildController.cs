using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.LifeForTheChild;

/// <summary>What life is like for the child (RC-09).</summary>
[Route("raise-a-concern/{draftId:guid}/life-for-the-child")]
public sealed class LifeForTheChildController(StepServices services) : StepController<LifeForm>(services)
{
    protected override string Key => "life-for-the-child";

    protected override IValidator<LifeForm> Validator { get; } = new LifeFormValidator();

    protected override LifeForm FormIn(ConcernDraft draft) => draft.Life;
}
