using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Notifications;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp;

/// <summary>
/// Sends a nudge to people of a team: reference and link, no name and no word of the family. It is saved with the change that it is about,
/// so that neither goes without the other.
/// </summary>
public sealed class TellTeam(SafeguardingDbContext db, PortalAddress address, TimeProvider clock)
{
    /// <summary>To each of these people once.</summary>
    /// <returns>How many are told.</returns>
    public async Task<int> PeopleAsync(IEnumerable<Guid?> people, string reference, string what, string page, CancellationToken cancellationToken)
    {
        var ids = people.OfType<Guid>().Distinct().ToList();
        if (ids.Count == 0)
        {
            return 0;
        }

        var mails = await db.People.Where(p => ids.Contains(p.Id) && p.State == PersonState.Confirmed).Select(p => p.WorkEmail).ToListAsync(cancellationToken);
        foreach (var mail in mails)
        {
            Send(mail, reference, what, Link(reference, page));
        }

        return mails.Count;
    }

    /// <summary>To whom the hub asks to start early help after MASH's decision (EH-12).</summary>
    public async Task ToStartAsync(Guid person, string reference, CancellationToken cancellationToken)
    {
        var mail = await db.People.Where(p => p.Id == person).Select(p => p.WorkEmail).SingleAsync(cancellationToken);
        Send(mail, reference, "You are asked to start early help", address.To($"/early-help/to-take-on/{reference}"));
    }

    /// <summary>
    /// What was decided for early help is set aside: to whoever referred and their safeguarding lead, as far as the concern is theirs to see,
    /// and to the managers who decided (EH-12).
    /// </summary>
    /// <returns>Whoever referred has an account, and is told.</returns>
    public async Task<bool> SetAsideAsync(Referral referral, IReadOnlyCollection<Guid> children, CancellationToken cancellationToken)
    {
        var raisedBy = referral.RaisedById;
        var leads = await ManagersOfAsync(referral.HiddenFromSafeguardingLead ? null : referral.AgencyId, cancellationToken);
        var deciders = await db.Decisions.Where(d => children.Contains(d.ReferredChildId) && d.Kind == DecisionKind.Decided && d.Hub != null).Select(d => d.ById).ToListAsync(cancellationToken);
        var people = await db.People.Where(p => p.State != PersonState.Deactivated && (p.Id == raisedBy || leads.Contains(p.Id) || deciders.Contains(p.Id)))
            .Select(p => new { p.Id, p.WorkEmail }).ToListAsync(cancellationToken);
        foreach (var person in people)
        {
            var page = deciders.Contains(person.Id) ? $"/mash/{referral.Reference}/timeline" : $"/my-concerns/{referral.Reference}";
            Send(person.WorkEmail, referral.Reference, "The early help hub starts no early help", address.To(page));
        }

        return people.Exists(p => p.Id == raisedBy);
    }

    /// <summary>To safeguarding leads who need not see the early help itself: their own page says which colleague to talk with (TAC-05).</summary>
    /// <returns>How many are told.</returns>
    public async Task<int> LeadsAsync(IReadOnlyList<Guid?> leads, string reference, string what, CancellationToken cancellationToken)
    {
        var ids = leads.OfType<Guid>().ToList();
        var mails = ids.Count == 0 ? [] : await db.People.Where(p => ids.Contains(p.Id) && p.State == PersonState.Confirmed).Select(p => p.WorkEmail).ToListAsync(cancellationToken);
        mails.ForEach(mail => Send(mail, reference, what, address.To("/my-agency/early-help")));
        return mails.Count;
    }

    /// <summary>The safeguarding leads of an agency, or of the agency that it is a site of: whoever manages the people of the team there (TAC-05).</summary>
    public async Task<IReadOnlyList<Guid?>> ManagersOfAsync(Guid? agencyId, CancellationToken cancellationToken)
    {
        if (agencyId is null)
        {
            return [];
        }

        var parent = await db.Agencies.Where(a => a.Id == agencyId).Select(a => a.ParentId).FirstOrDefaultAsync(cancellationToken);
        return await db.People.Where(p => p.State == PersonState.Confirmed && p.Roles.Any(r =>
                r.IsInForce && r.Role == Role.SafeguardingLead && (r.AgencyId == agencyId || (parent != null && r.AgencyId == parent))))
            .OrderBy(p => p.Id).Take(20).Select(p => (Guid?)p.Id).ToListAsync(cancellationToken);
    }

    /// <summary>The hub's coordinators.</summary>
    public async Task<IReadOnlyList<Guid?>> CoordinatorsAsync(CancellationToken cancellationToken) =>
        await db.People.Where(p => p.State == PersonState.Confirmed && p.Roles.Any(r => r.IsInForce && r.Role == Role.EarlyHelpCoordinator))
            .OrderBy(p => p.Id).Take(20).Select(p => (Guid?)p.Id).ToListAsync(cancellationToken);

    /// <summary>Those of one hub; all of them where the district is not known.</summary>
    public async Task<IReadOnlyList<Guid?>> CoordinatorsOfAsync(EarlyHelpHub? hub, CancellationToken cancellationToken) =>
        await db.People.Where(p => p.State == PersonState.Confirmed && p.Roles.Any(r => r.IsInForce && r.Role == Role.EarlyHelpCoordinator && (hub == null || r.Hub == hub)))
            .OrderBy(p => p.Id).Take(20).Select(p => (Guid?)p.Id).ToListAsync(cancellationToken);

    /// <summary>Id of the telephone contact of a hub.</summary>
    public static string ContactOf(EarlyHelpHub? hub) => hub switch
    {
        EarlyHelpHub.North => "early-help-north",
        EarlyHelpHub.South => "early-help-south",
        _ => "early-help-general",
    };

    /// <summary>The address of a page of an assessment, for mails and calendars.</summary>
    public string Link(string reference, string page) => address.To($"/early-help/{reference}/{page}");

    private void Send(string to, string reference, string what, string link) => db.Outbox.Add(new OutboxMessage(
        to, $"{reference}: {what}", $"{what}.\n\nReference: {reference}\n{link}\n", clock.GetUtcNow().UtcDateTime));
}
