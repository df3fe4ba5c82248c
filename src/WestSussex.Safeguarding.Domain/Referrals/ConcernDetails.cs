namespace WestSussex.Safeguarding.Domain.Referrals;

/// <summary>Whether the referrer's manager or safeguarding lead was asked (RC-16).</summary>
public enum LeadAsked
{
    Yes,
    NotYet,

    /// <summary>There is nobody to ask, or the referrer is that person.</summary>
    NobodyToAsk,
}

/// <summary>Whether an Early Help Assessment was thought of (RC-17).</summary>
public enum EarlyHelpAnswer
{
    /// <summary>One is made, or being made.</summary>
    Done,

    /// <summary>Thought of and not made.</summary>
    Considered,
    No,
    NotKnown,
}

/// <summary>
/// What a referrer may say about the concern beside the story itself, and about how the family was spoken to. All of it may be missing:
/// nothing of it stops a submission (RC-16, RC-17, RC-18).
/// </summary>
public sealed record ConcernDetails
{
    /// <summary>Longest text of one answer, in characters.</summary>
    public const int MaxLength = 4000;

    /// <summary>Longest whole as it is stored, in characters.</summary>
    public const int StoredMaxLength = 600_000;

    /// <summary>When and where it happened.</summary>
    public string? WhenAndWhere { get; init; }

    /// <summary>What changed: why the referrer writes today.</summary>
    public string? ChangedToday { get; init; }

    /// <summary>What it does to the child (RC-09).</summary>
    public string? Impact { get; init; }

    /// <summary>Earlier worries and concerns, and what came of them (RC-23).</summary>
    public string? EarlierConcerns { get; init; }

    public LeadAsked? LeadAsked { get; init; }

    /// <summary>Who was asked and what they said, or why nobody was.</summary>
    public string? LeadWords { get; init; }

    public EarlyHelpAnswer? EarlyHelp { get; init; }

    /// <summary>When, with whom, and what came of it; or why not.</summary>
    public string? EarlyHelpWords { get; init; }

    /// <summary>The child lives in another authority's area, whose front door acts; MASH has it all the same.</summary>
    public bool LivesElsewhere { get; init; }

    /// <summary>The family was told how information about them is used (CO-18).</summary>
    public bool? PrivacyGiven { get; init; }

    /// <summary>Why they were not.</summary>
    public string? PrivacyWhyNot { get; init; }

    /// <summary>The family was told whom MASH will talk to (CO-09).</summary>
    public bool? ToldWhoIsAsked { get; init; }

    /// <summary>The family may hear who referred; false is "not safe" (RC-32, CO-08).</summary>
    public bool? MayHearWho { get; init; }

    /// <summary>Why it would not be safe.</summary>
    public string? MayNotHearWhy { get; init; }

    /// <summary>The family was offered early help and said no.</summary>
    public bool? RefusedEarlyHelp { get; init; }

    /// <summary>What makes the referrer think of significant harm: a refusal alone is no ground (CO-05).</summary>
    public string? WhyHarm { get; init; }

    /// <summary>Was it talked over with the family before this was sent? (CO-06)</summary>
    public bool? TalkedOverFirst { get; init; }

    /// <summary>What they said, or why it was not.</summary>
    public string? TalkedOverWords { get; init; }

    /// <summary>How the referrer goes on offering help (CO-07).</summary>
    public string? KeepOffering { get; init; }

    internal bool IsEmpty => this == new ConcernDetails();
}
