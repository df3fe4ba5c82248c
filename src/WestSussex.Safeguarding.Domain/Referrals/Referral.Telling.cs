using WestSussex.Safeguarding.Domain.Agencies;

namespace WestSussex.Safeguarding.Domain.Referrals;

/// <summary>What the referrer still has to tell the family.</summary>
public sealed partial class Referral
{
    /// <summary>The referrer has now told everybody whom they said they would tell later.</summary>
    /// <param name="words">How it went; may be left out.</param>
    /// <param name="by">Who told them.</param>
    /// <param name="at">Now, in UTC.</param>
    /// <exception cref="RuleBrokenException">There is nobody left to tell.</exception>
    public void FamilyTold(string? words, Actor by, DateTime at)
    {
        var waiting = _consents.FindAll(c => c.IsToBeTold);
        RuleBrokenException.When(waiting.Count == 0, "Nobody is left to be told");
        foreach (var consent in waiting)
        {
            consent.WasTold(at);
        }

        Happened(ReferralEventKind.FamilyTold, by, at, words);
    }
}
