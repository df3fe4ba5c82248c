using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.WhatShouldHappen;

/// <summary>What the referrer wants to happen (RC-14).</summary>
[Route("raise-a-concern/{draftId:guid}/what-should-happen")]
public sealed class WhatShouldHappenController(StepServices services) : StepController<WantsForm>(services)
{
    protected override string Key => "what-should-happen";

    protected override IValidator<WantsForm> Validator { get; } = new WantsFormValidator();

    protected override WantsForm FormIn(ConcernDraft draft) => draft.Wants;
}
