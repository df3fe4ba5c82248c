namespace WestSussex.Safeguarding.Domain.Policies;

/// <summary>Letters that only some services read, or a word that can sound like a judgement, with plainer words for it (RC-28).</summary>
public sealed record PlainerWord : IPolicyItem
{
    /// <summary>The id in the list.</summary>
    public required string Id { get; init; }

    /// <summary>As it is written.</summary>
    public required string Word { get; init; }

    /// <summary>What to write in its place.</summary>
    public required string InFull { get; init; }

    /// <summary>Counts in capitals only: "da" and "lac" are words and names of their own.</summary>
    public bool InCapitalsOnly { get; init; }
}
