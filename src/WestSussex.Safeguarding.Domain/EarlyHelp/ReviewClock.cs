using WestSussex.Safeguarding.Domain.WorkingDays;

namespace WestSussex.Safeguarding.Domain.EarlyHelp;

/// <summary>Where the next review of a plan stands (TAC-07). The names are not stored.</summary>
public enum ReviewState
{
    /// <summary>Nobody has to think of it yet.</summary>
    NotYet,

    /// <summary>It is coming: plan it.</summary>
    DueSoon,

    /// <summary>Its day has passed.</summary>
    Overdue,

    /// <summary>Longer ago than any review may be put off.</summary>
    TooLate,
}

/// <summary>When a plan is reviewed: every so many weeks by policy data, warned before, never beyond a last day.</summary>
/// <param name="LastOn">The day of the last review, or of the family's agreement where there was none.</param>
/// <param name="DueOn">The day it is due, as it was set or put off.</param>
public sealed record ReviewClock(DateOnly LastOn, DateOnly DueOn)
{
    /// <summary>The clock that starts with an agreement or a review.</summary>
    public static ReviewClock From(DateOnly lastOn, Clocks clocks) => new(lastOn, clocks.ReviewDue(lastOn));

    /// <summary>Where it stands on that day.</summary>
    public ReviewState On(DateOnly today, Clocks clocks) =>
        today > clocks.ReviewLatest(LastOn) ? ReviewState.TooLate
        : today > DueOn ? ReviewState.Overdue
        : today >= WarnFrom(DueOn, clocks) ? ReviewState.DueSoon
        : ReviewState.NotYet;

    /// <summary>The day from which people are reminded: as long before the due day as the policy says.</summary>
    public static DateOnly WarnFrom(DateOnly dueOn, Clocks clocks) =>
        dueOn.AddDays(-7 * (clocks.Rules.ReviewWeeks - clocks.Rules.ReviewWarningWeeks));

    /// <summary>The same, seen from today: whatever is due up to that day is to be warned of.</summary>
    public static DateOnly WarnUpTo(DateOnly today, Clocks clocks) =>
        today.AddDays(7 * (clocks.Rules.ReviewWeeks - clocks.Rules.ReviewWarningWeeks));

    /// <summary>The review is put off, or brought forward.</summary>
    /// <exception cref="RuleBrokenException">The day is past, or later than any review may be.</exception>
    public ReviewClock MoveTo(DateOnly day, DateOnly today, Clocks clocks)
    {
        RuleBrokenException.When(day < today, "The next review must be today or later");
        MustNotBeTooLate(day, clocks);
        return this with { DueOn = day };
    }

    /// <summary>A review was held; the next one is due in as many weeks as the policy says, or on the day that was agreed.</summary>
    /// <exception cref="RuleBrokenException">It was held before the last one, is still to come, or the next day is too early or too late.</exception>
    public ReviewClock Held(DateOnly heldOn, DateOnly? nextOn, DateOnly today, Clocks clocks)
    {
        RuleBrokenException.When(heldOn < LastOn, "The review must be on or after the day of the assessment or of the last review");
        RuleBrokenException.When(heldOn > today, "The review must be today or in the past");
        var next = From(heldOn, clocks);
        if (nextOn is not { } day)
        {
            return next;
        }

        RuleBrokenException.When(day <= heldOn, "The next review must be after this one");
        next.MustNotBeTooLate(day, clocks);
        return next with { DueOn = day };
    }

    private void MustNotBeTooLate(DateOnly day, Clocks clocks) => RuleBrokenException.When(
        day > clocks.ReviewLatest(LastOn), $"No review may be later than {clocks.Rules.ReviewLatestWeeks} weeks after the last one");
}
