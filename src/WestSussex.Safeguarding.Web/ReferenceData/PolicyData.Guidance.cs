using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Policies;

namespace WestSussex.Safeguarding.Web.ReferenceData;

// The levels-of-need guidance is the one piece of policy whose versions can also be brought in while the portal runs.
public sealed partial class PolicyData
{
    private readonly PolicySet<LevelsOfNeedGuidance> _shippedGuidance;
    private volatile PolicySet<LevelsOfNeedGuidance> _guidance;

    /// <summary>
    /// The levels-of-need guidance with its domains and indicators: the editions that came with the portal and those that the partnership has
    /// adopted in it. The set never changes; a newly adopted edition makes a new one. Whoever asks twice keeps what they were given.
    /// </summary>
    public PolicySet<LevelsOfNeedGuidance> LevelsOfNeed => _guidance;

    /// <summary>The edition that a record was made under; one that is not there is shown as what counts today.</summary>
    public LevelsOfNeedGuidance GuidanceOf(string? version) =>
        (version is null ? null : _guidance.Find(version)?.Content) ?? Current(_guidance);

    /// <summary>A level as the edition describes it that a record was made under, or null.</summary>
    public LevelDescription? LevelOf(int? level, string? guidanceVersion) => GuidanceOf(guidanceVersion).FindLevel(level);

    /// <summary>The same for several; what has no level, or one that its edition does not know, is left out.</summary>
    public IEnumerable<LevelDescription> LevelsOf(IEnumerable<(int? Level, string GuidanceVersion)> chosen) =>
        chosen.Select(c => LevelOf(c.Level, c.GuidanceVersion)).OfType<LevelDescription>();

    /// <summary>From now on these editions count beside the shipped ones, and before a shipped one of the same name or day: the partnership decided on them.</summary>
    internal void Use(IReadOnlyCollection<Versioned<LevelsOfNeedGuidance>> adopted) => _guidance = new PolicySet<LevelsOfNeedGuidance>(
        [.. _shippedGuidance.Versions.Where(shipped => !adopted.Any(a => Collide(a, shipped))), .. adopted]);

    /// <summary>Whether the two cannot both count.</summary>
    internal static bool Collide(Versioned<LevelsOfNeedGuidance> one, Versioned<LevelsOfNeedGuidance> other) =>
        one.EffectiveFrom == other.EffectiveFrom || string.Equals(one.Version, other.Version, StringComparison.OrdinalIgnoreCase);
}
