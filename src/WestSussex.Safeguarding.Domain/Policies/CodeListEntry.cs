namespace WestSussex.Safeguarding.Domain.Policies;

/// <summary>One code of a statutory list (children in need census of the Department for Education).</summary>
public sealed record CodeListEntry : IPolicyItem
{
    /// <summary>The census code.</summary>
    public required string Id { get; init; }

    /// <summary>The census label, for exports.</summary>
    public required string Name { get; init; }

    /// <summary>Our plainer words, where the label is not fit to be asked.</summary>
    public string? Plain { get; init; }

    /// <summary>What a person is shown.</summary>
    public string PlainName => Plain ?? Name;
}
