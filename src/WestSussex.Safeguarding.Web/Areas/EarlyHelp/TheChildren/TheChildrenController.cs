using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Assessments;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.TheChildren;

/// <summary>The children of the family: a list to add to and take from, and the district that selects the hub (EH-07).</summary>
[Route("early-help/{reference}/assess/children")]
public sealed class TheChildrenController(AssessmentStepServices services) : AssessmentStepController<TheChildrenForm>(services)
{
    protected override string Path => "children";

    protected override IValidator<TheChildrenForm> Validator { get; } = new TheChildrenFormValidator(services.Policy);

    protected override TheChildrenForm? FormIn(AssessmentDraft draft) => draft.TheChildren;

    [HttpPost("add")]
    public Task<IActionResult> Add(string reference, bool unborn, CancellationToken cancellationToken) => ChangeAsync(reference, draft =>
    {
        if (draft.Children.Count >= Referral.MaxChildren)
        {
            return Path;
        }

        // What is the same for all of them need not be typed again.
        var first = draft.Children[0];
        var key = draft.Children.Max(c => c.Key) + 1;
        draft.Children.Add(new ChildForm
        {
            Key = key,
            Family = first.Family,
            Address = first.Address,
            Postcode = first.Postcode,
            NoAddress = first.NoAddress,
            NoAddressWhy = first.NoAddressWhy,
            KeepAddressSecret = first.KeepAddressSecret,
            Birth = unborn ? BirthAnswer.Unborn : null,
            NameNotKnown = unborn,
        });
        return $"child/{key}";
    }, cancellationToken);

    [HttpPost("remove/{child:int}")]
    public Task<IActionResult> Remove(string reference, int child, CancellationToken cancellationToken) => ChangeAsync(
        reference, draft => draft.Children.Count > 1 && draft.Children.RemoveAll(c => c.Key == child) > 0 ? Path : null, cancellationToken);
}
