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

    /// <summary>What the agency does that referred; null where it is not known.</summary>
    public AgencySector? Sector { get; private set; }

    /// <summary>
    /// A domain of the guidance that somebody picked an indicator of; a child with indicators of two domains stands under both. Null counts
    /// each child once, whatever was picked.
    /// </summary>
    public string? Domain { get; private set; }

    /// <summary>The referrer's level; null where they were not sure.</summary>
    public int? ReferrersLevel { get; private set; }

    public int DecidedLevel { get; private set; }

    public int Children { get; private set; }

    public static LevelAgreement Of(DateOnly month, AgencySector? sector, string? domain, int? referrersLevel, int decidedLevel, int children) => new()
    {
        Month = month,
        Sector = sector,
        Domain = domain,
        ReferrersLevel = referrersLevel,
        DecidedLevel = decidedLevel,
        Children = children,
    };
}
