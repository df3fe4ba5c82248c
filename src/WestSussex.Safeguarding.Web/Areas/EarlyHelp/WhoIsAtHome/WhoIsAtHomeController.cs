using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Assessments;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.WhoIsAtHome;

/// <summary>Parents, carers, fathers, wider family and household.</summary>
[Route("early-help/{reference}/assess/at-home")]
public sealed class WhoIsAtHomeController(AssessmentStepServices services) : AssessmentStepController<AtHomeForm>(services)
{
    protected override string Path => "at-home";

    protected override IValidator<AtHomeForm> Validator { get; } = new AtHomeFormValidator();

    protected override AtHomeForm? FormIn(AssessmentDraft draft) => draft.AtHome;

    [HttpPost("add")]
    public Task<IActionResult> Add(string reference, FamilyPlace place, CancellationToken cancellationToken) => ChangeAsync(reference, draft =>
    {
        var people = draft.AtHome.People;
        if (people.Count >= AtHomeForm.MostPeople)
        {
            return Path;
        }

        var key = people.Select(p => p.Key).Append(0).Max() + 1;
        people.Add(new PersonForm { Key = key, Place = place });
        return $"at-home/{key}";
    }, cancellationToken);

    [HttpPost("remove/{person:int}")]
    public Task<IActionResult> Remove(string reference, int person, CancellationToken cancellationToken) => ChangeAsync(
        reference, draft => draft.AtHome.People.RemoveAll(p => p.Key == person) > 0 ? Path : null, cancellationToken);
}
