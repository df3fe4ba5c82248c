namespace WestSussex.Safeguarding.Domain.LevelsOfNeed;

/// <summary>Bands of age that matter when a worry is thought through: an unmet need weighs more for a baby. The codes are carried: rename none.</summary>
public static class AgeBands
{
    public const string Unborn = "unborn";
    public const string Baby = "0";
    public const string Toddler = "1-4";

    /// <summary>Each code with what a reader calls it, youngest first.</summary>
    public static IReadOnlyList<(string Code, string Words)> All { get; } =
    [
        (Unborn, "Not born yet"), (Baby, "Under 1"), (Toddler, "1 to 4"), ("5-9", "5 to 9"), ("10-15", "10 to 15"), ("16-17", "16 or 17"),
    ];

    /// <summary>"5 to 9"; null for a code that is none.</summary>
    public static string? InWords(string? code) => All.FirstOrDefault(band => band.Code == code).Words;
}
