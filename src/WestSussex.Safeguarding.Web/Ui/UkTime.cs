using System.Globalization;
using WestSussex.Safeguarding.Domain.WorkingDays;

namespace WestSussex.Safeguarding.Web.Ui;

/// <summary>
/// Shows stored instants (UTC) and days the way people in West Sussex read them: London time,
/// "3 March 2026" and "2:10pm".
/// </summary>
public static class UkTime
{
    private static readonly CultureInfo Names = CultureInfo.InvariantCulture;

    /// <summary>The London wall-clock time of an instant. A value without a kind is taken to be UTC.</summary>
    public static DateTime ToUk(this DateTime instant) => WorkingDayCalendar.ToLocal(
        instant.Kind == DateTimeKind.Unspecified ? DateTime.SpecifyKind(instant, DateTimeKind.Utc) : instant.ToUniversalTime());

    /// <summary>The London day of an instant: after 11pm UTC in summer that is already tomorrow.</summary>
    public static DateOnly ToUkDay(this DateTime instant) => DateOnly.FromDateTime(instant.ToUk());

    /// <summary>Today in London.</summary>
    public static DateOnly UkToday(this TimeProvider clock) => clock.GetUtcNow().UtcDateTime.ToUkDay();

    /// <summary>"3 March 2026".</summary>
    public static string ToUkDate(this DateOnly day) => day.ToString("d MMMM yyyy", Names);

    /// <summary>"3 March 2026".</summary>
    public static string ToUkDate(this DateTime instant) => instant.ToUkDay().ToUkDate();

    /// <summary>"Tuesday 3 March 2026".</summary>
    public static string ToUkLongDate(this DateOnly day) => day.ToString("dddd d MMMM yyyy", Names);

    /// <summary>"2:10pm"; noon and midnight are words, because 12:00pm is read both ways.</summary>
    public static string ToUkTime(this DateTime instant)
    {
        var time = instant.ToUk();
        return (time.Hour, time.Minute) switch
        {
            (0, 0) => "midnight",
            (12, 0) => "midday",
            _ => time.ToString("h:mm", Names) + (time.Hour < 12 ? "am" : "pm"),
        };
    }

    /// <summary>"Tue 2:10pm", for chips and lists.</summary>
    public static string ToUkShortDayTime(this DateTime instant) =>
        instant.ToUk().ToString("ddd", Names) + " " + instant.ToUkTime();

    /// <summary>"Tue 3 March, 2:10pm": for a chip whose day is more than six days away, where "Tue" would mislead.</summary>
    public static string ToUkShortDateTime(this DateTime instant) =>
        instant.ToUk().ToString("ddd d MMMM", Names) + ", " + instant.ToUkTime();

    /// <summary>"2:10pm on Tuesday 3 March 2026".</summary>
    public static string ToUkDateTime(this DateTime instant) =>
        instant.ToUkTime() + " on " + instant.ToUkDay().ToUkLongDate();

    /// <summary>A length of time in two units at most: "35 min", "3 h 20 min", "2 days 4 h".</summary>
    public static string ToWords(this TimeSpan span)
    {
        var length = span.Duration();
        if (length < TimeSpan.FromMinutes(1))
        {
            return "under 1 min";
        }

        var (days, hours, minutes) = ((int)length.TotalDays, length.Hours, length.Minutes);
        return (days, hours, minutes) switch
        {
            ( > 0, 0, _) => Days(days),
            ( > 0, _, _) => $"{Days(days)} {hours} h",
            (0, 0, _) => $"{minutes} min",
            (0, _, 0) => $"{hours} h",
            _ => $"{hours} h {minutes} min",
        };
    }

    private static string Days(int days) => days == 1 ? "1 day" : $"{days} days";
}
