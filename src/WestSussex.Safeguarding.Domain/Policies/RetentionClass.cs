namespace WestSussex.Safeguarding.Domain.Policies;

/// <summary>From when a record's keeping is counted.</summary>
public enum RetentionStart
{
    /// <summary>The birth of the child (the youngest, where there are several).</summary>
    ChildsBirth,

    /// <summary>The day the record was closed.</summary>
    Closure,

    /// <summary>The day the record was made or last changed.</summary>
    LastChange,
}

/// <summary>How long a kind of record is kept before a person reviews it. Nothing is destroyed without that review.</summary>
public sealed record RetentionClass : IPolicyItem
{
    /// <summary>The id that records keep.</summary>
    public required string Id { get; init; }

    /// <summary>What it covers.</summary>
    public required string Name { get; init; }

    /// <summary>The rule in words.</summary>
    public required string Rule { get; init; }

    /// <summary>From when the time is counted.</summary>
    public required RetentionStart From { get; init; }

    /// <summary>Years to keep, or nothing where <see cref="Days"/> says.</summary>
    public int? Years { get; init; }

    /// <summary>Days to keep, for what is kept only shortly.</summary>
    public int? Days { get; init; }

    /// <summary>A person must agree before anything is destroyed.</summary>
    public bool ReviewFirst { get; init; } = true;

    /// <summary>The day on which a record that starts its time on this day is reviewed.</summary>
    public DateOnly ReviewOn(DateOnly start) => Days is { } days ? start.AddDays(days) : start.AddYears(Years!.Value);
}
