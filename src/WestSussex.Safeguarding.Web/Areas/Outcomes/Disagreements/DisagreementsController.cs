using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Disagreements;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Data.Auditing;
using WestSussex.Safeguarding.Web.Notifications;
using WestSussex.Safeguarding.Web.Security;
using WestSussex.Safeguarding.Web.Security.Access;
using WestSussex.Safeguarding.Web.Security.Sessions;

namespace WestSussex.Safeguarding.Web.Areas.Outcomes.Disagreements;

/// <summary>What MASH managers have to answer, the soonest due first; and the answer (DE-03).</summary>
[Area("Outcomes")]
[Authorize(Policy = Policies.DecidesInMash)]
[Route("/mash/disagreements")]
[KeepFormOfExpiredSession]
public sealed class DisagreementsController(
    SafeguardingDbContext db, CurrentViewer current, AccessLog log, PortalAddress address, IValidator<ResolveForm> validator, TimeProvider clock) : Controller
{
    private const int MostShown = 100;

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var rows = await db.Disagreements.Where(d => d.State == DisagreementState.Open)
            .OrderBy(d => d.DueAt).Take(MostShown)
            .Join(db.Referrals, d => d.ReferralId, r => r.Id, (d, r) => new DisagreementRow(
                d.Id, r.Id, r.Reference, d.RaisedByName, d.RaisedAt, d.DueAt, d.ManagerId,
                db.People.Where(p => p.Id == d.ManagerId).Select(p => p.Name).FirstOrDefault()))
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        log.Listed("referral", rows.Select(r => r.ReferralId), "disagreements");
        return View(new DisagreementList([.. rows.OrderBy(r => r.DueAt)], current.Viewer!.PersonId));
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Answer(Guid id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("{id:guid}")]
    public async Task<IActionResult> Answer(Guid id, ResolveForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        var result = await validator.ValidateAsync(form, cancellationToken);
        result.AddToModelState(ModelState, null);
        if (!result.IsValid)
        {
            return View(page with { Form = form });
        }

        await ResolveAsync(page, form, cancellationToken);
        TempData["Told"] = "Your answer is kept, and the person who disagreed is told.";
        return Redirect("/mash/disagreements");
    }

    private async Task ResolveAsync(DisagreementPage page, ResolveForm form, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var disagreement = await db.Disagreements.SingleAsync(d => d.Id == page.Id, cancellationToken);
        disagreement.Resolve(form.Answer!, current.Viewer!.AsActor(), now);
        log.Changed(db, "referral", page.ReferralId, "disagreement-answered");
        var mail = await db.People.Where(p => p.Id == disagreement.RaisedById).Select(p => p.WorkEmail).FirstOrDefaultAsync(cancellationToken);
        if (mail is not null)
        {
            const string What = "A manager has answered your disagreement";
            db.Outbox.Add(new OutboxMessage(mail, $"{page.Reference}: {What}", $"{What}.\n\nReference: {page.Reference}\n{address.To($"/my-concerns/{page.Reference}")}\n", now));
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<DisagreementPage?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var page = await db.Disagreements.Where(d => d.Id == id)
            .Join(db.Referrals, d => d.ReferralId, r => r.Id, (d, r) => new DisagreementPage
            {
                Id = d.Id,
                ReferralId = r.Id,
                Reference = r.Reference,
                RaisedByName = d.RaisedByName,
                RaisedAt = d.RaisedAt,
                DueAt = d.DueAt,
                Issue = d.Issue,
                Evidence = d.Evidence,
                Wish = d.Wish,
                Answer = d.Answer,
                AnsweredAt = d.AnsweredAt,
            })
            .AsNoTracking()
            .FirstOrDefaultAsync(cancellationToken);
        if (page is not null)
        {
            log.Viewed("referral", page.ReferralId, "disagreement");
        }

        return page;
    }
}
