using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.Person;

/// <summary>One person at home.</summary>
[Route("raise-a-concern/{draftId:guid}/at-home/person/{person:int}")]
public sealed class PersonController(StepServices services) : StepController<PersonForm>(services)
{
    protected override string Key => $"person-{PersonKey}";

    protected override string Path => $"at-home/person/{PersonKey}";

    protected override IValidator<PersonForm> Validator { get; } = new PersonFormValidator(services.Clock);

    private int PersonKey => int.Parse((string)RouteData.Values["person"]!, CultureInfo.InvariantCulture);

    protected override string SectionPath => "at-home";

    protected override PersonForm? FormIn(ConcernDraft draft) => draft.AtHome.People.Find(p => p.Key == PersonKey);

    protected override string Next(ConcernDraft draft, string path, bool changing) => "at-home";
}
