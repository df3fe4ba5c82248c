using WestSussex.Safeguarding.Domain.Agencies;

namespace WestSussex.Safeguarding.Domain.Referrals;

/// <summary>A restricted record: who may see it, and how a manager opens it all the same.</summary>
public sealed partial class Referral
{
    /// <summary>Only named people see it from now on: staff families, councillors, people in the public eye.</summary>
    public void Restrict(IEnumerable<Guid> personIds, string why, Actor by, DateTime at)
    {
        MustBeManager(by);
        MustSayWhy(why);
        IsRestricted = true;
        foreach (var personId in personIds.Append(by.PersonId!.Value).Distinct())
        {
            Allow(personId, why, false, null, by, at);
        }

        _children.ForEach(c => c.HideAddress());
        Happened(ReferralEventKind.Restricted, by, at, why);
    }

    public void LiftRestriction(string why, Actor by, DateTime at)
    {
        MustBeManager(by);
        MustSayWhy(why);
        IsRestricted = false;
        Happened(ReferralEventKind.RestrictionLifted, by, at, why);
    }

    /// <summary>A manager opens a restricted record for a reason; whoever restricted it is told.</summary>
    public void BreakGlass(string why, DateTime until, Actor by, DateTime at)
    {
        MustBeManager(by);
        MustSayWhy(why);
        Allow(by.PersonId!.Value, why, true, until, by, at);
        Happened(ReferralEventKind.BreakGlass, by, at, why);
    }

    private void Allow(Guid personId, string why, bool breakGlass, DateTime? until, Actor by, DateTime at)
    {
        if (!_restrictedAccess.Exists(a => a.PersonId == personId && a.Until is null))
        {
            _restrictedAccess.Add(Referrals.RestrictedAccess.Grant(Id, personId, why, breakGlass, until, by, at));
        }
    }
}
