using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Security.Access;
using WestSussex.Safeguarding.Web.Security.Sessions;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.Mash.NotInWriting;

/// <summary>Why the written form of a call is waited for no longer.</summary>
public sealed class NotInWritingForm : VersionedForm
{
    public string? Why { get; set; }
}

public sealed class NotInWritingFormValidator : AbstractValidator<NotInWritingForm>
{
    public NotInWritingFormValidator() =>
        RuleFor(f => f.Why).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Say why you wait for it no longer")
            .NotLongerThan(Referral.WordsMaxLength, "why you wait for it no longer");
}

/// <summary>The caller never wrote it down: MASH notes that and goes on with what was said (RC-19).</summary>
[Authorize(Policy = Policies.WorksInMash)]
[Route("/mash/{reference}/not-in-writing")]
[KeepFormOfExpiredSession]
public sealed class NotInWritingController(CaseDesk desk, IValidator<NotInWritingForm> validator) : CaseController(desk)
{
    private const string Page = "not-in-writing";

    [HttpGet("")]
    public async Task<IActionResult> Index(string reference) =>
        await OpenAsync(reference, Page) is null ? NotFound() : View(new NotInWritingForm());

    [HttpPost("")]
    public async Task<IActionResult> Index(string reference, NotInWritingForm form)
    {
        var valid = await validator.ValidateAsync(form);
        valid.AddToModelState(ModelState, null);
        var result = valid.IsValid
            ? await ChangeAsync(reference, form, Page, (referral, by, at) => referral.StopExpectingInWriting(form.Why!, by, at))
            : ChangeResult.Refused;
        return result == ChangeResult.Done
            ? ToSummary(reference, "The written form is waited for no longer. If it comes all the same, it still joins the call.")
            : await AgainAsync(reference, Page, form, result, _ => Task.FromResult(View(form)));
    }
}
