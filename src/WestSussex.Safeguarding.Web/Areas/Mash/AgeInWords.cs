namespace WestSussex.Safeguarding.Web.Areas.Mash;

/// <summary>A child's age as people say it: months until two, years after.</summary>
public static class AgeInWords
{
    private const int MonthsUntil = 24;

    /// <returns>"7", "9 months", "3 weeks", "about 5", "unborn" or "age not known".</returns>
    public static string Of(DateOnly? born, DateOnly? expected, int? estimated, DateOnly today)
    {
        if (born is not { } day || day > today)
        {
            return expected is not null || born > today ? "unborn" : estimated is { } about ? $"about {about}" : "age not known";
        }

        var months = ((today.Year - day.Year) * 12) + today.Month - day.Month - (today.Day < day.Day ? 1 : 0);
        return months switch
        {
            >= MonthsUntil => $"{months / 12}",
            > 1 => $"{months} months",
            1 => "1 month",
            _ => (today.DayNumber - day.DayNumber) / 7 is var weeks && weeks == 1 ? "1 week" : $"{weeks} weeks",
        };
    }
}
