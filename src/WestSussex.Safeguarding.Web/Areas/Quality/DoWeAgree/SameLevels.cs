using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.Web.Areas.Quality.DoWeAgree;

/// <summary>
/// Puts editions of the guidance together whose levels mean the same: as many, with the same names, acting alike. Only among these can
/// level numbers be compared or added up.
/// </summary>
public sealed class SameLevels
{
    private readonly Dictionary<string, LevelsInUse> _of = new(StringComparer.Ordinal);
    private readonly List<LevelsInUse> _all = [];

    public SameLevels(PolicyData policy)
    {
        foreach (var alike in policy.LevelsOfNeed.Versions.GroupBy(v => Meaning(v.Content)))
        {
            var levels = new LevelsInUse([.. alike.Select(v => v.Version)], alike.Last().Content);
            _all.Add(levels);
            levels.Editions.ToList().ForEach(edition => _of[edition] = levels);
        }

        Now = _of[policy.LevelsOfNeed.InForceOn(policy.Today).Version];
    }

    /// <summary>Each way in which levels were or are understood, oldest first.</summary>
    public IReadOnlyList<LevelsInUse> All => _all;

    /// <summary>Those of the edition in force.</summary>
    public LevelsInUse Now { get; }

    /// <summary>The levels of an edition; null for one that the portal does not hold.</summary>
    public LevelsInUse? Of(string? edition) => edition is null ? null : _of.GetValueOrDefault(edition);

    private static string Meaning(LevelsOfNeedGuidance guidance) =>
        string.Join('\n', guidance.Levels.Select(level => $"{level.Level} {level.Name} {level.MeansHarm}"));
}

/// <summary>Levels that several editions may have in common.</summary>
/// <param name="Editions">Their names, oldest first.</param>
/// <param name="Guidance">The newest of them.</param>
public sealed record LevelsInUse(IReadOnlyList<string> Editions, LevelsOfNeedGuidance Guidance)
{
    /// <summary>What an address calls them by.</summary>
    public string Key => Editions[0];

    /// <summary>"edition 5", "editions 5 and 6".</summary>
    public string InWords => Editions is [var one] ? $"edition {one}" : $"editions {string.Join(", ", Editions.SkipLast(1))} and {Editions[^1]}";
}
