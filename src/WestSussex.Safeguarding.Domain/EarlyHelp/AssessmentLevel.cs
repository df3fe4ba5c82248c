using WestSussex.Safeguarding.Domain.Agencies;

namespace WestSussex.Safeguarding.Domain.EarlyHelp;

/// <summary>
/// The level of need that a person decided on with the family, with the reason and the edition of the guidance. Only ever added: each review
/// may decide anew, and nothing computes it (LN-03, LN-05).
/// </summary>
public sealed class AssessmentLevel : Entity, IPartOf
{
    /// <summary>Longest reason, in characters.</summary>
    public const int WhyMaxLength = 4000;

    private AssessmentLevel()
    {
    }

    internal AssessmentLevel(Guid assessmentId, LevelChoice choice, Actor by, DateTime at)
    {
        (AssessmentId, Level, Why, GuidanceVersion) = (assessmentId, choice.Level, choice.Why.Trim(), choice.GuidanceVersion);
        IndicatorIds = choice.Indicators.Count == 0 ? null : string.Join(' ', choice.Indicators.Distinct());
        (ById, ByName, At) = (by.PersonId, by.Name, at);
    }

    public Guid AssessmentId { get; private set; }

    public int Level { get; private set; }

    public string Why { get; private set; } = "";

    /// <summary>The edition of the levels-of-need guidance in force that day.</summary>
    public string GuidanceVersion { get; private set; } = "";

    /// <summary>Ids of the indicators that were picked from that edition.</summary>
    public IReadOnlyList<string> Indicators => IndicatorIds?.Split(' ') ?? [];

    /// <summary>The stored property behind <see cref="Indicators"/>.</summary>
    public const string IndicatorIdsProperty = nameof(IndicatorIds);

    // One encrypted text: what somebody noticed about a child is nothing to search for.
    private string? IndicatorIds { get; set; }

    public Guid? ById { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTime At { get; private set; }

    public Guid RootId => AssessmentId;
}

/// <summary>A level as somebody chose it.</summary>
public sealed record LevelChoice(int Level, string Why, string GuidanceVersion)
{
    /// <summary>Ids of the indicators that were picked.</summary>
    public IReadOnlyList<string> Indicators { get; init; } = [];
}
