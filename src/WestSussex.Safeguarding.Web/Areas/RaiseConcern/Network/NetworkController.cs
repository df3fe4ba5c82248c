using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.You;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.Network;

/// <summary>The network around the child: a list to add to, change and take from. Only professionals are asked.</summary>
[Route("raise-a-concern/{draftId:guid}/network")]
public sealed class NetworkController(StepServices services) : ListStepController<NetworkForm>(services)
{
    protected override string Key => "network";

    protected override IValidator<NetworkForm> Validator { get; } = new NetworkFormValidator();

    protected override NetworkForm? FormIn(ConcernDraft draft) => draft.You.WayIn == WayIn.Public ? null : draft.Network;

    [HttpPost("add")]
    public async Task<IActionResult> Add(Guid draftId, CancellationToken cancellationToken)
    {
        var draft = await Services.Drafts.OpenAsync(draftId, cancellationToken);
        if (draft is null || draft.Row.ReferralId is not null || FormIn(draft.Answers) is not { } form)
        {
            return Services.NotHere(this);
        }

        if (form.People.Count >= NetworkForm.MostPeople)
        {
            ModelState.AddModelError("", $"You can name {NetworkForm.MostPeople} people here. Write about the others under what has been tried");
            return Page(draft, form, null);
        }

        var key = form.People.Select(p => p.Key).Append(0).Max() + 1;
        form.People.Add(new NetworkPersonForm { Key = key });
        return await StoreAsync(draft, form, null, cancellationToken) ?? Redirect(Address(draftId, $"network/{key}"));
    }

    [HttpGet("remove/{member:int}")]
    public Task<IActionResult> AskRemove(Guid draftId, int member, CancellationToken cancellationToken) =>
        AskRemoveAsync(draftId, member, answers => answers.Network.People.Find(p => p.Key == member)?.Called, cancellationToken);

    [HttpPost("remove/{member:int}")]
    public async Task<IActionResult> Remove(Guid draftId, int member, CancellationToken cancellationToken)
    {
        var draft = await Services.Drafts.OpenAsync(draftId, cancellationToken);
        if (draft is null || draft.Row.ReferralId is not null || FormIn(draft.Answers) is not { } form || form.People.RemoveAll(p => p.Key == member) == 0)
        {
            return Services.NotHere(this);
        }

        return await StoreAsync(draft, form, null, cancellationToken) ?? Redirect(Address(draftId, Path));
    }
}
