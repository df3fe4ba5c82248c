namespace WestSussex.Safeguarding.Domain.Policies;

/// <summary>The confidentiality agreement that everybody accepts before they see a case record (ISA-10).</summary>
public sealed record ConfidentialityAgreement
{
    /// <summary>What it is for, in one or two sentences.</summary>
    public required string Introduction { get; init; }

    /// <summary>What a person promises, one sentence each, written to follow "I will".</summary>
    public required IReadOnlyList<string> Promises { get; init; }

    /// <summary>What follows when it is broken, and that sharing to keep a child safe never breaks it.</summary>
    public required string Consequences { get; init; }
}
