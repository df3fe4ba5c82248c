namespace WestSussex.Safeguarding.UnitTests.WorkingDays;

/// <summary>
/// The clocks worked out again, slowly and differently: it walks minute by minute, works out British Summer Time and the
/// bank holidays from their rules, and shares nothing with the calendar it checks.
/// </summary>
internal static class SlowReference
{
    public static IReadOnlyList<DateOnly> BankHolidays { get; } = [.. Enumerable.Range(2023, 9).SelectMany(BankHolidaysOf)];

    private static readonly HashSet<DateOnly> Closed = [.. BankHolidays];

    // Summer time runs from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October.
    private static readonly Dictionary<int, (DateTime Starts, DateTime Ends)> Summers = Enumerable.Range(2023, 9).ToDictionary(
        year => year,
        year => (LastSunday(year, 3).ToDateTime(new TimeOnly(1, 0)), LastSunday(year, 10).ToDateTime(new TimeOnly(1, 0))));

    public static DateTime Local(DateTime utc)
    {
        var (starts, ends) = Summers[utc.Year];
        var wall = DateTime.SpecifyKind(utc, DateTimeKind.Unspecified);
        return wall >= starts && wall < ends ? wall.AddHours(1) : wall;
    }

    public static bool IsOpen(DateTime utc)
    {
        var local = Local(utc);
        return local.Hour is >= 9 and <= 16 && IsWorkingDay(local);
    }

    public static DateTime NextOpening(DateTime utc)
    {
        while (!(Local(utc) is { Hour: 9, Minute: 0 } && IsWorkingDay(Local(utc))))
        {
            utc = utc.AddMinutes(1);
        }

        return utc;
    }

    public static DateTime ClosesAt(DateTime utc)
    {
        var wasOpen = false;
        while (!wasOpen || IsOpen(utc))
        {
            wasOpen |= IsOpen(utc);
            utc = utc.AddMinutes(1);
        }

        return utc;
    }

    public static DateTime AddWorkingMinutes(DateTime utc, int minutes)
    {
        while (minutes > 0)
        {
            if (IsOpen(utc))
            {
                minutes--;
            }

            utc = utc.AddMinutes(1);
        }

        return utc;
    }

    public static DateTime AddWorkingDays(DateTime utc, int days)
    {
        while (!IsOpen(utc))
        {
            utc = utc.AddMinutes(1);
        }

        var timeOfDay = Local(utc).TimeOfDay;
        while (days > 0)
        {
            utc = utc.AddMinutes(1);
            if (Local(utc).TimeOfDay == timeOfDay && IsWorkingDay(Local(utc)))
            {
                days--;
            }
        }

        return utc;
    }

    private static bool IsWorkingDay(DateTime local) =>
        local.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Closed.Contains(DateOnly.FromDateTime(local));

    private static IEnumerable<DateOnly> BankHolidaysOf(int year)
    {
        var easter = EasterSunday(year);
        yield return Substituted(new DateOnly(year, 1, 1));
        yield return easter.AddDays(-2);
        yield return easter.AddDays(1);
        yield return FirstMonday(year, 5);
        yield return LastMonday(year, 5);
        yield return LastMonday(year, 8);
        var christmas = new DateOnly(year, 12, 25);
        yield return christmas.DayOfWeek switch
        {
            DayOfWeek.Saturday or DayOfWeek.Sunday => new DateOnly(year, 12, 27),
            _ => christmas,
        };
        yield return christmas.DayOfWeek switch
        {
            DayOfWeek.Friday or DayOfWeek.Saturday => new DateOnly(year, 12, 28),
            _ => new DateOnly(year, 12, 26),
        };
        if (year == 2023)
        {
            yield return new DateOnly(2023, 5, 8);
        }
    }

    private static DateOnly Substituted(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };

    private static DateOnly FirstMonday(int year, int month) =>
        Enumerable.Range(1, 7).Select(d => new DateOnly(year, month, d)).Single(d => d.DayOfWeek == DayOfWeek.Monday);

    private static DateOnly LastMonday(int year, int month) => Last(year, month, DayOfWeek.Monday);

    private static DateOnly LastSunday(int year, int month) => Last(year, month, DayOfWeek.Sunday);

    private static DateOnly Last(int year, int month, DayOfWeek wanted) =>
        Enumerable.Range(25, 7).Select(d => new DateOnly(year, month, d)).Last(d => d.DayOfWeek == wanted);

    // The anonymous Gregorian computation of Easter (Meeus, Jones, Butcher).
    private static DateOnly EasterSunday(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new DateOnly(year, n / 31, (n % 31) + 1);
    }
}
