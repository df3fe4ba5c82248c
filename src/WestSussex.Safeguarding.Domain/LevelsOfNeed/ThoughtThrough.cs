namespace WestSussex.Safeguarding.Domain.LevelsOfNeed;

/// <summary>
/// What somebody put together while thinking a worry through, to take into a concern or an assessment: signs in the words of the guidance
/// and what they wrote. It holds no level, for nothing works one out (LN-03).
/// </summary>
public sealed record ThoughtThrough
{
    /// <summary>Longest text of one answer, in characters: short enough for a page of paper, and for every form that takes it up.</summary>
    public const int TextMaxLength = 4000;

    /// <summary>Longest code of an age band or a district.</summary>
    public const int CodeMaxLength = 60;

    /// <summary>The version of the guidance that the signs were picked from.</summary>
    public required string GuidanceVersion { get; init; }

    /// <summary>Code of the child's age band, see <see cref="AgeBands"/>; null when it was left open.</summary>
    public string? AgeBand { get; init; }

    /// <summary>Ids of the indicators that were picked, in the order of the guidance; none has to be.</summary>
    public required IReadOnlyList<string> Indicators { get; init; }

    /// <summary>What goes well, and who and what keeps the child safe (LN-08).</summary>
    public string? Strengths { get; init; }

    /// <summary>What has been tried, by whom, and what came of it.</summary>
    public string? TriedSoFar { get; init; }

    /// <summary>How long and how often: harm that adds up.</summary>
    public string? HowLongHowOften { get; init; }

    /// <summary>Places, friends, school and online (LN-07).</summary>
    public string? OutsideTheHome { get; init; }

    /// <summary>The worry in the reader's own words.</summary>
    public string? Words { get; init; }

    /// <summary>Id of the district; null when it is not known.</summary>
    public string? District { get; init; }
}
