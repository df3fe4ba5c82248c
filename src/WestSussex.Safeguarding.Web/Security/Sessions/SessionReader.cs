using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Agencies;
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
            row.PersonId, row.Name, row.AgencyId, counting.Select(r => r.Role).ToHashSet(), [.. led.Concat(row.LedSites).Distinct()]);
        return new SessionState(
            row.SessionId, row.State, confirmed || row.HasAgencyAddress, row.Accepted, row.StartedAt, row.LastActAt, viewer,
            confirmed && counting.Count < row.Roles.Count);
    }

    private Task<Row?> RowAsync(byte[] keyHash, CancellationToken cancellationToken)
    {
        var agreement = policy.ConfidentialityAgreement.InForceOn(policy.Today).Version;
        return db.SignInSessions.AsNoTracking().AsSingleQuery()
            .Where(s => s.KeyHash == keyHash)
            .Join(db.People, s => s.PersonId, p => p.Id, (s, p) => new { Session = s, Person = p })
            .Select(x => new Row
            {
                SessionId = x.Session.Id,
                StartedAt = x.Session.StartedAt,
                LastActAt = x.Session.LastActAt,
                EndedAt = x.Session.EndedAt,
                WithAuthenticator = x.Session.WithAuthenticator,
                PersonId = x.Person.Id,
                Name = x.Person.Name,
                AgencyId = x.Person.AgencyId,
                State = x.Person.State,
                Accepted = x.Person.Acceptances.Any(a => a.AgreementVersion == agreement),
                HasAgencyAddress = db.Agencies.Any(a => a.Id == x.Person.AgencyId && a.IsActive
                    && a.EmailDomains.Any(d => EF.Functions.Like(x.Person.WorkEmail, "%@" + d.Domain))),
                Roles = x.Person.Roles.Where(r => r.IsInForce).Select(r => new HeldRole(r.Role, r.AgencyId)).ToList(),
                LedSites = x.Person.Roles.Where(r => r.IsInForce && r.Role == Role.SafeguardingLead)
                    .Join(db.Agencies, r => r.AgencyId, a => a.ParentId, (r, a) => a.Id).ToList(),
            })
            .SingleOrDefaultAsync(cancellationToken);
    }

    private sealed record HeldRole(Role Role, Guid? AgencyId);

    private sealed class Row
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
