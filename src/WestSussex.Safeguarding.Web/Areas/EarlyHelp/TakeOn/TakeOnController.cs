using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Areas.EarlyHelp.Start;
using WestSussex.Safeguarding.Web.Assessments;
using WestSussex.Safeguarding.Web.Security;
using WestSussex.Safeguarding.Web.Security.Access;
using WestSussex.Safeguarding.Web.Security.Sessions;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.TakeOn;

/// <summary>The hub takes on what MASH decided for early help: somebody starts, or it is set aside with the reason (EH-12).</summary>
[Area("EarlyHelp")]
[Authorize(Policy = Policies.SeesCaseRecords)]
[Route("/early-help/to-take-on/{reference}")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[KeepFormOfExpiredSession]
public sealed class TakeOnController(
    TeamDesk desk, StepDowns stepDowns, StartAssessment start, CurrentViewer viewer, IValidator<AllocateForm> allocations, IValidator<SetAsideForm> asides) : Controller
{
    private const string List = "/early-help/hub?show=FromMash";

    private CancellationToken Stop => HttpContext.RequestAborted;

    [HttpGet("")]
    public Task<IActionResult> Index(string reference) => ShowAsync(reference, new AllocateForm(), new SetAsideForm());

    /// <summary>Whoever presses this starts the assessment with what is known; pressed again, the same one goes on.</summary>
    [HttpPost("start")]
    public async Task<IActionResult> Begin(string reference)
    {
        if (await stepDowns.FindAsync(reference, Stop) is not { } found)
        {
            return NotFound();
        }

        var begun = await desk.Db.Assessments.Where(a => a.ReferralId == found.ReferralId && a.StartedById == desk.MyId && a.Status == AssessmentStatus.Draft)
            .Select(a => a.Reference).FirstOrDefaultAsync(Stop);
        return Redirect($"/early-help/{begun ?? await start.RunAsync(AssessmentSource.StepDown, found.ReferralId, await KnownAsync(found), Stop)}/assess");
    }

    [HttpPost("allocate")]
    [KeepFormOfExpiredSession]
    public async Task<IActionResult> Allocate(string reference, AllocateForm form)
    {
        var (found, name) = (await stepDowns.FindAsync(reference, Stop), (string?)null);
        (await allocations.ValidateAsync(form, Stop)).AddToModelState(ModelState, null);
        var done = found is not null && ModelState.IsValid && await ChangeAsync(found, "allocated", async (referral, by, at) =>
        {
            var mail = Person.NormaliseEmail(form.Email!);
            var who = await desk.Db.People.Where(p => p.State == PersonState.Confirmed && p.WorkEmail == mail).Select(p => new { p.Id, p.Name }).SingleOrDefaultAsync(Stop);
            RuleBrokenException.When(who is null, "Nobody with an account has this address. Ask them to make an account first.");
            name = who!.Name;
            referral.AskToStartEarlyHelp(viewer.Viewer!.Hubs, who.Id, name, by, at);
            await desk.Tell.ToStartAsync(who.Id, referral.Reference, Stop);
        });
        return done ? BackToList($"{name} is asked to start. It stays in this list until the assessment is complete.") : await ShowAsync(reference, form, new SetAsideForm());
    }

    [HttpPost("set-aside")]
    [KeepFormOfExpiredSession]
    public async Task<IActionResult> SetAside(string reference, SetAsideForm form)
    {
        var (found, isTold) = (await stepDowns.FindAsync(reference, Stop), false);
        (await asides.ValidateAsync(form, Stop)).AddToModelState(ModelState, null);
        var done = found is not null && ModelState.IsValid && await ChangeAsync(found, "early-help-set-aside", async (referral, by, at) =>
        {
            referral.SetEarlyHelpAside(viewer.Viewer!.Hubs, form.Why!, by, at);
            isTold = await desk.Tell.SetAsideAsync(referral, [.. found!.Children.Select(c => c.Id)], Stop);
        });
        return done
            ? BackToList($"{found!.Reference} is set aside. {(isTold ? "Whoever referred and the manager who decided are told." : "The manager who decided is told. Whoever referred has no account here: ring them.")}")
            : await ShowAsync(reference, new AllocateForm(), form);
    }

    // The concern itself is not the hub's: what the page was given is changed as the portal, by somebody for whom it exists.
    private async Task<bool> ChangeAsync(StepDown found, string what, Func<Referral, Actor, DateTime, Task> change)
    {
        using var scope = desk.AsSystem("hub-takes-on");
        try
        {
            var referral = await desk.Db.Referrals.Include(r => r.Children).SingleAsync(r => r.Id == found.ReferralId, Stop);
            await change(referral, desk.Me, desk.Now);
            desk.Log.Changed(desk.Db, "referral", referral.Id, what);
            await desk.Db.SaveChangesAsync(Stop);
            return true;
        }
        catch (RuleBrokenException rule)
        {
            desk.Db.ChangeTracker.Clear();
            ModelState.AddModelError("", rule.Message);
        }
        catch (DbUpdateConcurrencyException)
        {
            desk.Db.ChangeTracker.Clear();
            Response.StatusCode = StatusCodes.Status409Conflict;
            ModelState.AddModelError("", "Somebody changed this at the same moment. Look at it again, then send it again.");
        }

        return false;
    }

    private async Task<AssessmentDraft> KnownAsync(StepDown found)
    {
        using var scope = desk.AsSystem("hub-starts-from-a-concern");
        var concern = await desk.Db.Referrals.Include(r => r.Children).ThenInclude(c => c.Decisions).Include(r => r.Household).Include(r => r.Network)
            .AsSplitQuery().AsNoTracking().SingleAsync(r => r.Id == found.ReferralId, Stop);
        return WhatIsKnown.From(concern, desk.Policy);
    }

    private async Task<IActionResult> ShowAsync(string reference, AllocateForm allocate, SetAsideForm setAside)
    {
        if (await stepDowns.FindAsync(reference, Stop) is not { } found)
        {
            return NotFound();
        }

        desk.Log.Viewed("referral", found.ReferralId, "to-take-on");
        return View("Index", new TakeOnPage(found, desk.IAmCoordinator, allocate, setAside));
    }

    private RedirectResult BackToList(string done)
    {
        TempData["Done"] = done;
        return Redirect(List);
    }
}
