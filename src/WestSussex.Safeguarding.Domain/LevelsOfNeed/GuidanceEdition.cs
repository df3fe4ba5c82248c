using WestSussex.Safeguarding.Domain.Agencies;

namespace WestSussex.Safeguarding.Domain.LevelsOfNeed;

/// <summary>
/// An edition of the levels-of-need guidance that an administrator brought in: a proposal until the partnership adopts it from a day on.
/// Its content never changes, and what has been adopted is never removed: records name the edition that they were made under.
/// </summary>
public sealed class GuidanceEdition : AggregateRoot
{
    public const int NameMaxLength = 40;
    public const int SourceMaxLength = 1000;
    public const int MinuteMaxLength = 200;
    public const int ContentMaxLength = 4_000_000;

    private GuidanceEdition()
    {
    }

    /// <summary>The edition as people quote it, for example "6".</summary>
    public string Name { get; private set; } = "";

    /// <summary>Where it comes from.</summary>
    public string Source { get; private set; } = "";

    /// <summary>The file as it was brought in: JSON.</summary>
    public string Content { get; private set; } = "";

    public Guid ImportedById { get; private set; }

    public string ImportedByName { get; private set; } = "";

    public DateTime ImportedAt { get; private set; }

    /// <summary>The first day on which it counts; null while it is a proposal.</summary>
    public DateOnly? EffectiveFrom { get; private set; }

    public string? AdoptedByName { get; private set; }

    public DateTime? AdoptedAt { get; private set; }

    /// <summary>Where the partnership's decision is written down, for example "Executive, 4 March 2027, item 6".</summary>
    public string? MinuteReference { get; private set; }

    public bool IsAdopted => AdoptedAt is not null;

    /// <summary>Brings an edition in as a proposal.</summary>
    /// <exception cref="RuleBrokenException">Somebody without the right to.</exception>
    public static GuidanceEdition Import(string name, string source, string content, Actor by, DateTime at)
    {
        MustBeAdministrator(by);
        return new()
        {
            Name = name.Trim(),
            Source = source.Trim(),
            Content = content,
            ImportedById = by.PersonId!.Value,
            ImportedByName = by.Name,
            ImportedAt = at,
        };
    }

    /// <summary>The partnership has adopted it: it counts from that day.</summary>
    /// <param name="from">A day to come, so that nobody's page changes under them.</param>
    /// <param name="minuteReference">Where the decision is written down.</param>
    /// <param name="today">Today in West Sussex.</param>
    /// <param name="by">The administrator who enters it.</param>
    /// <param name="at">Now, in UTC.</param>
    /// <exception cref="RuleBrokenException">It is adopted already, the day is not to come, or the minute is missing.</exception>
    public void Adopt(DateOnly from, string minuteReference, DateOnly today, Actor by, DateTime at)
    {
        MustBeAdministrator(by);
        RuleBrokenException.When(IsAdopted, "This edition has been adopted already");
        RuleBrokenException.When(from <= today, "An edition can count from tomorrow at the earliest");
        RuleBrokenException.When(string.IsNullOrWhiteSpace(minuteReference), "Enter where the decision is written down");
        EffectiveFrom = from;
        MinuteReference = minuteReference.Trim();
        AdoptedByName = by.Name;
        AdoptedAt = at;
    }

    /// <summary>Only a proposal may be deleted: records name what was adopted.</summary>
    /// <exception cref="RuleBrokenException">It was adopted, or somebody without the right to.</exception>
    public void MustBeAProposal(Actor by)
    {
        MustBeAdministrator(by);
        RuleBrokenException.When(IsAdopted, "An edition that was adopted stays: records name it");
    }

    private static void MustBeAdministrator(Actor by) =>
        RuleBrokenException.When(!by.Is(Role.Administrator), "Only a partnership administrator can do this");
}
