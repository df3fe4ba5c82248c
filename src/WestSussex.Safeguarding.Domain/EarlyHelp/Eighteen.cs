namespace WestSussex.Safeguarding.Domain.EarlyHelp;

/// <summary>When a child becomes an adult: then their early help needs a plan of its own, and the law for children no longer holds.</summary>
public static class Eighteen
{
    /// <summary>An adult in law (Children Act 1989, section 105).</summary>
    public const int Years = 18;

    /// <summary>From so many weeks before, people are told that it comes.</summary>
    private const int WarnWeeks = 26;

    /// <summary>The day they turn 18; somebody born on 29 February does on 1 March.</summary>
    public static DateOnly? On(DateOnly? born) => born is not { } day ? null
        : day is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(day.Year + Years) ? new DateOnly(day.Year + Years, 3, 1)
        : day.AddYears(Years);

    /// <summary>They are 18 on that day.</summary>
    public static bool IsReached(DateOnly? born, DateOnly today) => On(born) <= today;

    /// <summary>It comes within half a year.</summary>
    public static bool IsNear(DateOnly? born, DateOnly today) => On(born) is { } day && day > today && day <= today.AddDays(7 * WarnWeeks);
}
