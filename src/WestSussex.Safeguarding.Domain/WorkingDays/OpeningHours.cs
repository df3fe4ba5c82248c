namespace WestSussex.Safeguarding.Domain.WorkingDays;

/// <summary>When MASH reads what arrives, in the local time of West Sussex. Bank holidays are kept apart, in <see cref="BankHoliday"/>.</summary>
public sealed record OpeningHours
{
    /// <summary>The hours agreed at the start: 9am to 5pm, Monday to Friday.</summary>
    public static OpeningHours NineToFive { get; } = new()
    {
        Opens = new TimeOnly(9, 0),
        Closes = new TimeOnly(17, 0),
        Days = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday],
    };

    /// <summary>The first minute of the working day.</summary>
    public required TimeOnly Opens { get; init; }

    /// <summary>The end of the working day. At this very minute MASH is already closed.</summary>
    public required TimeOnly Closes { get; init; }

    /// <summary>The days of the week on which MASH works, unless the day is a bank holiday.</summary>
    public required IReadOnlyList<DayOfWeek> Days { get; init; }

    /// <summary>How long a working day is.</summary>
    public TimeSpan WorkingDay => Closes - Opens;
}
