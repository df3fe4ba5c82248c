using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Security.Access;
using WestSussex.Safeguarding.Web.Security.Sessions;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.Mash.NewCode;

/// <summary>How MASH made sure that it gives the code to the caller: it opens what they said.</summary>
public sealed class NewCodeForm : VersionedForm
{
    public string? Given { get; set; }
}

public sealed class NewCodeFormValidator : AbstractValidator<NewCodeForm>
{
    public NewCodeFormValidator() =>
        RuleFor(f => f.Given).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Say whom you give it to, and how you know that it is them")
            .NotLongerThan(Referral.WordsMaxLength, "whom you give it to");
}

/// <summary>A caller without an account has lost the code that opens their form, or never had it: they get another one (RC-19, RC-20).</summary>
[Authorize(Policy = Policies.WorksInMash)]
[Route("/mash/{reference}/new-code")]
[KeepFormOfExpiredSession]
public sealed class NewCodeController(CaseDesk desk, IValidator<NewCodeForm> validator) : CaseController(desk)
{
    private const string Page = "new-code";
    private const string Code = "CallCode";

    [HttpGet("")]
    public async Task<IActionResult> Index(string reference)
    {
        ViewData[Code] = TempData[Code];
        return await OpenAsync(reference, Page) is null ? NotFound() : View(new NewCodeForm());
    }

    [HttpPost("")]
    public async Task<IActionResult> Index(string reference, NewCodeForm form)
    {
        var valid = await validator.ValidateAsync(form);
        valid.AddToModelState(ModelState, null);
        var code = ReturnCode.New();
        var result = valid.IsValid
            ? await ChangeAsync(reference, form, Page, (referral, by, at) => GiveAsync(referral, ReturnCode.Hash(code), form.Given!, by, at))
            : ChangeResult.Refused;
        if (result != ChangeResult.Done)
        {
            return await AgainAsync(reference, Page, form, result, _ => Task.FromResult(View(form)));
        }

        TempData[Code] = code;
        return Redirect($"/mash/{reference}/new-code");
    }

    // The concern and the half-filled form change together: the old code opens neither.
    private async Task GiveAsync(Referral referral, string hash, string given, Actor by, DateTime at)
    {
        using var system = Desk.AsSystem("draft-of-a-call");
        var draft = await Desk.Db.Drafts.SingleOrDefaultAsync(d => d.Id == referral.IdempotencyKey, HttpContext.RequestAborted);
        RuleBrokenException.When(draft is null, "The form of this call is no longer there. Write down what they say as a note.");
        draft!.ChangeReturnCode(hash, at);
        referral.ChangeReturnCode(hash, given, by, at);
    }
}
