namespace WestSussex.Safeguarding.Domain.Referrals;

/// <summary>What the referrer wrote, word for word, with what they saw, were told and think kept apart (RC-21).</summary>
public sealed record ConcernNarrative
{
    /// <summary>Longest text of one answer, in characters.</summary>
    public const int MaxLength = 20_000;

    /// <summary>In one line, what the concern is about: shown in lists to people who may open the record.</summary>
    public const int SummaryMaxLength = 120;

    /// <summary>A few words on what this is about.</summary>
    public string? Summary { get; init; }

    /// <summary>What the referrer saw or heard themselves.</summary>
    public string? Seen { get; init; }

    /// <summary>What somebody told them, and who.</summary>
    public string? Told { get; init; }

    /// <summary>What they think about it.</summary>
    public string? Opinion { get; init; }

    /// <summary>The child's own words.</summary>
    public string? ChildsWords { get; init; }

    /// <summary>What life is like for the child, and the effect on them (RC-09, VC-08).</summary>
    public string? LifeForTheChild { get; init; }

    /// <summary>Worries and help outside the home: places, peers, school, neighbourhood, online (RC-22, LN-07).</summary>
    public string? OutsideTheHome { get; init; }

    /// <summary>What goes well for the child, and what keeps them safe (RC-13, LN-08).</summary>
    public string? Strengths { get; init; }

    /// <summary>What has been tried, by whom, and what came of it (RC-12).</summary>
    public string? TriedSoFar { get; init; }

    /// <summary>How long and how often: harm that adds up (RC-23).</summary>
    public string? HowLongHowOften { get; init; }

    /// <summary>Is the child at risk of harm right now, in the referrer's view? (RC-03, RC-09)</summary>
    public YesNoUnsure ImmediateRisk { get; init; } = YesNoUnsure.Unsure;

    /// <summary>Where the child is now (RC-10).</summary>
    public string? WhereNow { get; init; }

    /// <summary>Until when they are there.</summary>
    public string? WhereUntil { get; init; }

    /// <summary>What the referrer wants to happen (RC-14).</summary>
    public string? WantsToHappen { get; init; }

    /// <summary>Marks and bruises that were seen on a body (RC-09); null when none were described.</summary>
    public IReadOnlyList<Mark>? Marks { get; init; }
}
