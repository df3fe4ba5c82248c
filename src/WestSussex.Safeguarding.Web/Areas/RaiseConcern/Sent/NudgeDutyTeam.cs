using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Notifications;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.Sent;

/// <summary>
/// Sends reference and link to the duty mailboxes where the answers point to harm and nobody is said to have been spoken to. Saved with
/// whatever it belongs to.
/// </summary>
public sealed class NudgeDutyTeam(SafeguardingDbContext db, MailSettings mail, PortalAddress address)
{
    public void About(Referral referral, DateTime now)
    {
        if (referral.DutyTeamNudgedAt is not null)
        {
            return;
        }

        referral.DutyTeamWasNudged(now);
        var link = address.To($"/mash/{referral.Reference}");
        db.Outbox.AddRange(mail.DutyMailboxes.Select(to => new OutboxMessage(
            to,
            $"Not yet spoken about: {referral.Reference}",
            $"{referral.Reference}\n{link}\n\nThe answers point to harm, and the person who sent it has not said that they have spoken to anybody.",
            now)));
    }
}
