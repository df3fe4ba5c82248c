using WestSussex.Safeguarding.Domain.Agencies;

namespace WestSussex.Safeguarding.Domain.Quality;

/// <summary>
/// How many children, in one month, a referrer saw at one level and MASH decided at another. Figures only: nothing in it leads back
/// to a child, a referrer or an agency.
/// </summary>
public sealed class LevelAgreement : Entity
{
    public const int DomainMaxLength = 60;

    private LevelAgreement()
    {
    }

    /// <summary>The first day of the month in which MASH decided, in West Sussex.</summary>
    public DateOnly Month { get; private set; }

    /// <summary>The kind of agency that referred; null for the public.</summary>
    public AgencyType? AgencyType { get; private set; }

    /// <summary>A domain of the guidance; null counts each child once, whatever was picked. A child with indicators of two domains stands under both.</summary>
    public string? Domain { get; private set; }

    /// <summary>The referrer's level; null where they were not sure.</summary>
    public int? ReferrersLevel { get; private set; }

    public int DecidedLevel { get; private set; }

    public int Children { get; private set; }

    /// <summary>One figure.</summary>
    public static LevelAgreement Of(DateOnly month, AgencyType? agencyType, string? domain, int? referrersLevel, int decidedLevel, int children) => new()
    {
        Month = month,
        AgencyType = agencyType,
        Domain = domain,
        ReferrersLevel = referrersLevel,
        DecidedLevel = decidedLevel,
        Children = children,
    };
}
