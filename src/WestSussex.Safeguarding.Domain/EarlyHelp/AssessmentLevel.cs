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
        Others = choice.Others.Count == 0 ? null : new ChildLevels(choice.Others);
        (ById, ByName, At) = (by.PersonId, by.Name, at);
    }

    public Guid AssessmentId { get; private set; }

    public int Level { get; private set; }

    public string Why { get; private set; } = "";

    /// <summary>Children for whom it is another level than for the family; null where it is the same for all.</summary>
    public ChildLevels? Others { get; private set; }

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

    /// <summary>Children for whom it is another level, each with the reason.</summary>
    public IReadOnlyList<ChildLevel> Others { get; init; } = [];
}

/// <summary>The level of one child of several.</summary>
/// <param name="Number">As <see cref="AssessedChild.Number"/>.</param>
/// <param name="Level">Never above the family's: help follows the child who needs most.</param>
/// <param name="Why">The reason.</param>
public sealed record ChildLevel(int Number, int Level, string Why);

/// <inheritdoc cref="ChildLevel"/>
public sealed record ChildLevels(IReadOnlyList<ChildLevel> Of)
{
    /// <summary>Longest whole as it is stored, in characters.</summary>
    public const int StoredMaxLength = 400_000;
}
