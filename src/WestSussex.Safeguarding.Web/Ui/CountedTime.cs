using WestSussex.Safeguarding.Domain.WorkingDays;

namespace WestSussex.Safeguarding.Web.Ui;

/// <summary>
/// Time on one clock, in that clock's own measure: MASH hours and working days, or elapsed time where the clock runs day and night. The
/// same words stand in the queue, on the chip, in the referrer's list and on paper.
/// </summary>
public readonly record struct CountedTime
{
    private readonly TimeSpan? _workingDay;

    // MASH closes in between, so that the length is less than what a wall clock shows.
    private readonly bool _closes;

    private CountedTime(TimeSpan length, bool isLate, TimeSpan? workingDay, bool closes)
    {
        Length = length;
        IsLate = isLate;
        _workingDay = workingDay;
        _closes = closes;
    }

    /// <summary>How much there is, never negative. Nothing where MASH does not open in between.</summary>
    public TimeSpan Length { get; }

    /// <summary>True where the due time is past.</summary>
    public bool IsLate { get; }

    /// <summary>What is between an instant and a due time.</summary>
    /// <param name="at">Now, or when it was done.</param>
    /// <param name="due">When it is due.</param>
    /// <param name="dayAndNight">True for red outcomes and written follow-ups, which do not stop at closing time.</param>
    /// <param name="calendar">When MASH is open.</param>
    public static CountedTime Of(DateTime at, DateTime due, bool dayAndNight, WorkingDayCalendar calendar)
    {
        var elapsed = (due - at).Duration();
        if (dayAndNight)
        {
            return new(elapsed, due < at, null, false);
        }

        var open = calendar.WorkingTimeBetween(at, due).Duration();
        return new(open, due < at, calendar.Hours.WorkingDay, open < elapsed);
    }

    /// <summary>"3 h 20 min left", "1 h left in opening hours", "late by 2 working days"; where MASH is closed until then, "when we open" or "late".</summary>
    public string Left() => (IsLate, Length > TimeSpan.Zero) switch
    {
        (false, true) => ToWords() + (_closes && Length < _workingDay ? " left in opening hours" : " left"),
        (false, false) => _workingDay is null ? "now" : "when we open",
        (true, true) => "late by " + ToWords(),
        (true, false) => "late",
    };

    /// <summary>"45 min before it was due", "2 h late".</summary>
    public string OnceDone() => (IsLate, Length > TimeSpan.Zero) switch
    {
        (false, true) => ToWords() + " before it was due",
        (false, false) => "before it was due",
        (true, true) => ToWords() + " late",
        (true, false) => "late",
    };

    /// <summary>Two units at most: "35 min", "7 h 15 min", "1 working day 4 h", "2 days 4 h".</summary>
    public string ToWords()
    {
        if (_workingDay is not { } day || Length < day)
        {
            return Length.ToWords();
        }

        var days = (int)(Length / day);
        var hours = (int)(Length - (days * day)).TotalHours;
        return $"{days} working {(days == 1 ? "day" : "days")}{(hours == 0 ? "" : $" {hours} h")}";
    }
}
