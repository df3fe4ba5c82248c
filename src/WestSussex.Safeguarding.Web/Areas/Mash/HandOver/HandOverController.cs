using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Security.Access;
using WestSussex.Safeguarding.Web.Security.Sessions;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.Mash.HandOver;

/// <summary>Who has taken the work on.</summary>
public sealed class CloseForm : VersionedForm
{
    public string? TakenOnBy { get; set; }
}

public sealed class CloseFormValidator : AbstractValidator<CloseForm>
{
    private const int TakenOnByMaxLength = 300;

    public CloseFormValidator() =>
        RuleFor(f => f.TakenOnBy).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Enter who has taken the work on")
            .NotLongerThan(TakenOnByMaxLength, "who has taken the work on");
}

/// <summary>The number in the social care case system.</summary>
public sealed class NumberForm : VersionedForm
{
    public string? CaseNumber { get; set; }
}

public sealed class NumberFormValidator : AbstractValidator<NumberForm>
{
    public NumberFormValidator() =>
        RuleFor(f => f.CaseNumber).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Enter the case number")
            .NotLongerThan(Referral.CaseSystemNumberMaxLength, "the case number");
}

/// <summary>Why it is opened again.</summary>
public sealed class ReopenForm : ChildrenForm
{
    public string? Why { get; set; }
}

public sealed class ReopenFormValidator : ChildrenFormValidator<ReopenForm>
{
    public ReopenFormValidator() =>
        RuleFor(f => f.Why).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Say why it is opened again")
            .NotLongerThan(Referral.WordsMaxLength, "your reason");
}

/// <summary>The end of MASH's work, and the way back.</summary>
public sealed record HandOverPage(CaseHead Head, CloseForm Close, NumberForm Number, ReopenForm Reopen);

/// <summary>Closes a concern when somebody has taken the work on and the referrer was told; opens it again with a reason.</summary>
[Authorize(Policy = Policies.WorksInMash)]
[Route("/mash/{reference}/hand-over")]
[KeepFormOfExpiredSession]
public sealed class HandOverController(
    CaseDesk desk, IValidator<CloseForm> closeValidator, IValidator<NumberForm> numberValidator, IValidator<ReopenForm> reopenValidator) : CaseController(desk)
{
    private const string Page = "hand-over";

    [HttpGet("")]
    public async Task<IActionResult> Index(string reference) =>
        await OpenAsync(reference, Page) is { } head ? View(new HandOverPage(head, new(), new(), new())) : NotFound();

    [HttpPost("close")]
    public async Task<IActionResult> Close(string reference, [Bind(Prefix = "Close")] CloseForm form)
    {
        var valid = await closeValidator.ValidateAsync(form);
        valid.AddToModelState(ModelState, "Close");
        return await DoAsync(reference, form, valid.IsValid, "close", "It is closed.", (referral, by, at) =>
        {
            referral.Close(form.TakenOnBy!, by, at);
            referral.Retain(Desk.Policy.RetentionOf(referral.Children.Select(c => c.OutcomeCode).OfType<string>()), Desk.Policy.Today);
        }, head => new(head, form, new(), new()));
    }

    [HttpPost("number")]
    public async Task<IActionResult> SetNumber(string reference, [Bind(Prefix = "Number")] NumberForm form)
    {
        var valid = await numberValidator.ValidateAsync(form);
        valid.AddToModelState(ModelState, "Number");
        return await DoAsync(reference, form, valid.IsValid, "case-number", "The case number is saved.", (referral, by, at) => referral.SetCaseSystemNumber(form.CaseNumber!, by, at), head => new(head, new(), form, new()));
    }

    [HttpPost("reopen")]
    public async Task<IActionResult> Reopen(string reference, [Bind(Prefix = "Reopen")] ReopenForm form)
    {
        var valid = await reopenValidator.ValidateAsync(form);
        valid.AddToModelState(ModelState, "Reopen");
        return await DoAsync(
            reference, form, valid.IsValid, "reopen", "It is open again, in screening.",
            (referral, by, at) => form.Children.Distinct().ToList().ForEach(child => referral.Reopen(child, form.Why!, Desk.Policy.Clocks, by, at)),
            head => new(head, new(), new(), form));
    }

    private async Task<IActionResult> DoAsync(
        string reference, VersionedForm form, bool isValid, string what, string done,
        Action<Referral, Domain.Agencies.Actor, DateTime> verb, Func<CaseHead, HandOverPage> page)
    {
        var result = isValid ? await ChangeAsync(reference, form, what, verb) : ChangeResult.Refused;
        return result == ChangeResult.Done
            ? ToSummary(reference, done)
            : await AgainAsync(reference, Page, form, result, head => Task.FromResult(View("Index", page(head))));
    }
}
