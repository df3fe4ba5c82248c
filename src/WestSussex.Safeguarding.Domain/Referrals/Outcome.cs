using WestSussex.Safeguarding.Domain.Policies;

namespace WestSussex.Safeguarding.Domain.Referrals;

/// <summary>What MASH may decide for a child. No outcome hints at a level of need: the two are chosen apart (LN-03).</summary>
public sealed record Outcome : IPolicyItem
{
    /// <summary>The code that decisions keep.</summary>
    public required string Id { get; init; }

    /// <summary>Its name for staff.</summary>
    public required string Name { get; init; }

    /// <summary>What the referrer reads: one sentence with nothing in it about anybody else.</summary>
    public required string ForReferrer { get; init; }

    /// <summary>It holds from the moment it is chosen, from any open status; authorisation follows (MT-12).</summary>
    public bool TakesEffectAtOnce { get; init; }

    /// <summary>The record closes only once somebody has taken the work on.</summary>
    public bool NeedsTakenOnBy { get; init; }

    /// <summary>It protects a child from significant harm: a disagreement never pauses it.</summary>
    public bool IsProtective { get; init; }

    /// <summary>How long a concern that ended so is kept: id of a retention class.</summary>
    public string RetentionClass { get; init; } = "referral";

    /// <summary>It goes to the North or South early help hub.</summary>
    public bool NeedsHub { get; init; }
}
