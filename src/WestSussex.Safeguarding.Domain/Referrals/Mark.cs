namespace WestSussex.Safeguarding.Domain.Referrals;

/// <summary>
/// One mark or bruise that somebody saw on a child's body: where, what it looks like, and how it was explained. What was seen, never what
/// caused it; a doctor judges that.
/// </summary>
public sealed record Mark
{
    /// <summary>Most marks of one concern.</summary>
    public const int MostPerConcern = 30;

    /// <summary>Longest size or colour, in characters.</summary>
    public const int ShortMaxLength = 100;

    /// <summary>Longest description or explanation, in characters.</summary>
    public const int WordsMaxLength = 1000;

    /// <summary>The number of the child within the concern, from 1.</summary>
    public int Child { get; init; } = 1;

    /// <summary>Id of the part of the body, from the list of body regions.</summary>
    public required string Region { get; init; }

    /// <summary>What it looks like.</summary>
    public required string Looks { get; init; }

    /// <summary>How large, in the words of who saw it: "like a thumbnail".</summary>
    public string? Size { get; init; }

    /// <summary>In words, so that it survives a copy in black and white.</summary>
    public string? Colour { get; init; }

    /// <summary>How the child or a carer explains it, and who said so.</summary>
    public string? Explained { get; init; }
}
