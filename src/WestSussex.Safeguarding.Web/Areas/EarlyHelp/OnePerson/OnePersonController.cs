using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Web.Assessments;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.OnePerson;

/// <summary>One person at home, or who matters to the children.</summary>
[Route("early-help/{reference}/assess/at-home/{person:int}")]
public sealed class OnePersonController(AssessmentStepServices services) : AssessmentStepController<PersonForm>(services)
{
    protected override string Path => string.Create(CultureInfo.InvariantCulture, $"at-home/{Person}");

    protected override string ListPath => "at-home";

    protected override IValidator<PersonForm> Validator { get; } = new PersonFormValidator(services.Clock);

    protected override PersonForm? FormIn(AssessmentDraft draft) => draft.AtHome.People.Find(p => p.Key == Person);

    private int Person => int.Parse((string)RouteData.Values["person"]!, CultureInfo.InvariantCulture);
}
