using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Web.Assessments;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.FamilyAsAWhole;

/// <summary>The family as a whole: its past, its culture, who helps (RC-23, RC-25).</summary>
[Route("early-help/{reference}/assess/the-family")]
public sealed class FamilyAsAWholeController(AssessmentStepServices services) : AssessmentStepController<FamilyForm>(services)
{
    protected override string Path => "the-family";

    protected override IValidator<FamilyForm> Validator { get; } = new FamilyFormValidator();

    protected override FamilyForm? FormIn(AssessmentDraft draft) => draft.Family;
}
