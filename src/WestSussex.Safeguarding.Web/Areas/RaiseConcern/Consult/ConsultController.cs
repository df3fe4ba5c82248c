using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.BeforeYouStart;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.Start;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.You;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Data.Auditing;
using WestSussex.Safeguarding.Web.Notifications;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Security;
using WestSussex.Safeguarding.Web.Security.Access;
using WestSussex.Safeguarding.Web.Security.Sessions;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.Consult;

/// <summary>Whoever only wants advice asks here with the family unnamed, reads the answer, and can make a concern of it (RC-29).</summary>
[Area("RaiseConcern")]
[Authorize(Policy = Policies.SeesOwnConcerns)]
[Route("consultations")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[KeepFormOfExpiredSession]
public sealed class ConsultController(
    SafeguardingDbContext db, CurrentViewer viewer, AccessLog log, PolicyData policy, MailSettings mail, PortalAddress address, StartConcern start, IValidator<AskForm> validator, TimeProvider clock) : Controller
{
    /// <summary>Kind of record in the access log.</summary>
    private const string RecordType = "consultation";

    private const int Most = 50;

    private CancellationToken Stop => HttpContext.RequestAborted;

    /// <summary>One's own, and those of the agencies that one leads.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index()
    {
        var me = viewer.Viewer!.PersonId;
        List<Guid> led = [.. viewer.Viewer!.LedAgencyIds];
        var mine = await db.Consultations.AsNoTracking().Where(c => c.AskedById == me || (c.AgencyId != null && led.Contains(c.AgencyId.Value)))
            .OrderByDescending(c => c.AskedAt).ThenBy(c => c.Id).Take(Most).ToListAsync(Stop);
        log.Listed(RecordType, mine.Select(c => c.Id), "consultations");
        return View(mine);
    }

    [HttpGet("ask")]
    public IActionResult Ask() => View(new AskForm());

    [HttpPost("ask")]
    public async Task<IActionResult> Ask(AskForm form)
    {
        if (form.Instead)
        {
            return await BeginAsync(form.Question, form.Known, form.HideFromLead, null);
        }

        var result = await validator.ValidateAsync(form, Stop);
        result.AddToModelState(ModelState, null);
        if (!result.IsValid)
        {
            return View(form);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var agency = viewer.Viewer!.AgencyId;
        var called = await db.Agencies.AsNoTracking().Where(a => a.Id == agency).Select(a => a.Name).FirstOrDefaultAsync(Stop);
        var asked = Consultation.Ask(
            form.Key, new ConsultationQuestion(form.Question, form.Known, AskedByAgency: called, HideFromSafeguardingLead: form.HideFromLead),
            policy.Clocks.FirstAnswerDue(now), viewer.Viewer!.AsActor(), now);
        asked.Retain(policy.Current(policy.RetentionClasses)[asked.RetentionClass], policy.Today);
        db.Add(asked);
        log.Changed(db, RecordType, asked.Id, "asked");
        foreach (var to in mail.DutyMailboxes)
        {
            db.Outbox.Add(new OutboxMessage(to, "Somebody asks for advice", $"Somebody asks for advice.\n\n{address.To($"/mash/consultations/{asked.Id}")}\n", now));
        }

        try
        {
            await db.SaveChangesAsync(Stop);
        }
        catch (DbUpdateException e) when (DbErrors.IsUniqueViolation(e))
        {
            // The same form, pressed twice: the first one is kept.
            db.ChangeTracker.Clear();
        }

        return Redirect($"/consultations/{form.Key}");
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Read(Guid id)
    {
        var one = await FindAsync(id);
        if (one is null)
        {
            return NotFound();
        }

        log.Record(AccessAction.Viewed, RecordType, [id], "read");
        var became = await db.Referrals.AsNoTracking().Where(r => r.Id == one.ReferralId).Select(r => r.Reference).FirstOrDefaultAsync(Stop);
        return View((one, became));
    }

    /// <summary>One press makes a concern of it: what was said stands in the form, and the concern keeps what was asked and advised.</summary>
    [HttpPost("{id:guid}/raise")]
    public async Task<IActionResult> Raise(Guid id)
    {
        var one = await FindAsync(id);
        return one is null ? NotFound() : await BeginAsync(one.Question, one.Known, one.HiddenFromSafeguardingLead, one.ReferralId is null ? one.Id : null);
    }

    private Task<Consultation?> FindAsync(Guid id) => db.Consultations.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, Stop);

    private async Task<IActionResult> BeginAsync(string? question, string? known, bool hide, Guid? from)
    {
        var id = await start.RunAsync(WayIn.SignedIn, new DangerForm(), false, null, Stop, fillIn: draft =>
        {
            draft.Saves.Remove("danger");
            draft.ConsultationId = from;
            // Whom it was kept from does not learn of it by its becoming a concern.
            draft.Wants.HideFromSafeguardingLead = hide;
            draft.Concern.Opinion = string.Join("\n\n", new[] { known, question }.Where(w => !string.IsNullOrWhiteSpace(w)));
        });
        return Redirect($"/raise-a-concern/{id}/danger");
    }
}
