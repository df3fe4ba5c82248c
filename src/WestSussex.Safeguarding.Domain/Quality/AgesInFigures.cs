using WestSussex.Safeguarding.Domain.Children;

namespace WestSussex.Safeguarding.Domain.Quality;

/// <summary>How old children are, as far as figures say it. The names are stored: rename none.</summary>
public enum AgeBand
{
    NotBornYet,
    UnderFive,
    FiveToTen,
    ElevenToFifteen,
    SixteenAndSeventeen,
    EighteenOrOver,
    NotKnown,
}

/// <summary>Puts a child into a band.</summary>
public static class AgesInFigures
{
    /// <param name="bornOn">The day of birth.</param>
    /// <param name="expectedOn">The day a baby was expected, where no birth is written down.</param>
    /// <param name="estimated">Years, where somebody guessed.</param>
    /// <param name="today">Today in London.</param>
    public static AgeBand Of(DateOnly? bornOn, DateOnly? expectedOn, int? estimated, DateOnly today) =>
        bornOn is null && expectedOn >= today ? AgeBand.NotBornYet
        : (bornOn ?? expectedOn) is { } born ? Of(Age.InYears(born, today))
        : estimated is { } years ? Of(years)
        : AgeBand.NotKnown;

    /// <summary>What a reader calls it.</summary>
    public static string Name(AgeBand band) => band switch
    {
        AgeBand.NotBornYet => "Not born yet",
        AgeBand.UnderFive => "Under 5",
        AgeBand.FiveToTen => "5 to 10",
        AgeBand.ElevenToFifteen => "11 to 15",
        AgeBand.SixteenAndSeventeen => "16 and 17",
        AgeBand.EighteenOrOver => "18 or over",
        _ => "Age not known",
    };

    private static AgeBand Of(int years) => years switch
    {
        < 5 => AgeBand.UnderFive,
        < 11 => AgeBand.FiveToTen,
        < 16 => AgeBand.ElevenToFifteen,
        < 18 => AgeBand.SixteenAndSeventeen,
        _ => AgeBand.EighteenOrOver,
    };
}
