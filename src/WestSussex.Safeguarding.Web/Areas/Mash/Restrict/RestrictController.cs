using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Security.Access;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.Mash.Restrict;

/// <summary>Who may open it from now on, and why.</summary>
public sealed class RestrictForm : VersionedForm
{
    public List<Guid> People { get; set; } = [];

    public string? Why { get; set; }
}

public sealed class RestrictFormValidator : AbstractValidator<RestrictForm>
{
    public RestrictFormValidator() =>
        RuleFor(f => f.Why).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Say why")
            .NotLongerThan(RestrictedAccess.WhyMaxLength, "your reason");
}

/// <summary>Somebody who can be named.</summary>
public sealed record Colleague(Guid Id, string Name);

/// <summary>The page on which a record is restricted, or the restriction lifted.</summary>
public sealed record RestrictPage(CaseHead Head, RestrictForm Form, IReadOnlyList<Colleague> Colleagues);

/// <summary>Families of staff, councillors, people in the public eye: for everybody who is not named, the record does not exist.</summary>
[Authorize(Policy = Policies.DecidesInMash)]
[Route("/mash/{reference}/restrict")]
public sealed class RestrictController(CaseDesk desk, IValidator<RestrictForm> validator) : CaseController(desk)
{
    private const string Page = "restrict";

    [HttpGet("")]
    public async Task<IActionResult> Index(string reference) =>
        await OpenAsync(reference, Page) is { } head ? await ShowAsync(head, new RestrictForm()) : NotFound();

    [HttpPost("")]
    public Task<IActionResult> Index(string reference, RestrictForm form) => DoAsync(
        reference, form, "restrict", "Only you and the people you named can open it now.", (referral, by, at) => referral.Restrict(form.People, form.Why!, by, at));

    [HttpPost("lift")]
    public Task<IActionResult> Lift(string reference, RestrictForm form) => DoAsync(
        reference, form, "lift-restriction", "The restriction is lifted.", (referral, by, at) => referral.LiftRestriction(form.Why!, by, at));

    private async Task<IActionResult> DoAsync(string reference, RestrictForm form, string what, string done, Action<Referral, Actor, DateTime> verb)
    {
        var valid = await validator.ValidateAsync(form);
        valid.AddToModelState(ModelState, null);
        var result = valid.IsValid ? await ChangeAsync(reference, form, what, verb) : ChangeResult.Refused;
        return result == ChangeResult.Done
            ? ToSummary(reference, done)
            : await AgainAsync(reference, Page, form, result, head => ShowAsync(head, form));
    }

    private async Task<ViewResult> ShowAsync(CaseHead head, RestrictForm form)
    {
        var colleagues = await Desk.Db.People.AsNoTracking()
            .Where(p => p.State == PersonState.Confirmed && p.Id != Desk.MyId)
            .Where(p => p.Roles.Any(r => r.IsInForce && (r.Role == Role.MashManager || r.Role == Role.MashOfficer)))
            .OrderBy(p => p.Name).Take(200).Select(p => new Colleague(p.Id, p.Name)).ToListAsync(HttpContext.RequestAborted);
        return View("Index", new RestrictPage(head, form, colleagues));
    }
}
