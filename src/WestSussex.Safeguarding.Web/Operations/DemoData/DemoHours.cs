using WestSussex.Safeguarding.Domain.WorkingDays;

namespace WestSussex.Safeguarding.Web.Operations.DemoData;

/// <summary>What lies back happened while people work: nobody decides or meets at night or on a Sunday.</summary>
internal static class DemoHours
{
    private const int FirstHour = 8;
    private const int LastHour = 17;

    private static readonly TimeOnly Morning = new(9, 25);

    /// <summary>The moment itself where people are at work then; else so many hours after a morning of the working day before it.</summary>
    public static DateTime AtWork(DateTime near, int later)
    {
        var local = WorkingDayCalendar.ToLocal(near);
        var isAtWork = local.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && local.Hour is >= FirstHour and < LastHour;
        return isAtWork ? near : School(local.Hour < FirstHour ? near.AddDays(-1) : near, later);
    }

    /// <summary>A morning of that day, or of the working day before it.</summary>
    /// <param name="near">The moment as it falls.</param>
    /// <param name="later">So many hours later.</param>
    public static DateTime School(DateTime near, int later = 0)
    {
        var day = WorkingDayCalendar.LocalDay(near);
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            day = day.AddDays(-1);
        }

        return WorkingDayCalendar.ToUtc(day, Morning.AddHours(later));
    }
}
