using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Data.Auditing;
using WestSussex.Safeguarding.Web.Notifications;
using WestSussex.Safeguarding.Web.Security;
using WestSussex.Safeguarding.Web.Security.SigningIn;

namespace WestSussex.Safeguarding.Web.Areas.Account.Register;

/// <summary>Opens an account. It waits for a safeguarding lead, who gets a mail; an invited person is confirmed by their invitation.</summary>
public sealed class RegisterPerson(SafeguardingDbContext db, AccessLog log, PortalAddress address, TimeProvider clock)
{
    /// <summary>The agencies of an invitation, else of the e-mail domain, else all that are active.</summary>
    public async Task<AgencyChoices> AgenciesForAsync(string email, CancellationToken cancellationToken)
    {
        var domain = email[(email.LastIndexOf('@') + 1)..];
        var known = await db.Agencies.AsNoTracking()
            .Where(a => a.IsActive && (a.EmailDomains.Any(d => d.Domain == domain)
                || db.Invitations.Any(i => i.Email == email && i.AgencyId == a.Id && i.AcceptedAt == null)))
            .OrderBy(a => a.Name)
            .Select(a => new AgencyChoice(a.Id, a.Name))
            .ToListAsync(cancellationToken);
        return known.Count > 0
            ? new AgencyChoices(known, IsKnown: true)
            : new AgencyChoices(
                await db.Agencies.AsNoTracking().Where(a => a.IsActive).OrderBy(a => a.Name)
                    .Select(a => new AgencyChoice(a.Id, a.Name)).ToListAsync(cancellationToken),
                IsKnown: false);
    }

    /// <returns>The new person, or null when somebody opened the account at the same moment.</returns>
    /// <exception cref="RuleBrokenException">The agency is not one of those offered.</exception>
    public async Task<Guid?> RegisterAsync(string email, RegisterForm form, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        Guid? agencyId = Guid.TryParse(form.Agency, out var chosen) ? chosen : null;
        var offered = await AgenciesForAsync(email, cancellationToken);
        RuleBrokenException.When(agencyId is not null && offered.Agencies.All(a => a.Id != agencyId), "Choose one of the agencies in the list");

        var person = Person.Register(form.Name!, email, agencyId, form.JobTitle, form.Telephone);
        db.People.Add(person);
        log.Changed(db, "person", person.Id, "registered");
        if (await InvitationAsync(email, agencyId, cancellationToken) is { } invitation)
        {
            invitation.Accept(now);
            var inviter = await db.People.AsNoTracking().SingleAsync(p => p.Id == invitation.InvitedById, cancellationToken);
            person.Confirm(new Actor(inviter.Id, inviter.Name, inviter.AgencyId, new HashSet<Role> { Role.SafeguardingLead }), now);
        }
        else
        {
            await TellLeadsAsync(agencyId, now, cancellationToken);
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return person.Id;
        }
        catch (DbUpdateException e) when (DbErrors.IsUniqueViolation(e))
        {
            db.ChangeTracker.Clear();
            return null;
        }
    }

    private Task<Invitation?> InvitationAsync(string email, Guid? agencyId, CancellationToken cancellationToken) =>
        db.Invitations.AsTracking().SingleOrDefaultAsync(i => i.Email == email && i.AgencyId == agencyId && i.AcceptedAt == null, cancellationToken);

    private async Task TellLeadsAsync(Guid? agencyId, DateTime now, CancellationToken cancellationToken)
    {
        var parentId = await db.Agencies.Where(a => a.Id == agencyId).Select(a => a.ParentId).SingleOrDefaultAsync(cancellationToken);
        var leads = await db.People
            .Where(p => p.State == PersonState.Confirmed && p.Roles.Any(r => r.IsInForce && r.Role == Role.SafeguardingLead
                && r.AgencyId != null && (r.AgencyId == agencyId || r.AgencyId == parentId)))
            .Select(p => p.WorkEmail)
            .ToListAsync(cancellationToken);
        if (leads.Count == 0)
        {
            await TellAdministratorsAsync(now, cancellationToken);
        }

        foreach (var lead in leads)
        {
            db.Outbox.Add(new OutboxMessage(lead, "An account is waiting for you to confirm it",
                $"Somebody says that they work for your agency. Sign in to confirm them, or to say that they do not.\n\n{address.To("/my-agency/people")}\n", now));
        }
    }

    // Without a lead nobody would ever look at the account.
    private async Task TellAdministratorsAsync(DateTime now, CancellationToken cancellationToken)
    {
        var administrators = await db.People
            .Where(p => p.State == PersonState.Confirmed && p.Roles.Any(r => r.IsInForce && r.Role == Role.Administrator))
            .Select(p => p.WorkEmail)
            .ToListAsync(cancellationToken);
        foreach (var administrator in administrators)
        {
            db.Outbox.Add(new OutboxMessage(administrator, "An account is waiting, and its agency has no safeguarding lead",
                $"Somebody opened an account for an agency that is not listed or has no safeguarding lead. Look at who they are, and confirm or close it.\n\n{address.To("/administration/people")}\n", now));
        }
    }
}
