using WestSussex.Safeguarding.Web.Ui;
using static WestSussex.Safeguarding.UnitTests.WorkingDays.TestClocks;

namespace WestSussex.Safeguarding.UnitTests.Ui;

/// <summary>"1 working day 4 h left" says what MASH still has, not what the wall clock shows.</summary>
public class CountedTimeTests
{
    [Theory]
    [InlineData("2026-03-03 10:50", "2026-03-03 14:10", "3 h 20 min left")]
    [InlineData("2026-03-03 10:50", "2026-03-04 10:05", "7 h 15 min left in opening hours")] // over one night
    [InlineData("2026-03-03 10:50", "2026-03-04 15:10", "1 working day 4 h left")]
    [InlineData("2026-03-03 11:15", "2026-03-05 11:15", "2 working days left")]
    [InlineData("2026-03-06 16:30", "2026-03-09 09:30", "1 h left in opening hours")] // over a weekend
    [InlineData("2026-04-02 16:00", "2026-04-07 10:00", "2 h left in opening hours")] // over Easter, and the clocks changed before
    [InlineData("2026-03-07 12:00", "2026-03-09 10:00", "1 h left in opening hours")] // on a Saturday
    [InlineData("2026-03-08 20:00", "2026-03-09 09:00", "when we open")]
    [InlineData("2026-03-03 10:50", "2026-03-03 09:45", "late by 1 h 5 min")]
    [InlineData("2026-03-09 10:00", "2026-03-06 16:30", "late by 1 h 30 min")] // over a weekend
    [InlineData("2026-03-07 12:00", "2026-03-06 17:00", "late")] // since closing time, and MASH has not opened again
    [InlineData("2026-03-12 09:00", "2026-03-03 09:00", "late by 7 working days")]
    [Trait("Requirement", "OF-01")]
    public void Left_OnAWorkingClock_CountsWhileMashIsOpen(string now, string due, string words) =>
        Assert.Equal(words, CountedTime.Of(Utc(now), Utc(due), dayAndNight: false, Calendar).Left());

    [Theory]
    [InlineData("2026-03-06 16:30", "2026-03-06 20:30", "4 h left")]
    [InlineData("2026-03-08 20:00", "2026-03-09 09:00", "13 h left")]
    [InlineData("2026-03-07 20:31", "2026-03-06 16:30", "late by 1 day 4 h")]
    [Trait("Requirement", "RC-19")]
    public void Left_DayAndNight_CountsEveryHour(string now, string due, string words) =>
        Assert.Equal(words, CountedTime.Of(Utc(now), Utc(due), dayAndNight: true, Calendar).Left());

    [Theory]
    [InlineData("2026-03-03 13:25", "2026-03-03 14:10", "45 min before it was due")]
    [InlineData("2026-03-08 20:00", "2026-03-10 09:00", "1 working day before it was due")]
    [InlineData("2026-03-08 20:00", "2026-03-09 09:00", "before it was due")]
    [InlineData("2026-03-09 11:00", "2026-03-06 16:30", "2 h 30 min late")]
    [InlineData("2026-03-07 11:00", "2026-03-06 17:00", "late")]
    public void OnceDone_OnAWorkingClock_SaysHowEarlyOrLate(string done, string due, string words) =>
        Assert.Equal(words, CountedTime.Of(Utc(done), Utc(due), dayAndNight: false, Calendar).OnceDone());
}
