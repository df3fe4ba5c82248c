namespace WestSussex.Safeguarding.Domain.Children;

/// <summary>How old somebody is.</summary>
public static class Age
{
    /// <summary>Whole years; somebody born on 29 February is a year older on 1 March of other years.</summary>
    public static int InYears(DateOnly born, DateOnly today) =>
        today.Year - born.Year - ((today.Month, today.Day).CompareTo((born.Month, born.Day)) < 0 ? 1 : 0);
}
