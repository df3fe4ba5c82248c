namespace WestSussex.Safeguarding.Domain.Policies;

/// <summary>One of the outcomes that Supporting Families counts, and the parts of a child's life whose needs belong to it.</summary>
public sealed record FamilyOutcome : IPolicyItem
{
    /// <summary>The id that figures keep.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Ids of domains of the levels-of-need guidance. A domain may belong to several outcomes, or to none.</summary>
    public required IReadOnlyList<string> Domains { get; init; }
}
