using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Data.Auditing;
using WestSussex.Safeguarding.Web.Notifications;
using WestSussex.Safeguarding.Web.Security;
using WestSussex.Safeguarding.Web.Security.Access;
using WestSussex.Safeguarding.Web.Security.SigningIn;

namespace WestSussex.Safeguarding.Web.Areas.Account.ConfirmColleagues;

/// <summary>A safeguarding lead says who works for their agencies, and who no longer does. Somebody of another agency does not exist here.</summary>
[Area("Account")]
[Authorize(Policy = Policies.ConfirmsColleagues)]
[Route("my-agency/people")]
public sealed class ConfirmColleaguesController(
    SafeguardingDbContext db, CurrentViewer viewer, AccessLog log, PortalAddress address, TimeProvider clock, IValidator<InviteForm> validator) : Controller
{
    private const int MostShown = 100;

    private Viewer Me => viewer.Viewer!;

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await PageAsync(new InviteForm(), cancellationToken));

    /// <summary>Whoever reloads after a button could not do its work comes back to the list.</summary>
    [HttpGet("{id:guid}/confirm")]
    [HttpGet("{id:guid}/close")]
    public async Task<IActionResult> One(Guid id, CancellationToken cancellationToken)
    {
        var led = Me.LedAgencyIds;
        return await db.People.AnyAsync(p => p.Id == id && p.AgencyId != null && led.Contains(p.AgencyId.Value), cancellationToken)
            ? RedirectToAction(nameof(Index))
            : NotFound();
    }

    [HttpPost("{id:guid}/confirm")]
    public async Task<IActionResult> Confirm(Guid id, CancellationToken cancellationToken) =>
        await ChangeAsync(id, "confirmed", (person, now) =>
        {
            person.Confirm(Me.AsActor(), now);
            db.Outbox.Add(new OutboxMessage(person.WorkEmail, "Your account is confirmed",
                $"A safeguarding lead of your agency has confirmed your account. You can now see what comes of the concerns you raise.\n\n{address.To("/account/sign-in")}\n", now));
        }, cancellationToken);

    /// <summary>They do not work here, or have left: no access from their next request on (RO-04).</summary>
    [HttpPost("{id:guid}/close")]
    public async Task<IActionResult> Close(Guid id, CancellationToken cancellationToken)
    {
        var answer = await ChangeAsync(id, "account-closed", (person, _) =>
        {
            Domain.RuleBrokenException.When(person.Id == Me.PersonId, "Somebody else has to close your account");
            person.Deactivate();
        }, cancellationToken);
        if (answer is not NotFoundResult)
        {
            await EndSessions.OfAsync(db, id, clock, cancellationToken);
        }

        return answer;
    }

    [HttpPost("invite")]
    public async Task<IActionResult> Invite(InviteForm form, CancellationToken cancellationToken)
    {
        var result = await validator.ValidateAsync(form, cancellationToken);
        result.AddToModelState(ModelState, null);
        if (!ModelState.IsValid)
        {
            return View("Index", await PageAsync(form, cancellationToken));
        }

        if (form.AgencyId is not { } agencyId || !Me.LedAgencyIds.Contains(agencyId))
        {
            return NotFound();
        }

        await InviteAsync(Person.NormaliseEmail(form.Email!), agencyId, cancellationToken);
        TempData["Notice"] = "The invitation is on its way.";
        return RedirectToAction(nameof(Index));
    }

    private async Task InviteAsync(string email, Guid agencyId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (!await db.Invitations.AnyAsync(i => i.Email == email && i.AgencyId == agencyId, cancellationToken))
        {
            var invitation = new Invitation(email, agencyId, Me.PersonId!.Value, now);
            db.Invitations.Add(invitation);
            log.Changed(db, "invitation", invitation.Id, "invited");
        }

        db.Outbox.Add(new OutboxMessage(email, "You are invited to the safeguarding portal",
            $"Your safeguarding lead invites you to open an account. Sign in with this address; a code comes by mail.\n\n{address.To("/account/sign-in")}\n", now));
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<IActionResult> ChangeAsync(Guid id, string what, Action<Person, DateTime> change, CancellationToken cancellationToken)
    {
        var led = Me.LedAgencyIds;
        var person = await db.People.AsTracking().Include(p => p.Roles)
            .SingleOrDefaultAsync(p => p.Id == id && p.AgencyId != null && led.Contains(p.AgencyId.Value), cancellationToken);
        if (person is null)
        {
            return NotFound();
        }

        change(person, clock.GetUtcNow().UtcDateTime);
        log.Changed(db, "person", person.Id, what);
        await db.SaveChangesAsync(cancellationToken);
        TempData["Notice"] = what == "confirmed" ? $"{person.Name} is confirmed." : $"The account of {person.Name} is closed.";
        return RedirectToAction(nameof(Index));
    }

    private async Task<ColleaguesPage> PageAsync(InviteForm form, CancellationToken cancellationToken)
    {
        var led = Me.LedAgencyIds;
        var people = await db.People.AsNoTracking()
            .Where(p => p.AgencyId != null && led.Contains(p.AgencyId.Value) && p.State != PersonState.Deactivated)
            .OrderBy(p => p.State).ThenBy(p => p.Name).ThenBy(p => p.Id)
            .Take(MostShown)
            .Select(p => new Colleague(p.Id, p.Name, p.WorkEmail, p.JobTitle,
                db.Agencies.Where(a => a.Id == p.AgencyId).Select(a => a.Name).First(), p.State))
            .ToListAsync(cancellationToken);
        var agencies = await db.Agencies.AsNoTracking().Where(a => led.Contains(a.Id) && a.IsActive)
            .OrderBy(a => a.Name).Select(a => new Led(a.Id, a.Name)).ToListAsync(cancellationToken);
        return new ColleaguesPage
        {
            People = people,
            Agencies = agencies,
            Email = form.Email,
            AgencyId = form.AgencyId ?? (agencies is [var only] ? only.Id : null),
            ViewerId = Me.PersonId!.Value,
        };
    }
}
