using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Data.Auditing;
using WestSussex.Safeguarding.Web.Notifications;
using WestSussex.Safeguarding.Web.Security;
using WestSussex.Safeguarding.Web.Security.Access;
using WestSussex.Safeguarding.Web.Security.SigningIn;

namespace WestSussex.Safeguarding.Web.Areas.Administration.People;

/// <summary>People and their roles. A MASH role has no effect until a second administrator has granted it too (RO-02).</summary>
[Area("Administration")]
[Authorize(Policy = Policies.Administers)]
[Route("administration/people")]
public sealed class PeopleController(
    SafeguardingDbContext db, CurrentViewer viewer, AccessLog log, AuthenticatorApp authenticator, PortalAddress address, TimeProvider clock) : Controller
{
    private const int PageSize = 25;
    private const string Saved = "Saved. It counts from their next page on.";

    private Viewer Me => viewer.Viewer!;

    /// <summary>Newest first; those who wait for somebody on top of the page.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index([FromQuery] Guid? after, CancellationToken cancellationToken)
    {
        var people = after is { } last ? db.People.Where(p => p.Id < last) : db.People;
        var rows = await RowsAsync(people.OrderByDescending(p => p.Id), cancellationToken);
        var second = after is null ? await RowsAsync(WaitingForSecond(), cancellationToken) : [];
        return View(new PeoplePage(rows, second, rows.Count == PageSize ? rows[^1].Id : null, Find: null));
    }

    /// <summary>Posted, so that no address or name is ever in an URL.</summary>
    [HttpPost("find")]
    [EnableRateLimiting(RateLimits.LookUp)]
    public async Task<IActionResult> Find([FromForm] string? find, CancellationToken cancellationToken)
    {
        var text = (find ?? "").Trim();
        if (text.Length is 0 or > Person.EmailMaxLength)
        {
            ModelState.AddModelError(nameof(find), "Enter a name or an e-mail address");
            return View("Index", new PeoplePage([], [], null, find));
        }

        var email = Person.NormaliseEmail(text);
        var rows = await RowsAsync(
            db.People.Where(p => p.WorkEmail == email || EF.Functions.Like(p.Name, text + "%")).OrderBy(p => p.Name).ThenBy(p => p.Id), cancellationToken);
        return View("Index", new PeoplePage(rows, [], null, text));
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> One(Guid id, CancellationToken cancellationToken)
    {
        var person = await db.People.AsNoTracking().AsSingleQuery().Include(p => p.Roles).SingleOrDefaultAsync(p => p.Id == id, cancellationToken);
        return person is null ? NotFound() : View(nameof(One), await PersonPageAsync(person, cancellationToken));
    }

    [HttpPost("{id:guid}/roles")]
    public async Task<IActionResult> Grant(Guid id, GrantForm form, CancellationToken cancellationToken)
    {
        if (form.Role is not { } role)
        {
            ModelState.Clear();
            ModelState.AddModelError(nameof(form.Role), "Select the role to grant");
            return await One(id, cancellationToken);
        }

        var notice = Saved;
        return await ChangeAsync(id, $"granted-{role}", person =>
        {
            var granted = person.Grant(role, form.AgencyId ?? OwnAgency(person, role), Me.AsActor(), Now);
            notice = granted.IsInForce ? Saved : "Saved. The role counts when another administrator has granted it too.";
        }, () => notice, cancellationToken);
    }

    [HttpPost("{id:guid}/roles/end")]
    public async Task<IActionResult> End(Guid id, GrantForm form, CancellationToken cancellationToken)
    {
        if (form.Role is { } role && Enum.IsDefined(role))
        {
            return await ChangeAsync(id, $"ended-{role}", person => person.End(role, form.AgencyId, Me.AsActor(), Now), cancellationToken);
        }

        return await db.People.AnyAsync(p => p.Id == id, cancellationToken) ? BadRequest() : NotFound();
    }

    [HttpPost("{id:guid}/confirm")]
    public Task<IActionResult> Confirm(Guid id, CancellationToken cancellationToken) =>
        ChangeAsync(id, "confirmed", person =>
        {
            person.Confirm(Me.AsActor(), Now);
            db.Outbox.Add(new OutboxMessage(person.WorkEmail, "Your account is confirmed",
                $"An administrator of the partnership has confirmed your account. You can now see what comes of the concerns you raise.\n\n{address.To("/account/sign-in")}\n", Now));
        }, cancellationToken);

    /// <summary>No access from their next request on (RO-04).</summary>
    [HttpPost("{id:guid}/close")]
    public async Task<IActionResult> Close(Guid id, CancellationToken cancellationToken)
    {
        var answer = await ChangeAsync(id, "account-closed", person =>
        {
            Domain.RuleBrokenException.When(person.Id == Me.PersonId, "Another administrator has to close your account");
            person.Deactivate();
        }, cancellationToken);

        // Opening the account again must not bring an old session back.
        await EndSessions.OfAsync(db, id, clock, cancellationToken);
        return answer;
    }

    [HttpPost("{id:guid}/open")]
    public Task<IActionResult> Open(Guid id, CancellationToken cancellationToken) =>
        ChangeAsync(id, "account-opened-again", person => person.Reopen(), cancellationToken);

    /// <summary>For a lost phone: by an administrator who is somebody else.</summary>
    [HttpPost("{id:guid}/reset-authenticator")]
    public async Task<IActionResult> ResetAuthenticator(Guid id, CancellationToken cancellationToken)
    {
        if (!await db.People.AnyAsync(p => p.Id == id, cancellationToken))
        {
            return NotFound();
        }

        log.Changed(db, "person", id, "authenticator-reset");
        await authenticator.ResetAsync(id, Me.PersonId!.Value, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        TempData["Notice"] = "The authenticator app is reset. They set it up again when they next sign in.";
        return RedirectToAction(nameof(One), new { id });
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    // Roles of an agency default to the agency they work for.
    private static Guid? OwnAgency(Person person, Role role) =>
        role is Role.SafeguardingLead or Role.MashPartner or Role.EarlyHelpCoordinator or Role.DataProtectionOfficer ? person.AgencyId : null;

    private Task<IActionResult> ChangeAsync(Guid id, string what, Action<Person> change, CancellationToken cancellationToken) =>
        ChangeAsync(id, what, change, () => Saved, cancellationToken);

    private async Task<IActionResult> ChangeAsync(
        Guid id, string what, Action<Person> change, Func<string> notice, CancellationToken cancellationToken)
    {
        var person = await db.People.AsTracking().Include(p => p.Roles).SingleOrDefaultAsync(p => p.Id == id, cancellationToken);
        if (person is null)
        {
            return NotFound();
        }

        change(person);
        log.Changed(db, "person", person.Id, what);
        await db.SaveChangesAsync(cancellationToken);
        TempData["Notice"] = notice();
        return RedirectToAction(nameof(One), new { id });
    }

    private IQueryable<Person> WaitingForSecond() => db.People
        .Where(p => p.Roles.Any(r => !r.IsInForce && r.EndedAt == null))
        .OrderByDescending(p => p.Id);

    private Task<List<PersonRow>> RowsAsync(IQueryable<Person> people, CancellationToken cancellationToken) => people
        .AsNoTracking().AsSingleQuery()
        .Take(PageSize)
        .Select(p => new PersonRow(
            p.Id, p.Name, p.JobTitle, p.State,
            db.Agencies.Where(a => a.Id == p.AgencyId).Select(a => a.Name).FirstOrDefault(),
            p.Roles.Where(r => r.IsInForce).Select(r => r.Role).ToList()))
        .ToListAsync(cancellationToken);

    private async Task<PersonPage> PersonPageAsync(Person person, CancellationToken cancellationToken)
    {
        var agencies = await db.Agencies.AsNoTracking().Where(a => a.IsActive || a.Id == person.AgencyId).OrderBy(a => a.Name)
            .Select(a => new AgencyName(a.Id, a.Name)).ToListAsync(cancellationToken);
        var hasApp = await db.Users.AnyAsync(a => a.PersonId == person.Id && a.TwoFactorEnabled, cancellationToken);
        return new PersonPage(person, agencies, hasApp, Me.PersonId!.Value);
    }
}
