using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Web.Areas.EarlyHelp.FamilyPages;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Data.Auditing;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.YourPlan;

/// <summary>
/// Somebody in a family reads their own copy with a code, says something to the team, and takes back what they agreed to: as easily as they
/// agreed, and at once (CO-13, VC-09). What else stands in the assessment is not read for them.
/// </summary>
[Area("EarlyHelp")]
[AllowAnonymous]
[Route("/your-plan")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class YourPlanController(
    OpenedPlan opened,
    FamilyPageDesk pages,
    SafeguardingDbContext db,
    CurrentViewer current,
    PolicyData policy,
    AccessLog log,
    TellTeam tell,
    TimeProvider clock,
    IValidator<CodeForm> codes,
    IValidator<AnotherCodeForm> others,
    IValidator<SayForm> sayings) : Controller
{
    private const string Start = "/your-plan";
    private const string ReadPath = "/your-plan/read";

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private CancellationToken Stop => HttpContext.RequestAborted;

    [HttpGet("")]
    public async Task<IActionResult> Index()
    {
        ViewData["AreOff"] = !await pages.AreOnAsync(Stop);
        return View(new CodeForm());
    }

    [HttpPost("")]
    [EnableRateLimiting(RateLimits.ReturnCode)]
    public async Task<IActionResult> Index(CodeForm form)
    {
        if (await IsValidAsync(codes, form) && await opened.OpenAsync(form.Code!, Stop))
        {
            return Redirect(ReadPath);
        }

        if (ModelState.IsValid)
        {
            ModelState.AddModelError(nameof(form.Code), "This code does not open a plan. It works once, and only for some days. Check it, or get another one");
        }

        return View(form);
    }

    [HttpGet("another-code")]
    public IActionResult AnotherCode() => View(new AnotherCodeForm());

    /// <summary>The same answer whatever is known.</summary>
    [HttpPost("another-code")]
    [EnableRateLimiting(RateLimits.ReturnCode)]
    public async Task<IActionResult> AnotherCode(AnotherCodeForm form)
    {
        if (!await IsValidAsync(others, form))
        {
            return View(form);
        }

        await opened.SendAnotherAsync(form.Reference!, form.Email!, Stop);
        TempData["Told"] = "If we know this address for this plan, a code is on its way to it. It works for one hour.";
        return Redirect(Start);
    }

    [HttpGet("read")]
    public Task<IActionResult> Read() => WithPageAsync("read", page => ReadAsync(page, new SayForm()));

    /// <summary>Where the page has closed meanwhile, what was typed is given back to be copied.</summary>
    [HttpPost("say")]
    public Task<IActionResult> Say(SayForm form) => WithPageAsync("say", async page =>
    {
        if (!await IsValidAsync(sayings, form))
        {
            return await ReadAsync(page, form);
        }

        await ChangeAsync(page, "family-said", "Somebody in the family wrote to you", (assessment, name) => assessment.FamilySays(form.Key, name, form.Words!, Now));
        TempData["Told"] = "Sent. The person who leads your plan can read it from now on.";
        return Redirect(ReadPath);
    }, () => View("Closed", form));

    [HttpGet("take-back/{agreement:guid}")]
    public Task<IActionResult> TakeBack(Guid agreement) => WithPageAsync("take-back", async page =>
        await AgreementAsync(page, agreement) is { } found ? View(new TakeBackPage(found)) : NotFound());

    [HttpPost("take-back/{agreement:guid}")]
    [ActionName(nameof(TakeBack))]
    public Task<IActionResult> TakenBack(Guid agreement) => WithPageAsync("take-back", async page =>
    {
        if (await AgreementAsync(page, agreement) is not { } found)
        {
            return NotFound();
        }

        await ChangeAsync(page, "agreement-withdrawn", "The family has taken an agreement back", (assessment, name) =>
            assessment.Withdraw(agreement, new Withdrawal(name, AgreementMeans.Online, null), Actor.Family, Now));
        TempData["Told"] = found.Purpose == AgreementPurpose.Assess
            ? "You have taken back your yes to early help. It holds from now on, and this page is closed. Somebody may ring you to ask how you are."
            : "You have taken it back. It holds from now on.";
        return Redirect(found.Purpose == AgreementPurpose.Assess ? Start : ReadPath);
    });

    [HttpPost("done")]
    public IActionResult Done()
    {
        opened.Close();
        return Redirect("/");
    }

    private async Task<bool> IsValidAsync<T>(IValidator<T> validator, T form)
    {
        (await validator.ValidateAsync(form, Stop)).AddToModelState(ModelState, null);
        return ModelState.IsValid;
    }

    private async Task<IActionResult> WithPageAsync(string what, Func<FamilyPage, Task<IActionResult>> show, Func<IActionResult>? closed = null)
    {
        if (await opened.CurrentAsync(Stop) is not { } page)
        {
            return closed?.Invoke() ?? Redirect(Start);
        }

        log.Viewed("assessment", page.AssessmentId, $"family-page-{what}");
        return await show(page);
    }

    private async Task<IActionResult> ReadAsync(FamilyPage page, SayForm form)
    {
        using var system = current.OpenSystemScope("family-page");
        return View("Read", new ReadPage(FamilyCopy.Make(await FamilyMaterial.ReadAsync(db, policy, page.AssessmentId, Now, Stop), page), form));
    }

    // Only what they gave themselves, is marked on their page and still holds.
    private async Task<FamilyAgreement?> AgreementAsync(FamilyPage page, Guid agreement)
    {
        using var system = current.OpenSystemScope("family-page");
        if (!page.Parts.Any(p => p.Kind == SharedKind.Agreement && p.Item == agreement.ToString()))
        {
            return null;
        }

        var found = await db.Set<FamilyAgreement>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == agreement && a.AssessmentId == page.AssessmentId && a.IsInForce, Stop);
        var name = await db.TeamMembers.Where(m => m.Id == page.MemberId).Select(m => m.Name).SingleAsync(Stop);
        return found?.IsBy(name) == true ? found : null;
    }

    private async Task ChangeAsync(FamilyPage page, string what, string subject, Action<EarlyHelpAssessment, string> change)
    {
        using var system = current.OpenSystemScope("family-page");
        var assessment = await db.Assessments.Include(a => a.Members).Include(a => a.Agreements).Include(a => a.Access).Include(a => a.Leads).AsSplitQuery()
            .SingleAsync(a => a.Id == page.AssessmentId, Stop);
        var lead = assessment.LeadPractitionerId;
        change(assessment, assessment.Member(page.MemberId).Name);
        log.Changed(db, "assessment", assessment.Id, what);
        await tell.PeopleAsync(lead is null ? [assessment.StartedById, .. await tell.CoordinatorsAsync(Stop)] : [lead], assessment.Reference, subject, "timeline", Stop);
        try
        {
            await db.SaveChangesAsync(Stop);
        }
        catch (DbUpdateException e) when (DbErrors.IsUniqueViolation(e))
        {
            // The same form, pressed twice: the first one is kept.
            db.ChangeTracker.Clear();
        }
    }
}
