using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.You;

/// <summary>Who raises the concern (RC-06).</summary>
[Route("raise-a-concern/{draftId:guid}/you")]
public sealed class YouController(StepServices services, TimeProvider clock, PolicyData policy) : StepController<YouForm>(services)
{
    protected override string Key => "you";

    protected override IValidator<YouForm> Validator { get; } = new YouFormValidator(clock, policy);

    protected override YouForm FormIn(ConcernDraft draft) => draft.You;
}
