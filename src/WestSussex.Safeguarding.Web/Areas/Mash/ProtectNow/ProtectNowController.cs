using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Security.Access;
using WestSussex.Safeguarding.Web.Security.Sessions;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.Mash.ProtectNow;

/// <summary>What is done at once, and why.</summary>
public sealed class ProtectForm : ChildrenForm
{
    public string? Outcome { get; set; }

    public int? Level { get; set; }

    public string? Why { get; set; }
}

public sealed class ProtectFormValidator : ChildrenFormValidator<ProtectForm>
{
    public ProtectFormValidator()
    {
        RuleFor(f => f.Outcome).NotEmpty().WithMessage("Select what is done now");
        RuleFor(f => f.Level).NotNull().WithMessage("Select a level of need");
        RuleFor(f => f.Why).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Say why the child needs protecting now")
            .NotLongerThan(LevelOfNeedDecision.RationaleMaxLength, "your reason");
    }
}

/// <summary>One press away on every page of a referral: takes effect at once, and a second manager looks at it afterwards (MT-12).</summary>
[Authorize(Policy = Policies.WorksInMash)]
[Route("/mash/{reference}/protect")]
[KeepFormOfExpiredSession]
public sealed class ProtectNowController(CaseDesk desk, IValidator<ProtectForm> validator) : CaseController(desk)
{
    private const string Page = "protect";

    [HttpGet("")]
    public async Task<IActionResult> Index(string reference) =>
        await ShowAsync(reference, Page, "Index", new ProtectForm(), Verb.ProtectNow);

    [HttpPost("")]
    public async Task<IActionResult> Index(string reference, ProtectForm form)
    {
        await ChooseForThemAsync(reference, form, Verb.ProtectNow);
        var valid = await validator.ValidateAsync(form);
        valid.AddToModelState(ModelState, null);
        var outcome = Desk.Policy.Current(Desk.Policy.Outcomes).Find(form.Outcome);
        if (outcome is not { TakesEffectAtOnce: true } && !string.IsNullOrEmpty(form.Outcome))
        {
            ModelState.AddModelError(nameof(form.Outcome), "Select what is done now");
        }

        var guidance = Desk.Policy.LevelsOfNeed.InForceOn(Desk.Policy.Today);
        if (form.Level is not null && guidance.Content.FindLevel(form.Level) is null)
        {
            ModelState.AddModelError(nameof(form.Level), "Select a level of need");
        }

        // Seconds may count: what somebody else saved meanwhile is no reason to stop, the domain's own guard is.
        var result = !ModelState.IsValid ? ChangeResult.Refused : await ChangeAsync(
            reference, null, "protect-now", (referral, by, at) => form.Children.Distinct().ToList().ForEach(child =>
                referral.ProtectNow(child, new LevelOfNeedChoice(form.Level, outcome!.Id, form.Why, guidance.Version), by, at)));
        return result == ChangeResult.Done
            ? ToSummary(reference, "It takes effect now. A second manager looks at it afterwards. Tell the referrer when you can.")
            : await AgainAsync(reference, Page, form, result, head =>
            {
                AskForNoChildWhereThereIsNone(head, Verb.ProtectNow);
                return Task.FromResult(View(form));
            });
    }
}
