namespace WestSussex.Safeguarding.Domain.WorkingDays;

/// <summary>
/// Answers when MASH is open and when working time runs out. Every instant in and out is UTC; hours and days are those
/// of Europe/London, so 9am stays 9am when the clocks change, while elapsed time never stretches or shrinks.
/// </summary>
public sealed class WorkingDayCalendar
{
    // Longer than any run of closed days a real calendar can have; without it a bad calendar would search for ever.
    private const int LongestClosure = 60;

    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    private readonly HashSet<DateOnly> _bankHolidays;
    private readonly HashSet<DayOfWeek> _days;

    /// <summary>Makes a calendar from opening hours and the days on which they do not apply.</summary>
    /// <exception cref="ArgumentException">Opening is not before closing, or no day of the week is a working day.</exception>
    public WorkingDayCalendar(OpeningHours hours, IEnumerable<DateOnly> bankHolidays)
    {
        ArgumentNullException.ThrowIfNull(hours);
        if (hours.Opens >= hours.Closes)
        {
            throw new ArgumentException("Opening hours must open before they close on the same day.", nameof(hours));
        }

        if (hours.Days.Count == 0)
        {
            throw new ArgumentException("Opening hours need at least one day of the week.", nameof(hours));
        }

        Hours = hours;
        _days = [.. hours.Days];
        _bankHolidays = [.. bankHolidays];
    }

    /// <summary>The opening hours this calendar was made from.</summary>
    public OpeningHours Hours { get; }

    /// <summary>The day it is in West Sussex at this instant, which just after midnight in summer is not yet the UTC day.</summary>
    public static DateOnly LocalDay(DateTime utc) => DateOnly.FromDateTime(ToLocal(utc));

    /// <summary>The wall-clock time in West Sussex at this instant, for showing to people.</summary>
    public static DateTime ToLocal(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(Checked(utc), London);

    /// <summary>
    /// The instant of a wall-clock time in West Sussex. A time that the spring clock change skips is read an hour later;
    /// of a time that the autumn change repeats, the first is meant (the earlier due time is the safer one).
    /// </summary>
    public static DateTime ToUtc(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        if (London.IsInvalidTime(local))
        {
            local = local.AddHours(1);
        }

        var offset = London.IsAmbiguousTime(local) ? London.GetAmbiguousTimeOffsets(local).Max() : London.GetUtcOffset(local);
        return DateTime.SpecifyKind(local - offset, DateTimeKind.Utc);
    }

    /// <summary>Whether MASH works on this day.</summary>
    public bool IsWorkingDay(DateOnly day) => _days.Contains(day.DayOfWeek) && !_bankHolidays.Contains(day);

    /// <summary>Whether MASH is open at this instant. At the closing time itself it is closed.</summary>
    public bool IsOpen(DateTime utc)
    {
        var local = ToLocal(utc);
        var time = TimeOnly.FromDateTime(local);
        return IsWorkingDay(DateOnly.FromDateTime(local)) && time >= Hours.Opens && time < Hours.Closes;
    }

    /// <summary>The first time MASH opens its doors at or after this instant. While it is open, that is its next working day.</summary>
    public DateTime NextOpening(DateTime utc)
    {
        var day = LocalDay(utc);
        if (IsWorkingDay(day) && ToUtc(day, Hours.Opens) >= utc)
        {
            return ToUtc(day, Hours.Opens);
        }

        return ToUtc(WorkingDayAfter(day, 1), Hours.Opens);
    }

    /// <summary>When a clock starts that was set off at this instant: at once while MASH is open, else at the next opening.</summary>
    public DateTime StartsCounting(DateTime utc) => IsOpen(utc) ? utc : NextOpening(utc);

    /// <summary>When MASH closes on the day it is open at this instant; when it is closed, on the next day it opens.</summary>
    public DateTime ClosesAt(DateTime utc) => ToUtc(LocalDay(StartsCounting(utc)), Hours.Closes);

    /// <summary>
    /// Adds time that runs only while MASH is open ("MASH hours"). What runs out exactly at closing time is due at closing
    /// time, not the next morning.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The time to add is negative.</exception>
    public DateTime AddWorkingTime(DateTime utc, TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        var at = StartsCounting(utc);
        while (at + time > ClosesAt(at))
        {
            time -= ClosesAt(at) - at;
            at = NextOpening(ClosesAt(at));
        }

        return at + time;
    }

    /// <summary>How long MASH is open between two instants: the opposite of <see cref="AddWorkingTime"/>. Negative where the second one is earlier.</summary>
    public TimeSpan WorkingTimeBetween(DateTime from, DateTime to)
    {
        if (Checked(to) < Checked(from))
        {
            return -WorkingTimeBetween(to, from);
        }

        var time = TimeSpan.Zero;
        for (var day = LocalDay(from); day <= LocalDay(to); day = day.AddDays(1))
        {
            if (!IsWorkingDay(day))
            {
                continue;
            }

            var (opens, closes) = (ToUtc(day, Hours.Opens), ToUtc(day, Hours.Closes));
            var (start, end) = (from > opens ? from : opens, to < closes ? to : closes);
            time += end > start ? end - start : TimeSpan.Zero;
        }

        return time;
    }

    /// <summary>
    /// Adds working days: what is received while MASH is open is due at the same time of day that many working days later;
    /// what is received while it is closed counts from the next opening, so it is due at an opening time.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number of days is negative.</exception>
    public DateTime AddWorkingDays(DateTime utc, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        var start = ToLocal(StartsCounting(utc));
        return ToUtc(WorkingDayAfter(DateOnly.FromDateTime(start), days), TimeOnly.FromDateTime(start));
    }

    /// <summary>One working day later: <see cref="AddWorkingDays"/> with one day.</summary>
    public DateTime SameTimeNextWorkingDay(DateTime utc) => AddWorkingDays(utc, 1);

    private DateOnly WorkingDayAfter(DateOnly day, int count)
    {
        for (var closed = 0; count > 0; closed++)
        {
            if (closed > LongestClosure)
            {
                throw new InvalidOperationException($"The calendar has no working day in the {LongestClosure} days before {day:yyyy-MM-dd}.");
            }

            day = day.AddDays(1);
            if (IsWorkingDay(day))
            {
                count--;
                closed = -1;
            }
        }

        return day;
    }

    private static DateTime Checked(DateTime utc) => utc.Kind == DateTimeKind.Utc
        ? utc
        : throw new ArgumentException("Clocks count in UTC instants; this time is not marked as UTC.", nameof(utc));
}
