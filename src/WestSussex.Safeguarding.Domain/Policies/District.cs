namespace WestSussex.Safeguarding.Domain.Policies;

/// <summary>A district or borough of West Sussex, and the early help hub that serves it.</summary>
public sealed record District : IPolicyItem
{
    /// <summary>The id that records keep.</summary>
    public required string Id { get; init; }

    /// <summary>Its official name.</summary>
    public required string Name { get; init; }

    /// <summary>Other spellings people search for.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The early help hub: "north" or "south".</summary>
    public required string Hub { get; init; }

    /// <summary>The id of the hub's contact.</summary>
    public required string HubContact { get; init; }
}
