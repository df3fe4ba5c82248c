namespace WestSussex.Safeguarding.Domain.LevelsOfNeed;

/// <summary>What another edition of the guidance changes, for those who decide whether to adopt it. Levels are matched by number, domains and indicators by id.</summary>
public sealed record GuidanceComparison
{
    private GuidanceComparison()
    {
    }

    public required IReadOnlyList<LevelDescription> LevelsAdded { get; init; }

    public required IReadOnlyList<LevelDescription> LevelsRemoved { get; init; }

    /// <summary>Name, words or meaning of a level changed.</summary>
    public required IReadOnlyList<LevelChange> LevelsChanged { get; init; }

    public required IReadOnlyList<NeedDomain> DomainsAdded { get; init; }

    public required IReadOnlyList<NeedDomain> DomainsRemoved { get; init; }

    /// <summary>The id stayed, the name did not.</summary>
    public required IReadOnlyList<(NeedDomain Old, NeedDomain New)> DomainsRenamed { get; init; }

    public required IReadOnlyList<Indicator> Added { get; init; }

    public required IReadOnlyList<Indicator> Removed { get; init; }

    /// <summary>The words changed; the level may have too.</summary>
    public required IReadOnlyList<(Indicator Old, Indicator New)> Reworded { get; init; }

    /// <summary>Another level.</summary>
    public required IReadOnlyList<(Indicator Old, Indicator New)> Moved { get; init; }

    /// <summary>Another domain, or "ring first" put on or taken off.</summary>
    public required IReadOnlyList<(Indicator Old, Indicator New)> ChangedOtherwise { get; init; }

    /// <summary>Nothing that a reader would see differs.</summary>
    public bool IsSame => LevelsAdded.Count + LevelsRemoved.Count + LevelsChanged.Count + DomainsAdded.Count + DomainsRemoved.Count + DomainsRenamed.Count
        + Added.Count + Removed.Count + Reworded.Count + Moved.Count + ChangedOtherwise.Count == 0;

    /// <summary>Compares an edition with the one before it.</summary>
    public static GuidanceComparison Of(LevelsOfNeedGuidance before, LevelsOfNeedGuidance after)
    {
        var indicators = (from old in before.Indicators let now = after.Indicators.Find(old.Id) where now is not null select (Old: old, New: now)).ToList();
        return new()
        {
            LevelsAdded = [.. after.Levels.Where(level => before.FindLevel(level.Level) is null)],
            LevelsRemoved = [.. before.Levels.Where(level => after.FindLevel(level.Level) is null)],
            LevelsChanged = [.. from old in before.Levels
                                let now = after.FindLevel(old.Level)
                                where now is not null
                                let change = LevelChange.Of(old, now)
                                where change.Texts.Count > 0
                                select change],
            DomainsAdded = [.. after.Domains.Where(domain => !before.Domains.Contains(domain.Id))],
            DomainsRemoved = [.. before.Domains.Where(domain => !after.Domains.Contains(domain.Id))],
            DomainsRenamed = [.. from old in before.Domains let now = after.Domains.Find(old.Id) where now is not null && now.Name != old.Name select (old, now)],
            Added = [.. after.Indicators.Where(indicator => !before.Indicators.Contains(indicator.Id))],
            Removed = [.. before.Indicators.Where(indicator => !after.Indicators.Contains(indicator.Id))],
            Reworded = [.. indicators.Where(pair => pair.Old.Text != pair.New.Text)],
            Moved = [.. indicators.Where(pair => pair.Old.Level != pair.New.Level)],
            ChangedOtherwise = [.. indicators.Where(pair => pair.Old.Domain != pair.New.Domain || pair.Old.Immediate != pair.New.Immediate)],
        };
    }
}

/// <summary>What changed about one level.</summary>
/// <param name="Old">As it was.</param>
/// <param name="New">As it would be.</param>
/// <param name="Texts">What differs: what it is about, and both texts.</param>
public sealed record LevelChange(LevelDescription Old, LevelDescription New, IReadOnlyList<(string About, string Old, string New)> Texts)
{
    internal static LevelChange Of(LevelDescription old, LevelDescription now) => new(old, now,
    [
        .. new[]
        {
            ("Name", old.Name, now.Name),
            ("What it means", old.Summary, now.Summary),
            ("Who helps", old.WhoResponds, now.WhoResponds),
            ("Agreement", old.ConsentPosition, now.ConsentPosition),
            ("What usually happens", string.Join(". ", old.TypicalResponse), string.Join(". ", now.TypicalResponse)),
            ("Example", Told(old.Example), Told(now.Example)),
            ("Means harm", YesNo(old.MeansHarm), YesNo(now.MeansHarm)),
            ("Closing needs a second manager", YesNo(old.ClosingNeedsSecondManager), YesNo(now.ClosingNeedsSecondManager)),
        }.Where(text => text.Item2 != text.Item3),
    ]);

    private static string Told(WorkedExample? example) => example is null ? "" : string.Join(" ", example.Story.Concat(example.Questions));

    private static string YesNo(bool answer) => answer ? "Yes" : "No";
}
