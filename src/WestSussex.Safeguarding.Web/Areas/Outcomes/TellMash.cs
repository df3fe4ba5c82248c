using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Notifications;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Areas.Outcomes;

/// <summary>
/// Sends a nudge into MASH: reference and link, no name and no word of the case. It is saved with the change that it is about, so that
/// neither goes without the other.
/// </summary>
public sealed class TellMash(SafeguardingDbContext db, MailSettings settings, PortalAddress address, TimeProvider clock)
{
    /// <summary>To the colleague who has claimed the concern, else to the duty mailboxes.</summary>
    public async Task WhoeverWorksOnAsync(Referral referral, string what, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var claimedBy = referral.ClaimHasLapsed(now) ? null : referral.ClaimedById;
        await PersonAsync(claimedBy, referral.Reference, what, cancellationToken);
    }

    /// <summary>To one person, else to the duty mailboxes.</summary>
    public async Task PersonAsync(Guid? personId, string reference, string what, CancellationToken cancellationToken)
    {
        var mail = personId is null ? null : await db.People
            .Where(p => p.Id == personId && p.State != Domain.Agencies.PersonState.Deactivated)
            .Select(p => p.WorkEmail).FirstOrDefaultAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var to in mail is null ? settings.DutyMailboxes : [mail])
        {
            db.Outbox.Add(new OutboxMessage(to, $"{reference}: {what}", $"{what}.\n\nReference: {reference}\n{address.To($"/mash/{reference}")}\n", now));
        }
    }
}
