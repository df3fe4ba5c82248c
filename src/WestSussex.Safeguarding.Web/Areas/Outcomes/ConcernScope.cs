using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Areas.Outcomes;

/// <summary>
/// Which sent concerns these pages are about, each by an indexed key. The scope filters of the database stand behind it:
/// what they hide does not exist here either.
/// </summary>
public static class ConcernScope
{
    public static IQueryable<Referral> RaisedBy(this IQueryable<Referral> concerns, Viewer viewer) =>
        viewer.PersonId is { } person ? concerns.Where(r => r.RaisedById == person) : concerns.Where(r => false);

    /// <summary>Their agencies' and sites' concerns, unless the referrer kept it from their safeguarding lead or MASH restricted it.</summary>
    public static IQueryable<Referral> OfAgenciesLedBy(this IQueryable<Referral> concerns, Viewer viewer)
    {
        var led = viewer.LedAgencyIds;
        return concerns.Where(r => r.AgencyId != null && led.Contains(r.AgencyId.Value)
            && !r.HiddenFromSafeguardingLead && !r.IsRestricted);
    }

    /// <summary>The concern of that reference, raised by the viewer or in an agency that they lead.</summary>
    public static IQueryable<Referral> OwnOrLed(this IQueryable<Referral> concerns, Viewer viewer, string reference)
    {
        var (person, led) = (viewer.PersonId, viewer.LedAgencyIds);
        return concerns.Where(r => r.Reference == reference && (
            (person != null && r.RaisedById == person)
            || (r.AgencyId != null && led.Contains(r.AgencyId.Value) && !r.HiddenFromSafeguardingLead && !r.IsRestricted)));
    }
}
