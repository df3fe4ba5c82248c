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

    /// <summary>The edition of the guidance that the referrer's level is of.</summary>
    public string SuggestedUnder { get; private set; } = "";

    /// <summary>The edition that the decided level is of. A level of one edition can mean something else in another.</summary>
    public string DecidedUnder { get; private set; } = "";

    public int Children { get; private set; }

    public static LevelAgreement Of(
        DateOnly month, AgencySector? sector, string? domain, (int? Level, string Under) suggested, (int Level, string Under) decided, int children) => new()
        {
            Month = month,
            Sector = sector,
            Domain = domain,
            ReferrersLevel = suggested.Level,
            SuggestedUnder = suggested.Under,
            DecidedLevel = decided.Level,
            DecidedUnder = decided.Under,
            Children = children,
        };
}
