using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Web.Areas.EarlyHelp.TakeOn;
using WestSussex.Safeguarding.Web.Security.Access;
using WestSussex.Safeguarding.Web.Security.Sessions;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.Hub;

/// <summary>The coordinator's desk: what is new, what nobody leads, which reviews come or are late, what drifts, what MASH sent, and advice given (EH-07 to EH-09, TAC-07).</summary>
[Area("EarlyHelp")]
[Authorize(Policy = Policies.CoordinatesEarlyHelp)]
[Route("/early-help/hub")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[KeepFormOfExpiredSession]
public sealed class HubController(TeamDesk desk, HubLists lists, StepDowns stepDowns, IValidator<AdviceForm> validator) : Controller
{
    private CancellationToken Stop => HttpContext.RequestAborted;

    [HttpGet("")]
    public async Task<IActionResult> Index(HubList show, EarlyHelpHub? hub, string? after)
    {
        var filter = new HubFilter(Enum.IsDefined(show) ? show : HubList.Open, hub is { } h && Enum.IsDefined(h) ? h : null);
        var counts = await lists.CountAsync(filter.Hub, Stop);
        if (filter.Show == HubList.FromMash)
        {
            var sent = await stepDowns.OfHubAsync(filter.Hub, Stop);
            desk.Log.Listed("referral", sent.Select(s => s.ReferralId), "hub-from-mash");
            return View(new HubPage(filter, counts, [], sent, null, desk.Today));
        }

        var (rows, next) = await lists.PageAsync(filter, HubLists.ReadKey(after), Stop);
        desk.Log.Listed(TeamDesk.RecordType, rows.Select(r => r.Id), "hub");
        return View(new HubPage(filter, counts, rows, [], next, desk.Today));
    }

    [HttpGet("advice")]
    public Task<IActionResult> Advice() => AdviceAsync(new AdviceForm());

    [HttpPost("advice")]
    [KeepFormOfExpiredSession]
    public async Task<IActionResult> Advice(AdviceForm form)
    {
        var result = await validator.ValidateAsync(form, Stop);
        result.AddToModelState(ModelState, null);
        if (result.IsValid && await SaveAsync(form))
        {
            TempData["Done"] = "The conversation is kept.";
            return Redirect("/early-help/hub/advice");
        }

        return await AdviceAsync(form);
    }

    private async Task<bool> SaveAsync(AdviceForm form)
    {
        try
        {
            Guid? about = null;
            if (!string.IsNullOrWhiteSpace(form.Reference))
            {
                var reference = Domain.Referrals.Reference.Parse(form.Reference);
                about = await desk.Db.Assessments.Where(a => a.Reference == reference).Select(a => (Guid?)a.Id).SingleOrDefaultAsync(Stop);
                RuleBrokenException.When(about is null, "There is no early help with this reference in your hub");
            }

            var advice = AdviceConversation.Record(form.Key, form.Answers(about), desk.Today, desk.Me, desk.Now);
            desk.Db.Add(advice);
            desk.Log.Changed(desk.Db, "advice", advice.Id, "recorded");
            await desk.Db.SaveChangesAsync(Stop);
            return true;
        }
        catch (RuleBrokenException rule)
        {
            desk.Db.ChangeTracker.Clear();
            ModelState.AddModelError("", rule.Message);
            return false;
        }
        catch (DbUpdateException e) when (Data.DbErrors.IsUniqueViolation(e))
        {
            // The same form, pressed twice: the first one is kept.
            desk.Db.ChangeTracker.Clear();
            return true;
        }
    }

    private async Task<IActionResult> AdviceAsync(AdviceForm form)
    {
        var recent = await desk.Db.AdviceConversations.AsNoTracking().OrderByDescending(a => a.On).ThenByDescending(a => a.Id).Take(50).ToListAsync(Stop);
        desk.Log.Listed("advice", recent.Select(a => a.Id), "hub-advice");
        return View("Advice", new AdvicePage(form, recent));
    }
}
