using WestSussex.Safeguarding.Domain.Policies;

namespace WestSussex.Safeguarding.Domain.Consent;

/// <summary>A reason why a family was not told that a concern is raised about their child (CO-02).</summary>
public sealed record ReasonForNotTelling : IPolicyItem
{
    /// <summary>The id that records keep.</summary>
    public required string Id { get; init; }

    /// <summary>The reason as it is offered.</summary>
    public required string Name { get; init; }

    /// <summary>What it covers, as a hint.</summary>
    public required string Hint { get; init; }

    /// <summary>The reason means nothing without the person's own words.</summary>
    public bool NeedsWords { get; init; }
}
