using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Domain.WorkingDays;
using WestSussex.Safeguarding.Web.Security.Access;
using WestSussex.Safeguarding.Web.Security.Sessions;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.Mash.HandOver;

/// <summary>Who has taken the work on, and where nobody has opened the answer, how the referrer got it.</summary>
public sealed class CloseForm : VersionedForm
{
    public string? TakenOnBy { get; set; }

    public ChaseMethod? ChasedHow { get; set; }

    public DateParts? ChasedOn { get; set; }

    public string? ChasedWords { get; set; }

    /// <summary>Nobody has read the last answer yet. Read from the record, never from the form.</summary>
    [BindNever]
    public bool AsksForChase { get; set; }
}

public sealed class CloseFormValidator : AbstractValidator<CloseForm>
{
    private const int TakenOnByMaxLength = 300;

    public CloseFormValidator(TimeProvider clock)
    {
        RuleFor(f => f.TakenOnBy).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Enter who has taken the work on")
            .NotLongerThan(TakenOnByMaxLength, "who has taken the work on");
        When(f => f.AsksForChase, () =>
        {
            RuleFor(f => f.ChasedHow).Must(how => how is { } h && Enum.IsDefined(h)).WithMessage("Select how you made sure that the referrer has the answer");
            RuleFor(f => f.ChasedOn).MustBeARealDate("the day on which you did").MustNotBeInTheFuture("the day", clock);
            RuleFor(f => f.ChasedWords).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Write what was said, or what you tried")
                .NotLongerThan(Referral.WordsMaxLength, "what was said");
        });
    }
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

/// <summary>Closes a concern when somebody has taken the work on and the referrer has the answer, read or chased; opens it again with a reason.</summary>
[Authorize(Policy = Policies.WorksInMash)]
[Route("/mash/{reference}/hand-over")]
[KeepFormOfExpiredSession]
public sealed class HandOverController(
    CaseDesk desk, IValidator<CloseForm> closeValidator, IValidator<NumberForm> numberValidator, IValidator<ReopenForm> reopenValidator) : CaseController(desk)
{
    private const string Page = "hand-over";

    [HttpGet("")]
    public async Task<IActionResult> Index(string reference) =>
        await OpenAsync(reference, Page) is { } head ? await ShowAsync(new HandOverPage(head, new(), new(), new())) : NotFound();

    [HttpPost("close")]
    public async Task<IActionResult> Close(string reference, [Bind(Prefix = "Close")] CloseForm form)
    {
        form.AsksForChase = await AsksForChaseAsync(reference);
        var valid = await closeValidator.ValidateAsync(form);
        valid.AddToModelState(ModelState, "Close");
        return await DoAsync(reference, form, valid.IsValid, "close", "It is closed.", (referral, by, at) =>
        {
            if (form.AsksForChase)
            {
                referral.ChaseFeedback(form.ChasedHow!.Value, form.ChasedWords!, When(form.ChasedOn!.ToDate()!.Value, at), by, at);
            }

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
        await ChooseForThemAsync(reference, form, Verb.Reopen);
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
            : await AgainAsync(reference, Page, form, result, head => ShowAsync(page(head)));
    }

    protected override IQueryable<Referral> WithParts(IQueryable<Referral> referrals) => referrals.Include(r => r.Feedback);

    private async Task<ViewResult> ShowAsync(HandOverPage page)
    {
        page.Close.AsksForChase = page.Head.Can(Verb.Close) && await AsksForChaseAsync(page.Head.Reference);
        return View("Index", page);
    }

    private async Task<bool> AsksForChaseAsync(string reference)
    {
        var parsed = Reference.Parse(reference);
        var referral = await WithParts(Desk.Db.Referrals.AsNoTracking()).SingleOrDefaultAsync(r => r.Reference == parsed, HttpContext.RequestAborted);
        return referral is { ReferrerHasAnswer: false };
    }

    // A day is asked for, not a time: of an earlier day its middle stands for it.
    private static DateTime When(DateOnly day, DateTime now) => day == now.ToUkDay() ? now : WorkingDayCalendar.ToUtc(day, new TimeOnly(12, 0));
}
