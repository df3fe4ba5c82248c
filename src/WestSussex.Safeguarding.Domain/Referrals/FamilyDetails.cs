namespace WestSussex.Safeguarding.Domain.Referrals;

/// <summary>Whether the child's father was named. He may help or be part of the worry, so he is asked about by name (RC-23).</summary>
public enum FatherAnswer
{
    /// <summary>He is among the people of this concern.</summary>
    Named,

    /// <summary>The referrer does not know who he is.</summary>
    NotKnown,

    /// <summary>He has died, or there is no father in the child's life: in words.</summary>
    None,
}

/// <summary>What the referrer knows of the family as a whole. All of it may be missing (RC-08, RC-23, RC-25, RC-27).</summary>
public sealed record FamilyDetails
{
    /// <summary>Longest text of one answer, in characters.</summary>
    public const int MaxLength = 4000;

    /// <summary>Longest whole as it is stored, in characters.</summary>
    public const int StoredMaxLength = 250_000;

    /// <summary>Has everybody at home been named? False: there may be more.</summary>
    public bool? EverybodyNamed { get; init; }

    public FatherAnswer? Father { get; init; }

    public string? FatherWords { get; init; }

    /// <summary>The family's history, its wider part included, and how it bears on now (RC-23).</summary>
    public string? History { get; init; }

    /// <summary>Who in family or friends helps already (RC-27).</summary>
    public string? WhoHelps { get; init; }

    /// <summary>What matters in the family's culture and faith, in their own view (RC-25).</summary>
    public string? Culture { get; init; }

    /// <summary>Has the family come to this country lately? (RC-25)</summary>
    public YesNoUnsure? NewlyArrived { get; init; }

    /// <summary>From where, since when, and what they know of services here.</summary>
    public string? NewlyArrivedWords { get; init; }

    /// <summary>What somebody who visits should know: animals, weapons, people, the way in.</summary>
    public string? Hazards { get; init; }

    /// <summary>What parents and family think (RC-15).</summary>
    public string? FamilysView { get; init; }

    internal bool IsEmpty => this == new FamilyDetails();
}
