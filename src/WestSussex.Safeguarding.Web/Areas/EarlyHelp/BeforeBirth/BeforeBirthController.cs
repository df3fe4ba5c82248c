using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Web.Assessments;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.BeforeBirth;

/// <summary>Before a birth: the pregnancy, both sides' history, what is ready (PS-04). There is no such page where no baby is expected.</summary>
[Route("early-help/{reference}/assess/before-the-birth")]
public sealed class BeforeBirthController(AssessmentStepServices services) : AssessmentStepController<BeforeBirthForm>(services)
{
    protected override string Path => "before-the-birth";

    protected override IValidator<BeforeBirthForm> Validator { get; } = new BeforeBirthFormValidator();

    protected override BeforeBirthForm? FormIn(AssessmentDraft draft) => draft.ExpectsABaby ? draft.BeforeBirth : null;
}
