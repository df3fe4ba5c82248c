using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Notifications;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Areas.Mash;

/// <summary>
/// Nudges the referrer, and their safeguarding lead unless it is hidden from them, to read what MASH has said. The mail carries the
/// reference and a link and nothing else; it is saved with the change that it is about.
/// </summary>
public sealed class TellReferrer(SafeguardingDbContext db, PortalAddress portal)
{
    /// <summary>Adds the mails to the change that is about to be saved.</summary>
    public async Task AddAsync(Referral referral, DateTime at, CancellationToken cancellationToken)
    {
        foreach (var to in await AddressesAsync(referral, cancellationToken))
        {
            db.Outbox.Add(new OutboxMessage(to, $"There is an answer about {referral.Reference}", Body(referral), at));
        }
    }

    /// <summary>Tells whoever restricted a record that somebody opened it who is not named on it.</summary>
    public async Task AlertOwnersAsync(Referral referral, DateTime at, CancellationToken cancellationToken)
    {
        var owners = referral.RestrictedAccess.Where(a => !a.IsBreakGlass).Select(a => a.GrantedById).OfType<Guid>().Distinct().ToList();
        var addresses = await db.People.AsNoTracking().Where(p => owners.Contains(p.Id)).Select(p => p.WorkEmail).ToListAsync(cancellationToken);
        foreach (var to in addresses)
        {
            db.Outbox.Add(new OutboxMessage(
                to, $"{referral.Reference} was opened by somebody not named on it",
                $"A manager who is not named on {referral.Reference} has opened it and gave a reason. Read who and why: {portal.To($"/mash/{referral.Reference}/timeline")}", at));
        }
    }

    private string Body(Referral referral) => referral is { CameBy: not null, Referrer.PersonId: null, ReturnCodeHash: null }
        ? $"""
        There is an answer about {referral.Reference}, which you told us about.

        Ring to hear it, and give this reference: {portal.To("/contacts")}

        This message holds no details, to keep the child safe. Please do not answer it.
        """
        : $"""
        There is an answer about {referral.Reference}.

        Sign in to read it: {portal.To($"/my-concerns/{referral.Reference}")}

        If you sent it without an account, use the code that you were given: {portal.To("/check-a-concern")}

        This message holds no details, to keep the child safe. Please do not answer it.
        """;

    private async Task<IReadOnlyList<string>> AddressesAsync(Referral referral, CancellationToken cancellationToken)
    {
        var raisedBy = referral.Referrer.PersonId;
        var agency = referral.HiddenFromSafeguardingLead || referral.IsRestricted ? null : referral.Referrer.AgencyId;
        var people = await db.People.AsNoTracking()
            .Where(p => p.State != PersonState.Deactivated)
            .Where(p => p.Id == raisedBy || (agency != null && p.Roles.Any(r => r.IsInForce && r.Role == Role.SafeguardingLead
                && (r.AgencyId == agency || db.Agencies.Any(a => a.Id == agency && a.ParentId == r.AgencyId)))))
            .Select(p => p.WorkEmail).ToListAsync(cancellationToken);
        return [.. people.Append(raisedBy is null ? referral.Referrer.Email : null).OfType<string>().Where(to => to.Contains('@', StringComparison.Ordinal))
            .Select(Person.NormaliseEmail).Distinct()];
    }
}
