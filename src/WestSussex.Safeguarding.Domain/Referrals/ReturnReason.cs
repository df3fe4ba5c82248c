using WestSussex.Safeguarding.Domain.Policies;

namespace WestSussex.Safeguarding.Domain.Referrals;

/// <summary>Why MASH sends a concern back to the person who raised it (MT-14). Never because a child's need is too small.</summary>
public sealed record ReturnReason : IPolicyItem
{
    /// <summary>The id that records keep.</summary>
    public required string Id { get; init; }

    /// <summary>The reason as MASH chooses it.</summary>
    public required string Name { get; init; }

    /// <summary>What the referrer reads, and is asked to do.</summary>
    public required string AskReferrer { get; init; }
}
