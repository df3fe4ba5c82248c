using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Web.Security.Access;
using WestSussex.Safeguarding.Web.Security.Sessions;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.Mash.Authorise;

/// <summary>A second manager's answer: to one child's decision, or to lowering the priority from red.</summary>
public sealed class AuthoriseForm : VersionedForm
{
    /// <summary>Null for the priority.</summary>
    public Guid? Child { get; set; }

    public bool? Agree { get; set; }

    public string? Why { get; set; }
}

public sealed class AuthoriseFormValidator : AbstractValidator<AuthoriseForm>
{
    public AuthoriseFormValidator()
    {
        RuleFor(f => f.Agree).NotNull().WithMessage("Select whether you agree");
        RuleFor(f => f.Why).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Say why")
            .NotLongerThan(LevelOfNeedDecision.RationaleMaxLength, "your reason");
    }
}

/// <summary>What waits for a second manager, one thing at a time.</summary>
public sealed record AuthorisePage(CaseHead Head, CaseChild? Child, bool IsMine, AuthoriseForm Form);

/// <summary>A second manager agrees or does not; never the one who decided (MT-07).</summary>
[Authorize(Policy = Policies.DecidesInMash)]
[Route("/mash/{reference}/authorise")]
[KeepFormOfExpiredSession]
public sealed class AuthoriseController(CaseDesk desk, IValidator<AuthoriseForm> validator) : CaseController(desk)
{
    private const string Page = "authorise";

    [HttpGet("")]
    public async Task<IActionResult> Index(string reference) =>
        await OpenAsync(reference, Page) is { } head ? Show(head, new AuthoriseForm()) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Index(string reference, AuthoriseForm form)
    {
        var valid = await validator.ValidateAsync(form);
        valid.AddToModelState(ModelState, null);
        var more = false;
        var result = !valid.IsValid ? ChangeResult.Refused : await ChangeAsync(reference, form, form.Agree == true ? "authorise" : "refuse", (referral, by, at) =>
        {
            switch (form.Child, form.Agree)
            {
                case ({ } child, true): referral.Authorise(child, form.Why!, by, at); break;
                case ({ } child, _): referral.RefuseAuthorisation(child, form.Why!, by, at); break;
                default: referral.AnswerLowerPriority(form.Agree == true, form.Why!, Desk.Policy.Clocks, by, at); break;
            }

            more = referral.Children.Any(c => c.LastDecision is { Authorisation: AuthorisationState.Waiting } waiting && waiting.ById != by.PersonId);
        });
        var said = form.Agree == true ? "You agreed. It stands now." : "You did not agree. It goes back to be decided again, with your reason.";
        if (result == ChangeResult.Done && more)
        {
            TempData["Done"] = $"{said} There is more to look at.";
            return Redirect($"/mash/{reference}/authorise");
        }

        return result == ChangeResult.Done
            ? ToSummary(reference, said)
            : await AgainAsync(reference, Page, form, result, head => Task.FromResult(Show(head, form)));
    }

    private ViewResult Show(CaseHead head, AuthoriseForm form)
    {
        var waiting = head.Children.Where(c => c.WaitsForSecondManager).ToList();
        var child = waiting.Find(c => c.LastDecision!.ById != Desk.MyId) ?? waiting.FirstOrDefault();
        var isMine = child is not null ? child.LastDecision!.ById == Desk.MyId : head.LowerPriorityAskedById == Desk.MyId;
        return View("Index", new AuthorisePage(head, child, isMine, form));
    }
}
