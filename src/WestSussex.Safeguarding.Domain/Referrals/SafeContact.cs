namespace WestSussex.Safeguarding.Domain.Referrals;

/// <summary>A way to reach somebody that can put them at risk when another person sees or hears it.</summary>
public enum ContactWay
{
    /// <summary>Ringing them.</summary>
    Ring,

    /// <summary>A text message.</summary>
    Text,

    /// <summary>Leaving a message on their telephone.</summary>
    LeaveMessage,

    /// <summary>A letter or a mail.</summary>
    Write,
}

/// <summary>How the referrer can be reached safely. What is not ticked is not known to be safe.</summary>
public sealed record SafeContact
{
    /// <summary>Longest text, in characters.</summary>
    public const int MaxLength = 300;

    /// <summary>Longest whole as it is stored, in characters.</summary>
    public const int StoredMaxLength = 2500;

    /// <summary>May somebody get in touch with them at all? Nothing where nobody asked or answered.</summary>
    public bool? MayContact { get; init; }

    /// <summary>The ways that are safe.</summary>
    public IReadOnlyList<ContactWay> Ways { get; init; } = [];

    /// <summary>When to try, and what not to say or do, in their words.</summary>
    public string? Times { get; init; }
}
