using WestSussex.Safeguarding.Domain.Policies;

namespace WestSussex.Safeguarding.Domain.Referrals;

/// <summary>
/// Something about a child that asks for a step beside this form: a duty, a rule or a caution. The answer stands at once beside what was
/// ticked; it never stops anybody. Records keep the id.
/// </summary>
public sealed record SpecialStep : IPolicyItem
{
    public required string Id { get; init; }

    /// <summary>What somebody ticks.</summary>
    public required string Label { get; init; }

    /// <summary>In the public's words; none where the public is not asked.</summary>
    public string? PublicLabel { get; init; }

    /// <summary>Under the label.</summary>
    public string? Hint { get; init; }

    /// <summary>What to do, in two sentences. Contacts stand as {contact:ID}.</summary>
    public required IReadOnlyList<string> WhatToDo { get; init; }

    /// <summary>The same for the public; none where the words of <see cref="WhatToDo"/> do.</summary>
    public IReadOnlyList<string> WhatToDoForPublic { get; init; } = [];

    /// <summary>In a few words, for the queue.</summary>
    public required string Tag { get; init; }

    /// <summary>Where it comes from.</summary>
    public required string Source { get; init; }

    /// <summary>The first day on which a duty counts; none where it always does.</summary>
    public DateOnly? InForceFrom { get; init; }

    /// <summary>It is law that has no first day yet: <see cref="UntilThen"/> is shown.</summary>
    public bool AwaitsDate { get; init; }

    /// <summary>What to do before the first day.</summary>
    public IReadOnlyList<string> UntilThen { get; init; } = [];

    /// <summary>It is shown with these too, without being ticked.</summary>
    public IReadOnlyList<string> GoesWith { get; init; } = [];

    /// <summary>A mark on the body of a child of the ages below is reason enough: nobody need tick it.</summary>
    public bool ComesWithMarks { get; init; }

    /// <summary>Youngest age in years that it is about.</summary>
    public int? FromAge { get; init; }

    /// <summary>It is about children younger than this, in years.</summary>
    public int? BelowAge { get; init; }

    /// <summary>What to do on a day, for a reader. The public's own words have no first day: a duty to come is not theirs.</summary>
    public IReadOnlyList<string> OnDay(DateOnly day, bool isPublic) =>
        isPublic && WhatToDoForPublic.Count > 0 ? WhatToDoForPublic
        : IsInForceOn(day) ? WhatToDo
        : UntilThen;

    public bool IsInForceOn(DateOnly day) => !AwaitsDate && (InForceFrom is null || day >= InForceFrom);

    /// <summary>It is about ages, and a child of this age is among them.</summary>
    /// <param name="age">In full years.</param>
    public bool FitsAge(int age) => (FromAge is not null || BelowAge is not null) && age >= (FromAge ?? 0) && (BelowAge is null || age < BelowAge);

    /// <summary>What was ticked, and what goes with it.</summary>
    /// <param name="all">The list in force.</param>
    /// <param name="ticked">Ids; one that the list no longer has is passed over.</param>
    public static IReadOnlyList<SpecialStep> For(PolicyList<SpecialStep> all, IReadOnlyCollection<string> ticked)
    {
        ArgumentNullException.ThrowIfNull(all);
        return [.. all.Where(step => ticked.Contains(step.Id) || step.GoesWith.Any(ticked.Contains))];
    }
}
