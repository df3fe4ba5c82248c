using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
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
