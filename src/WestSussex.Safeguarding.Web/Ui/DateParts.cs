using System.Globalization;

namespace WestSussex.Safeguarding.Web.Ui;

/// <summary>
/// A date as it was typed into three boxes. It keeps what was typed, right or wrong, so that
/// nobody has to type it again.
/// </summary>
public class DateParts
{
    private static readonly string[] MonthFormats = ["MMMM", "MMM"];

    /// <summary>The day as typed.</summary>
    public string? Day { get; set; }

    /// <summary>The month as typed: a number, "March" or "Mar".</summary>
    public string? Month { get; set; }

    /// <summary>The year as typed, four figures.</summary>
    public string? Year { get; set; }

    /// <summary>True where all three boxes were left empty.</summary>
    public bool IsEmpty =>
        string.IsNullOrWhiteSpace(Day) && string.IsNullOrWhiteSpace(Month) && string.IsNullOrWhiteSpace(Year);

    /// <summary>The boxes for a stored day; empty boxes for none.</summary>
    public static DateParts From(DateOnly? day) => day is not { } d
        ? new DateParts()
        : new DateParts
        {
            Day = d.Day.ToString(CultureInfo.InvariantCulture),
            Month = d.Month.ToString(CultureInfo.InvariantCulture),
            Year = d.Year.ToString("0000", CultureInfo.InvariantCulture),
        };

    /// <summary>Reads the three boxes as a calendar day; false where they are not one (31 June, 29 February 2025).</summary>
    public bool TryGetDate(out DateOnly date)
    {
        date = default;
        if (!TryNumber(Day, out var day) || !TryMonth(out var month) || !TryNumber(Year, out var year)
            || year is < 1000 or > 9999 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new DateOnly(year, month, day);
        return true;
    }

    /// <summary>The day, or null where the boxes hold none.</summary>
    public DateOnly? ToDate() => TryGetDate(out var date) ? date : null;

    private bool TryMonth(out int month)
    {
        if (TryNumber(Month, out month))
        {
            return month is >= 1 and <= 12;
        }

        var named = DateTime.TryParseExact(
            Month?.Trim(), MonthFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed);
        month = parsed.Month;
        return named;
    }

    private static bool TryNumber(string? text, out int number) =>
        int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out number);
}
