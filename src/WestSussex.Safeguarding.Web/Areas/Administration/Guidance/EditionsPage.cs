using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.Web.Areas.Administration.Guidance;

/// <summary>Where an edition stands.</summary>
public enum EditionState
{
    Proposal,
    InForce,
    ToCome,
    Past,

    /// <summary>Adopted, and this release cannot read it.</summary>
    Unreadable,
}

/// <summary>One edition, without its content.</summary>
public sealed record EditionRow
{
    /// <summary>Null for an edition that came with the portal.</summary>
    public Guid? Id { get; init; }

    public required string Name { get; init; }

    public EditionState State { get; init; }

    public DateOnly? From { get; init; }

    public required string Source { get; init; }

    public string? ImportedBy { get; init; }

    public DateTime? ImportedAt { get; init; }

    public string? AdoptedBy { get; init; }

    public DateTime? AdoptedAt { get; init; }

    public string? Minute { get; init; }

    /// <summary>It came with the portal and its file does not call itself adopted.</summary>
    public bool IsDraft { get; init; }
}

/// <summary>All editions: in force, to come, proposals, past.</summary>
public sealed record EditionsPage(IReadOnlyList<EditionRow> Rows)
{
    public IEnumerable<EditionRow> In(params EditionState[] states) => Rows.Where(row => states.Contains(row.State)).OrderByDescending(row => row.From ?? DateOnly.MaxValue);

    public static EditionsPage Of(IReadOnlyList<EditionRow> stored, PolicyData policy)
    {
        var names = stored.Select(row => row.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var shipped = policy.LevelsOfNeed.Versions.Where(v => !names.Contains(v.Version)).Select(v => new EditionRow
        {
            Name = v.Version,
            From = v.EffectiveFrom,
            Source = v.Source,
            IsDraft = !v.Content.IsAdopted,
            AdoptedAt = v.EffectiveFrom.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
        });
        return new([.. stored.Concat(shipped).Select(row => row with { State = StateOf(row, policy), AdoptedAt = row.Id is null ? null : row.AdoptedAt })]);
    }

    internal static EditionState StateOf(EditionRow row, PolicyData policy) =>
        row.AdoptedAt is null ? EditionState.Proposal
        : policy.LevelsOfNeed.Find(row.Name) is null ? EditionState.Unreadable
        : policy.LevelsOfNeed.InForceOn(policy.Today).Version == row.Name ? EditionState.InForce
        : row.From > policy.Today ? EditionState.ToCome
        : EditionState.Past;
}

/// <summary>One edition, and what it changes.</summary>
/// <param name="Row">Who brought it in and adopted it.</param>
/// <param name="Content">What it says; null where it cannot be read.</param>
/// <param name="ComparedWith">The edition that it follows.</param>
/// <param name="Comparison">What it changes; null where it cannot be read.</param>
public sealed record EditionPage(EditionRow Row, LevelsOfNeedGuidance? Content, string ComparedWith, GuidanceComparison? Comparison);
