using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Domain.Referrals;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.AtHome;

/// <summary>Who lives with the child or matters to them.</summary>
[Route("raise-a-concern/{draftId:guid}/at-home")]
public sealed class AtHomeController(StepServices services) : ListStepController<AtHomeForm>(services)
{
    protected override string Key => "at-home";

    protected override IValidator<AtHomeForm> Validator { get; } = new AtHomeFormValidator();

    protected override AtHomeForm FormIn(ConcernDraft draft) => draft.AtHome;

    [HttpPost("add")]
    public async Task<IActionResult> Add(Guid draftId, FamilyPlace place, bool father, CancellationToken cancellationToken)
    {
        var draft = await Services.Drafts.OpenAsync(draftId, cancellationToken);
        if (draft is null || draft.Row.ReferralId is not null)
        {
            return Services.NotHere(this);
        }

        var people = draft.Answers.AtHome.People;
        if (people.Count >= AtHomeForm.MostPeople)
        {
            ModelState.AddModelError("", $"You can name {AtHomeForm.MostPeople} people here. Write about the others under what worries you");
            return Page(draft, draft.Answers.AtHome, null);
        }

        var key = people.Select(p => p.Key).Append(0).Max() + 1;
        people.Add(new PersonForm { Key = key, Place = father ? FamilyPlace.ParentOrCarer : place, Relationship = father ? "Father" : null });
        return await StoreAsync(draft, draft.Answers.AtHome, null, cancellationToken)
            ?? Redirect(Address(draftId, $"at-home/person/{key}"));
    }

    [HttpGet("remove/{person:int}")]
    public Task<IActionResult> AskRemove(Guid draftId, int person, CancellationToken cancellationToken) =>
        AskRemoveAsync(draftId, person, answers => answers.AtHome.People.Find(p => p.Key == person)?.Called, cancellationToken);

    [HttpPost("remove/{person:int}")]
    public async Task<IActionResult> Remove(Guid draftId, int person, CancellationToken cancellationToken)
    {
        var draft = await Services.Drafts.OpenAsync(draftId, cancellationToken);
        if (draft is null || draft.Row.ReferralId is not null || draft.Answers.AtHome.People.RemoveAll(p => p.Key == person) == 0)
        {
            return Services.NotHere(this);
        }

        PeopleInStep.Bring(draft.Answers, Services.Clock);
        return await StoreAsync(draft, draft.Answers.AtHome, null, cancellationToken) ?? Redirect(Address(draftId, Path));
    }
}
