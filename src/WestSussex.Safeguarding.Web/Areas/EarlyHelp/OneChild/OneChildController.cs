using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Web.Assessments;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.OneChild;

/// <summary>One child: name, home, birth, school, social worker.</summary>
[Route("early-help/{reference}/assess/child/{child:int}")]
public sealed class OneChildController(AssessmentStepServices services) : AssessmentStepController<ChildForm>(services)
{
    protected override string Path => string.Create(CultureInfo.InvariantCulture, $"child/{Child}");

    protected override IValidator<ChildForm> Validator { get; } = new ChildFormValidator(services.Clock);

    protected override ChildForm? FormIn(AssessmentDraft draft) => draft.Child(Child);

    private int Child => int.Parse((string)RouteData.Values["child"]!, CultureInfo.InvariantCulture);
}
