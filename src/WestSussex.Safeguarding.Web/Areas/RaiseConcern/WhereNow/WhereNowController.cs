using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.WhereNow;

/// <summary>Where the child is now (RC-10).</summary>
[Route("raise-a-concern/{draftId:guid}/where-now")]
public sealed class WhereNowController(StepServices services) : StepController<WhereNowForm>(services)
{
    protected override string Key => "where-now";

    protected override IValidator<WhereNowForm> Validator { get; } = new WhereNowFormValidator();

    protected override WhereNowForm FormIn(ConcernDraft draft) => draft.WhereNow;
}
