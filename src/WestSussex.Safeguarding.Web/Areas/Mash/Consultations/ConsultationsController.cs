using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Data.Auditing;
using WestSussex.Safeguarding.Web.Notifications;
using WestSussex.Safeguarding.Web.Security;
using WestSussex.Safeguarding.Web.Security.Access;
using WestSussex.Safeguarding.Web.Security.Sessions;

namespace WestSussex.Safeguarding.Web.Areas.Mash.Consultations;

/// <summary>Who asks MASH for advice with the family unnamed: what waits, the answer, and what was advised on the telephone (RC-29).</summary>
[Area("Mash")]
[Authorize(Policy = Policies.WorksInMash)]
[Route("/mash/consultations")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[KeepFormOfExpiredSession]
public sealed class ConsultationsController(CaseDesk desk, PortalAddress address, IValidator<AdviseForm> advise, IValidator<RangForm> rang) : Controller
{
    private const string RecordType = "consultation";
    private const int Most = 50;

    private CancellationToken Stop => HttpContext.RequestAborted;

    [HttpGet("")]
    public async Task<IActionResult> Index()
    {
        var (waits, answered) = (true, false);
        var waiting = await desk.Db.Consultations.AsNoTracking().Where(c => c.IsWaiting == waits).OrderBy(c => c.DueAt).ThenBy(c => c.Id).Take(Most).ToListAsync(Stop);
        var lately = await desk.Db.Consultations.AsNoTracking().Where(c => c.IsWaiting == answered).OrderByDescending(c => c.DueAt).ThenBy(c => c.Id).Take(Most).ToListAsync(Stop);
        desk.Log.Listed(RecordType, waiting.Concat(lately).Select(c => c.Id), "consultations");
        return View(new ConsultationsPage(waiting, lately, desk.Now));
    }

    [HttpGet("{id:guid}")]
    public Task<IActionResult> Answer(Guid id) => ShowAsync(id, new AdviseForm());

    [HttpPost("{id:guid}")]
    public async Task<IActionResult> Answer(Guid id, AdviseForm form)
    {
        var one = await desk.Db.Consultations.FirstOrDefaultAsync(c => c.Id == id, Stop);
        if (one is null)
        {
            return NotFound();
        }

        var result = await advise.ValidateAsync(form, Stop);
        result.AddToModelState(ModelState, null);
        if (!result.IsValid)
        {
            return await ShowAsync(id, form);
        }

        try
        {
            one.Advise(form.Words, desk.Me, desk.Now);
            desk.Log.Changed(desk.Db, RecordType, one.Id, "advised");
            await TellAsync(one);
            await desk.Db.SaveChangesAsync(Stop);
            TempData["Done"] = "Your advice is kept, and whoever asked is told.";
            return Redirect($"/mash/consultations/{id}");
        }
        catch (Exception e) when (e is RuleBrokenException or DbUpdateConcurrencyException)
        {
            desk.Db.ChangeTracker.Clear();
            ModelState.AddModelError("", e is RuleBrokenException ? e.Message : "Somebody answered this meanwhile. What you typed is below.");
            return await ShowAsync(id, form);
        }
    }

    [HttpGet("telephone")]
    public IActionResult Telephone() => View(new RangForm());

    [HttpPost("telephone")]
    public async Task<IActionResult> Telephone(RangForm form)
    {
        var result = await rang.ValidateAsync(form, Stop);
        result.AddToModelState(ModelState, null);
        if (!result.IsValid)
        {
            return View(form);
        }

        var one = Consultation.FromCall(form.Key, new ConsultationQuestion(form.Question, form.Known, form.AskedBy, form.AskedByAgency), form.Words, form.Called.ToUtc() ?? desk.Now, desk.Me, desk.Now);
        one.Retain(desk.Policy.Current(desk.Policy.RetentionClasses)[one.RetentionClass], desk.Policy.Today);
        desk.Db.Add(one);
        desk.Log.Changed(desk.Db, RecordType, one.Id, "telephone");
        try
        {
            await desk.Db.SaveChangesAsync(Stop);
        }
        catch (DbUpdateException e) when (DbErrors.IsUniqueViolation(e))
        {
            // The same form, pressed twice: the first one is kept.
            desk.Db.ChangeTracker.Clear();
        }

        TempData["Done"] = "The conversation is kept.";
        return Redirect($"/mash/consultations/{form.Key}");
    }

    private async Task<IActionResult> ShowAsync(Guid id, AdviseForm form)
    {
        var one = await desk.Db.Consultations.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, Stop);
        if (one is null)
        {
            return NotFound();
        }

        desk.Log.Record(AccessAction.Viewed, RecordType, [id], "read");
        var became = await desk.Db.Referrals.AsNoTracking().Where(r => r.Id == one.ReferralId).Select(r => r.Reference).FirstOrDefaultAsync(Stop);
        return View("Answer", new ConsultationPage(one, became, form));
    }

    private async Task TellAsync(Consultation one)
    {
        var to = await desk.Db.People.Where(p => p.Id == one.AskedById && p.State != PersonState.Deactivated).Select(p => p.WorkEmail).FirstOrDefaultAsync(Stop);
        if (to is not null)
        {
            desk.Db.Outbox.Add(new OutboxMessage(to, "The advice that you asked for is there", $"The advice that you asked for is there.\n\n{address.To($"/consultations/{one.Id}")}\n\nIf a child is in danger now, ring 999.\n", desk.Now));
        }
    }
}
