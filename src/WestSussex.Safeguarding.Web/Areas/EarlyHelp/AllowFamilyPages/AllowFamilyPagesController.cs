using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Data.Auditing;
using WestSussex.Safeguarding.Web.Security;
using WestSussex.Safeguarding.Web.Security.Access;
using WestSussex.Safeguarding.Web.Security.Sessions;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.AllowFamilyPages;

/// <summary>The data protection officer turns the pages of families on, or off for everybody at once. Every decision is kept with its reason.</summary>
[Area("EarlyHelp")]
[Authorize(Policy = Policies.ProtectsData)]
[Route("/data-protection/family-pages")]
[KeepFormOfExpiredSession]
public sealed class AllowFamilyPagesController(
    SafeguardingDbContext db, CurrentViewer viewer, AccessLog log, IValidator<AllowForm> validator, TimeProvider clock) : Controller
{
    private CancellationToken Stop => HttpContext.RequestAborted;

    [HttpGet("")]
    public Task<IActionResult> Index() => ShowAsync(new AllowForm());

    [HttpPost("")]
    [KeepFormOfExpiredSession]
    public async Task<IActionResult> Index(AllowForm form)
    {
        (await validator.ValidateAsync(form, Stop)).AddToModelState(ModelState, null);
        if (!ModelState.IsValid)
        {
            return await ShowAsync(form);
        }

        var me = viewer.Viewer!;
        var agency = await db.Agencies.Where(a => a.Id == me.AgencyId).Select(a => (AgencyType?)a.Type).SingleOrDefaultAsync(Stop);
        try
        {
            var decision = FamilyPagesDecision.Make(form.IsOn!.Value, form.Why, agency, me.AsActor(), clock.GetUtcNow().UtcDateTime);
            db.FamilyPagesDecisions.Add(decision);
            log.Changed(db, "family-pages", decision.Id, decision.IsOn ? "turned-on" : "turned-off");
        }
        catch (RuleBrokenException rule)
        {
            ModelState.AddModelError("", rule.Message);
            return await ShowAsync(form);
        }

        await db.SaveChangesAsync(Stop);
        TempData["Done"] = form.IsOn.Value ? "The pages are on from now on." : "The pages are off. None of them opens any more.";
        return RedirectToAction(nameof(Index));
    }

    private async Task<IActionResult> ShowAsync(AllowForm form) =>
        View("Index", new AllowPage(form, await db.FamilyPagesDecisions.AsNoTracking().OrderByDescending(d => d.At).Take(50).ToListAsync(Stop)));
}

/// <summary>On or off, and what it rests on.</summary>
public sealed class AllowForm
{
    public bool? IsOn { get; set; }

    public string? Why { get; set; }
}

public sealed class AllowFormValidator : AbstractValidator<AllowForm>
{
    public AllowFormValidator()
    {
        RuleFor(f => f.IsOn).NotNull().WithMessage("Select whether the pages are on or off");
        RuleFor(f => f.Why).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Say what this rests on, for example your assessment and its date")
            .NotLongerThan(FamilyPagesDecision.WhyMaxLength, "what it rests on");
    }
}

/// <summary>What was decided, newest first.</summary>
public sealed record AllowPage(AllowForm Form, IReadOnlyList<FamilyPagesDecision> Decisions)
{
    public bool AreOn => Decisions is [{ IsOn: true }, ..];
}
