using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.Web.Security.Sessions;

/// <summary>Reads a session with its person, roles and led agencies (with their sites) in one SQL statement.</summary>
public sealed class SessionReader(SafeguardingDbContext db, PolicyData policy, TimeProvider clock)
{
    /// <summary>Tells <paramref name="current"/> who is signed in, or that the session has ended.</summary>
    public async Task ReadAsync(byte[] keyHash, CurrentSession current, CancellationToken cancellationToken)
    {
        var row = await RowAsync(keyHash, cancellationToken);
        if (row is null || row.EndedAt is not null || row.State == PersonState.Deactivated)
        {
            current.Ended(expired: null);
        }
        else if (SessionRules.EndsAt(row.StartedAt, row.LastActAt) <= clock.GetUtcNow().UtcDateTime)
        {
            current.Ended(new EndedSession(keyHash, row.PersonId));
        }
        else
        {
            current.Is(StateOf(row));
        }
    }

    // Roles that need an authenticator app count only in a session that began with one; nobody unconfirmed has any.
    private static SessionState StateOf(Row row)
    {
        var confirmed = row.State == PersonState.Confirmed;
        var counting = confirmed
            ? row.Roles.Where(r => row.WithAuthenticator || !Roles.NeedingAuthenticator.Contains(r.Role)).ToList()
            : [];
        var led = counting.Where(r => r.Role == Role.SafeguardingLead).Select(r => r.AgencyId).OfType<Guid>();
        var viewer = new Viewer(
            row.PersonId, row.Name, row.AgencyId, counting.Select(r => r.Role).ToHashSet(), [.. led.Concat(row.LedSites).Distinct()])
        {
            Hubs = [.. counting.Where(r => r.Role == Role.EarlyHelpCoordinator).Select(r => r.Hub).OfType<EarlyHelpHub>()],
        };
        return new SessionState(
            row.SessionId, row.State, confirmed || row.HasAgencyAddress, row.Accepted, row.StartedAt, row.LastActAt, viewer,
            confirmed && counting.Count < row.Roles.Count);
    }

    // One flat row for each role and site, put together here: as lists inside the statement SQLite would collect everybody's sites first.
    private async Task<Row?> RowAsync(byte[] keyHash, CancellationToken cancellationToken)
    {
        var agreement = policy.ConfidentialityAgreement.InForceOn(policy.Today).Version;
        var found = await (
            from session in db.SignInSessions.AsNoTracking()
            where session.KeyHash == keyHash
            join person in db.People on session.PersonId equals person.Id
            from held in person.Roles.Where(r => r.IsInForce).DefaultIfEmpty()
            join site in db.Agencies on held!.Role == Role.SafeguardingLead ? held.AgencyId : null equals site.ParentId into sites
            from site in sites.DefaultIfEmpty()
            select new
            {
                Row = new Row
                {
                    SessionId = session.Id,
                    StartedAt = session.StartedAt,
                    LastActAt = session.LastActAt,
                    EndedAt = session.EndedAt,
                    WithAuthenticator = session.WithAuthenticator,
                    PersonId = person.Id,
                    Name = person.Name,
                    AgencyId = person.AgencyId,
                    State = person.State,
                    Accepted = person.Acceptances.Any(a => a.AgreementVersion == agreement),
                    HasAgencyAddress = db.Agencies.Any(a => a.Id == person.AgencyId && a.IsActive
                        && a.EmailDomains.Any(d => EF.Functions.Like(person.WorkEmail, "%@" + d.Domain))),
                },
                Role = (Role?)held!.Role,
                held.AgencyId,
                held.Hub,
                SiteId = (Guid?)site!.Id,
            }).ToListAsync(cancellationToken);
        return found.Count == 0 ? null : found[0].Row with
        {
            Roles = [.. found.Where(f => f.Role is not null).Select(f => new HeldRole(f.Role!.Value, f.AgencyId, f.Hub)).Distinct()],
            LedSites = [.. found.Select(f => f.SiteId).OfType<Guid>().Distinct()],
        };
    }

    private sealed record HeldRole(Role Role, Guid? AgencyId, EarlyHelpHub? Hub);

    private sealed record Row
    {
        public Guid SessionId { get; init; }

        public DateTime StartedAt { get; init; }

        public DateTime LastActAt { get; init; }

        public DateTime? EndedAt { get; init; }

        public bool WithAuthenticator { get; init; }

        public Guid PersonId { get; init; }

        public string Name { get; init; } = "";

        public Guid? AgencyId { get; init; }

        public PersonState State { get; init; }

        public bool Accepted { get; init; }

        public bool HasAgencyAddress { get; init; }

        public List<HeldRole> Roles { get; init; } = [];

        public List<Guid> LedSites { get; init; } = [];
    }
}
