using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Data.Auditing;
using WestSussex.Safeguarding.Web.Security.Access;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.Mash.BreakGlass;

/// <summary>Why a manager opens a record on which they are not named.</summary>
public sealed class BreakGlassForm
{
    public string? Why { get; set; }
}

public sealed class BreakGlassFormValidator : AbstractValidator<BreakGlassForm>
{
    public BreakGlassFormValidator() =>
        RuleFor(f => f.Why).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Say why you need to open this record")
            .NotLongerThan(RestrictedAccess.WhyMaxLength, "your reason");
}

/// <summary>A restricted record does not exist for whoever is not named on it; a manager can open it with a reason, for some hours, and its owner is told.</summary>
[Area("Mash")]
[Authorize(Policy = Policies.DecidesInMash)]
[Route("/mash/{reference}/break-glass")]
public sealed class BreakGlassController(CaseDesk desk, IValidator<BreakGlassForm> validator) : Controller
{
    private static readonly TimeSpan OpenFor = TimeSpan.FromHours(8);

    /// <summary>Whether there is such a restricted record, whoever asks.</summary>
    internal static async Task<bool> IsRestrictedAsync(CaseDesk desk, string reference, CancellationToken cancellationToken)
    {
        using var _ = desk.AsSystem("break-glass");
        return await desk.Db.Referrals.AnyAsync(r => r.Reference == reference && r.IsRestricted, cancellationToken);
    }

    [HttpGet("")]
    public async Task<IActionResult> Index(string reference)
    {
        var parsed = Reference.Parse(reference);
        if (await desk.Db.Referrals.AnyAsync(r => r.Reference == parsed, HttpContext.RequestAborted))
        {
            return Redirect($"/mash/{parsed}");
        }

        return parsed is not null && await IsRestrictedAsync(desk, parsed, HttpContext.RequestAborted) ? View(new BreakGlassForm()) : NotFound();
    }

    [HttpPost("")]
    public async Task<IActionResult> Index(string reference, BreakGlassForm form)
    {
        var parsed = Reference.Parse(reference);
        if (await desk.Db.Referrals.AnyAsync(r => r.Reference == parsed, HttpContext.RequestAborted))
        {
            return Redirect($"/mash/{parsed}");
        }

        using var _ = desk.AsSystem("break-glass");
        var referral = await desk.Db.Referrals.Include(r => r.RestrictedAccess)
            .SingleOrDefaultAsync(r => r.Reference == parsed && r.IsRestricted, HttpContext.RequestAborted);
        if (referral is null)
        {
            return NotFound();
        }

        var result = await validator.ValidateAsync(form);
        result.AddToModelState(ModelState, null);
        if (!result.IsValid)
        {
            return View(form);
        }

        referral.BreakGlass(form.Why!, desk.Now + OpenFor, desk.Me, desk.Now);
        await desk.Tell.AlertOwnersAsync(referral, desk.Now, HttpContext.RequestAborted);
        desk.Log.Changed(desk.Db, CaseDesk.RecordType, referral.Id, "break-glass");
        desk.Log.Record(AccessAction.BrokeGlass, CaseDesk.RecordType, [referral.Id]);
        await desk.Db.SaveChangesAsync(HttpContext.RequestAborted);
        TempData["Done"] = $"You can open it until {(desk.Now + OpenFor).ToUkTime()}. Your reason is on the timeline, and whoever restricted it has been told.";
        return Redirect($"/mash/{referral.Reference}");
    }
}
