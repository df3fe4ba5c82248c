using WestSussex.Safeguarding.Domain.Policies;

namespace WestSussex.Safeguarding.Domain.LevelsOfNeed.Searching;

/// <summary>Words that people use for the same thing: "DNA", "was not brought". The search for signs treats them alike.</summary>
public sealed record SynonymGroup : IPolicyItem
{
    /// <summary>A short name of the group.</summary>
    public required string Id { get; init; }

    /// <summary>The words and phrases, initials as people type them.</summary>
    public required IReadOnlyList<string> Words { get; init; }
}
