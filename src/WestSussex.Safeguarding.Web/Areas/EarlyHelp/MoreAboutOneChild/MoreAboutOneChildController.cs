using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Web.Assessments;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.MoreAboutOneChild;

/// <summary>The rest of what is known of one child: language, culture, needs, numbers.</summary>
[Route("early-help/{reference}/assess/child/{child:int}/more")]
public sealed class MoreAboutOneChildController(AssessmentStepServices services) : AssessmentStepController<ChildDetailsForm>(services)
{
    protected override string Path => string.Create(CultureInfo.InvariantCulture, $"child/{Child}/more");

    protected override IValidator<ChildDetailsForm> Validator { get; } = new ChildDetailsFormValidator(services.Policy);

    protected override ChildDetailsForm? FormIn(AssessmentDraft draft) => draft.Child(Child)?.Details;

    private int Child => int.Parse((string)RouteData.Values["child"]!, CultureInfo.InvariantCulture);
}
