using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Web.Assessments;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.Picture;

/// <summary>Going well, worries, what needs to happen, next steps (EH-01, EH-02).</summary>
[Route("early-help/{reference}/assess/picture")]
public sealed class PictureController(AssessmentStepServices services) : AssessmentStepController<PictureForm>(services)
{
    protected override string Path => "picture";

    protected override IValidator<PictureForm> Validator { get; } = new PictureFormValidator();

    protected override PictureForm? FormIn(AssessmentDraft draft) => draft.Picture;
}
