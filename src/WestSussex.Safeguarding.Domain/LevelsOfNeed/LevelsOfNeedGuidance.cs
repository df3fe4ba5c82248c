using WestSussex.Safeguarding.Domain.Policies;

namespace WestSussex.Safeguarding.Domain.LevelsOfNeed;

/// <summary>
/// One edition of the levels-of-need guidance. Indicators prompt a person's judgement: nothing here counts, scores or
/// predicts.
/// </summary>
public sealed record LevelsOfNeedGuidance
{
    /// <summary>The partnership has adopted this edition; until then pages say that it is a draft.</summary>
    public required bool IsAdopted { get; init; }

    /// <summary>Who entered the partnership's decision, when, and where it is written down; null for an edition that came with the portal.</summary>
    public Adoption? Adoption { get; init; }

    /// <summary>What every reader should know before using it.</summary>
    public required string Notice { get; init; }

    /// <summary>What an indicator marked immediate asks of its reader.</summary>
    public required string ImmediateMeaning { get; init; }

    /// <summary>The levels, lowest first.</summary>
    public required IReadOnlyList<LevelDescription> Levels { get; init; }

    /// <summary>The sides of a child's life that indicators speak about.</summary>
    public required PolicyList<NeedDomain> Domains { get; init; }

    /// <summary>The indicators.</summary>
    public required PolicyList<Indicator> Indicators { get; init; }

    /// <summary>The description of a level, or null where this edition has no such level.</summary>
    public LevelDescription? FindLevel(int? level) => Levels.FirstOrDefault(l => l.Level == level);

    /// <summary>The description of a level.</summary>
    /// <exception cref="KeyNotFoundException">This edition has no such level.</exception>
    public LevelDescription Level(int level) => FindLevel(level)
        ?? throw new KeyNotFoundException($"The levels-of-need guidance has no level {level}.");
}

/// <summary>That the partnership has adopted an edition.</summary>
/// <param name="ByName">The administrator who entered it.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="MinuteReference">Where the decision is written down.</param>
public sealed record Adoption(string ByName, DateTime At, string MinuteReference);

/// <summary>One level of need. How many there are, and what they are called, is for each edition to say: code asks what a level means, never which number it has.</summary>
public sealed record LevelDescription
{
    /// <summary>Its number, 1 for universal needs.</summary>
    public required int Level { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The child is suffering or likely to suffer harm, or cannot do without statutory help: children's social care acts whatever the family agrees. Choosing it points to harm.</summary>
    public required bool MeansHarm { get; init; }

    /// <summary>Once anybody has proposed it, doing nothing further needs a second manager.</summary>
    public required bool ClosingNeedsSecondManager { get; init; }

    /// <summary>What it means for a child.</summary>
    public required string Summary { get; init; }

    /// <summary>Who helps at this level.</summary>
    public required string WhoResponds { get; init; }

    /// <summary>What the family has to agree to, and when not.</summary>
    public required string ConsentPosition { get; init; }

    /// <summary>What usually happens.</summary>
    public required IReadOnlyList<string> TypicalResponse { get; init; }

    /// <summary>A child whose needs sit at this level, made up, to think about.</summary>
    public WorkedExample? Example { get; init; }
}

/// <summary>A made-up child, told in a few sentences, with questions that have no single answer.</summary>
public sealed record WorkedExample
{
    /// <summary>What is known.</summary>
    public required IReadOnlyList<string> Story { get; init; }

    /// <summary>What to think about.</summary>
    public required IReadOnlyList<string> Questions { get; init; }
}

/// <summary>A side of a child's life, such as health or education.</summary>
public sealed record NeedDomain : IPolicyItem
{
    /// <summary>The id that records keep.</summary>
    public required string Id { get; init; }

    /// <summary>The group it belongs to on the page.</summary>
    public required string Group { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What it covers.</summary>
    public required string Description { get; init; }
}

/// <summary>Something a person may notice about a child, and the level of need it usually goes with.</summary>
public sealed record Indicator : IPolicyItem
{
    /// <summary>The id that records keep.</summary>
    public required string Id { get; init; }

    /// <summary>The id of its domain.</summary>
    public required string Domain { get; init; }

    /// <summary>The level it usually goes with. It never fixes one.</summary>
    public required int Level { get; init; }

    /// <summary>What is noticed.</summary>
    public required string Text { get; init; }

    /// <summary>Words people search for.</summary>
    public required IReadOnlyList<string> Keywords { get; init; }

    /// <summary>Stop and telephone first.</summary>
    public required bool Immediate { get; init; }
}
