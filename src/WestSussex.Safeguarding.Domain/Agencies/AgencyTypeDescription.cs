using WestSussex.Safeguarding.Domain.Policies;

namespace WestSussex.Safeguarding.Domain.Agencies;

/// <summary>A kind of agency in the words of the partnership's information sharing agreement (ISA-01).</summary>
public sealed record AgencyTypeDescription : IPolicyItem
{
    /// <summary>The kind that an agency's record keeps.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Who belongs to it.</summary>
    public required IReadOnlyList<string> Examples { get; init; }
}
