using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Web.Assessments;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.Wishes;

/// <summary>The family’s own words and what it wants to change (EH-03).</summary>
[Route("early-help/{reference}/assess/wishes")]
public sealed class WishesController(AssessmentStepServices services) : AssessmentStepController<WishesForm>(services)
{
    protected override string Path => "wishes";

    protected override IValidator<WishesForm> Validator { get; } = new WishesFormValidator();

    protected override WishesForm? FormIn(AssessmentDraft draft) => draft.Wishes;
}
