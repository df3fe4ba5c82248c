namespace WestSussex.Safeguarding.Domain.Policies;

/// <summary>
/// One way to reach somebody. Pages never type a number themselves: a wrong number on one forgotten page could cost a
/// child the call that mattered.
/// </summary>
public sealed record ContactDetails : IPolicyItem
{
    /// <summary>The id pages ask for, for example "mash".</summary>
    public required string Id { get; init; }

    /// <summary>Who answers.</summary>
    public required string Name { get; init; }

    /// <summary>When to use this contact, in one plain sentence.</summary>
    public required string UseFor { get; init; }

    /// <summary>The digits to dial and nothing else, if it is a telephone.</summary>
    public string? Digits { get; init; }

    /// <summary>The number, e-mail address or web address as people read it.</summary>
    public required string Display { get; init; }

    /// <summary>The e-mail address, if it is one.</summary>
    public string? Email { get; init; }

    /// <summary>The web address, if it is one.</summary>
    public string? WebAddress { get; init; }

    /// <summary>When somebody answers, in words.</summary>
    public string? Hours { get; init; }

    /// <summary>What a caller should know first, for example how the ringing sounds.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Ids of the districts this contact is for; none means the whole county.</summary>
    public IReadOnlyList<string> Districts { get; init; } = [];

    /// <summary>The day somebody last made sure that it is right.</summary>
    public required DateOnly LastChecked { get; init; }

    /// <summary>The partnership still has to confirm this contact.</summary>
    public bool Confirm { get; init; }

    /// <summary>What a telephone dials: "tel:01403229900". Nothing when this is not a telephone.</summary>
    public string? TelLink => Digits is null ? null : $"tel:{Digits}";

    /// <summary>Where a link to this contact leads: the telephone, else the e-mail address, else the web page.</summary>
    public string Link => TelLink ?? (Email is null ? WebAddress! : $"mailto:{Email}");
}
