using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Domain.WorkingDays;
using WestSussex.Safeguarding.Web.Security.Access;
using WestSussex.Safeguarding.Web.Security.Sessions;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.Mash.GiveFirstAnswer;

/// <summary>MASH's own words to the referrer.</summary>
public sealed class AnswerForm : VersionedForm
{
    public bool? IsReferral { get; set; }

    public string? Message { get; set; }

    /// <summary>Why the outcome is not known yet; asked only while it is not.</summary>
    public string? WhyNotYet { get; set; }

    /// <summary>By which day it will be known.</summary>
    public DateParts? Until { get; set; }

    public FeedbackMethod? Method { get; set; }

    /// <summary>Whether the outcome was known when the page was made.</summary>
    public bool OutcomeIsKnown { get; set; }
}

public sealed class AnswerFormValidator : AbstractValidator<AnswerForm>
{
    public AnswerFormValidator(TimeProvider clock)
    {
        RuleFor(f => f.IsReferral).NotNull().WithMessage("Select whether this is a contact or a referral");
        RuleFor(f => f.Message).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Write what is being done")
            .NotLongerThan(FeedbackToReferrer.MessageMaxLength, "your message");
        RuleFor(f => f.Method).NotNull().WithMessage("Select how the referrer is told");
        When(f => !f.OutcomeIsKnown, () =>
        {
            RuleFor(f => f.WhyNotYet).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Say why the outcome is not known yet")
                .NotLongerThan(FeedbackToReferrer.MessageMaxLength, "your reason");
            RuleFor(f => f.Until).MustBeARealDate("the day by which the outcome will be known").MustNotBeInThePast("the day", clock)
                .Must(day => day?.ToDate() is not { } until || until <= clock.UkToday().AddYears(1)).WithMessage("The day must be within the next year");
        });
    }
}

/// <summary>What the referrer was told, and what they are told next.</summary>
public sealed record AnswerPage(CaseHead Head, AnswerForm Form, IReadOnlyList<FeedbackToReferrer> Told, bool IsManager);

/// <summary>
/// The first answer, within one working day: contact or referral, what is being done, the outcome or until when; then the outcome. The
/// referrer and their safeguarding lead get a mail that says no more than that there is an answer (OF-01, OF-02).
/// </summary>
[Authorize(Policy = Policies.WorksInMash)]
[Route("/mash/{reference}/answer")]
[KeepFormOfExpiredSession]
public sealed class GiveFirstAnswerController(CaseDesk desk, IValidator<AnswerForm> validator) : CaseController(desk)
{
    private const string Page = "answer";

    [HttpGet("")]
    public async Task<IActionResult> Index(string reference) =>
        await OpenAsync(reference, Page) is { } head ? await ShowAsync(head, new AnswerForm { Message = head.PreparedAnswer }) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Index(string reference, AnswerForm form)
    {
        var valid = await validator.ValidateAsync(form);
        valid.AddToModelState(ModelState, null);
        var result = !valid.IsValid ? ChangeResult.Refused : await ChangeAsync(reference, form, "answer", async (referral, by, at) =>
        {
            var until = form.OutcomeIsKnown || form.Until?.ToDate() is not { } day
                ? (DateTime?)null
                : WorkingDayCalendar.ToUtc(day, Desk.Policy.Calendar.Hours.Closes);
            if (form.IsReferral == true && Desk.IAmManager && referral.AcceptedAsReferralAt is null)
            {
                referral.AcceptAsReferral(form.Message!, by, at);
            }

            if (referral.FirstAnsweredAt is null)
            {
                referral.GiveFirstAnswer(new AnswerToReferrer(form.IsReferral == true, form.Message!, form.WhyNotYet, until, form.Method!.Value), by, at);
            }
            else
            {
                referral.TellOutcome(form.Message!, form.Method!.Value, by, at, form.IsReferral);
            }

            await Desk.Tell.AddAsync(referral, at, HttpContext.RequestAborted);
        });
        return result == ChangeResult.Done
            ? ToSummary(reference, "The referrer can read it now. If we have their e-mail address, a mail tells them that there is an answer, and nothing else.")
            : await AgainAsync(reference, Page, form, result, head => ShowAsync(head, form));
    }

    private async Task<ViewResult> ShowAsync(CaseHead head, AnswerForm form)
    {
        var told = await Desk.Db.Set<FeedbackToReferrer>().AsNoTracking().Where(f => f.ReferralId == head.Id).OrderBy(f => f.At)
            .ToListAsync(HttpContext.RequestAborted);
        return View("Index", new AnswerPage(head, form, told, Desk.IAmManager));
    }
}
