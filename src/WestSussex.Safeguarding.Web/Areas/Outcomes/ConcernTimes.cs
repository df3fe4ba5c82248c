namespace WestSussex.Safeguarding.Web.Areas.Outcomes;

/// <summary>The times of one concern that its referrer may know.</summary>
public sealed record ConcernTimes
{
    public required DateTime ReceivedAt { get; init; }

    public required DateTime ScreeningDueAt { get; init; }

    public required DateTime FirstAnswerDueAt { get; init; }

    public required DateTime? FirstAnsweredAt { get; init; }

    public required DateTime? OutcomeDueAt { get; init; }

    public required DateTime? DecidedAt { get; init; }

    public required DateTime? OutcomeToldAt { get; init; }

    /// <summary>The outcome is due day and night, as it is for red.</summary>
    public required bool OutcomeIsDueDayAndNight { get; init; }

    public required bool IsOpen { get; init; }

    /// <summary>The one clock that matters to the reader now, from the due times that MASH sees too.</summary>
    public ShownClock ShownClock()
    {
        if (FirstAnsweredAt is null)
        {
            return new ShownClock("First answer", FirstAnswerDueAt);
        }

        if (OutcomeToldAt is not null && DecidedAt is { } decided)
        {
            return new ShownClock("Outcome", OutcomeDueAt ?? FirstAnswerDueAt, decided, "Decided", OutcomeDueAt is not null && OutcomeIsDueDayAndNight);
        }

        return !IsOpen || OutcomeDueAt is null
            ? new ShownClock("First answer", FirstAnswerDueAt, FirstAnsweredAt, "Answered")
            : new ShownClock("Outcome", OutcomeDueAt.Value, DayAndNight: OutcomeIsDueDayAndNight);
    }
}

/// <summary>What a clock chip shows.</summary>
/// <param name="Label">What is due: "First answer".</param>
/// <param name="Due">When, in UTC.</param>
/// <param name="Done">When it was done, in UTC; null while it is open.</param>
/// <param name="DoneLabel">The word once it is done.</param>
/// <param name="DayAndNight">It does not stop while MASH is closed.</param>
public sealed record ShownClock(string Label, DateTime Due, DateTime? Done = null, string DoneLabel = "Done", bool DayAndNight = false);
