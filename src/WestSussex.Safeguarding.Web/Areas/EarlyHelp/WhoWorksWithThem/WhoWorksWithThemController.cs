using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Web.Assessments;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.WhoWorksWithThem;

/// <summary>The network around the children, listed at the earliest point (TAC-02).</summary>
[Route("early-help/{reference}/assess/network")]
public sealed class WhoWorksWithThemController(AssessmentStepServices services) : AssessmentStepController<NetworkForm>(services)
{
    protected override string Path => "network";

    protected override IValidator<NetworkForm> Validator { get; } = new NetworkFormValidator();

    protected override NetworkForm? FormIn(AssessmentDraft draft) => draft.Network;

    [HttpPost("add")]
    public Task<IActionResult> Add(string reference, CancellationToken cancellationToken) => ChangeAsync(reference, draft =>
    {
        var people = draft.Network.People;
        if (people.Count >= NetworkForm.MostPeople)
        {
            return Path;
        }

        var key = people.Select(p => p.Key).Append(0).Max() + 1;
        people.Add(new NetworkPersonForm { Key = key });
        return $"network/{key}";
    }, cancellationToken);

    [HttpPost("remove/{member:int}")]
    public Task<IActionResult> Remove(string reference, int member, CancellationToken cancellationToken) => ChangeAsync(
        reference, draft => draft.Network.People.RemoveAll(p => p.Key == member) > 0 ? Path : null, cancellationToken);
}
