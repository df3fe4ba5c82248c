using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.UnitTests.Ui;

public class UkTimeTests
{
    private static DateTime Utc(int year, int month, int day, int hour, int minute) => new(year, month, day, hour, minute, 0, DateTimeKind.Utc);

    [Fact]
    public void Instant_InWinter_IsShownAsItIs()
    {
        var at = Utc(2026, 3, 3, 14, 10);

        Assert.Equal("3 March 2026", at.ToUkDate());
        Assert.Equal("2:10pm", at.ToUkTime());
        Assert.Equal("Tue 2:10pm", at.ToUkShortDayTime());
        Assert.Equal("2:10pm on Tuesday 3 March 2026", at.ToUkDateTime());
    }

    [Fact]
    public void Instant_InSummer_IsAnHourLaterAndMayBeTomorrow()
    {
        var at = Utc(2026, 6, 30, 23, 30);

        Assert.Equal("12:30am", at.ToUkTime());
        Assert.Equal("1 July 2026", at.ToUkDate());
    }

    [Theory]
    [InlineData(0, "12:30am")]
    [InlineData(1, "2:30am")]
    public void Instant_AroundTheSpringClockChange_SkipsAnHour(int utcHour, string expected) =>
        Assert.Equal(expected, Utc(2026, 3, 29, utcHour, 30).ToUkTime());

    [Theory]
    [InlineData(0, 0, "midnight")]
    [InlineData(12, 0, "midday")]
    [InlineData(0, 5, "12:05am")]
    [InlineData(12, 5, "12:05pm")]
    [InlineData(9, 0, "9:00am")]
    [InlineData(23, 59, "11:59pm")]
    public void Time_IsWordedForBothHalvesOfTheDay(int hour, int minute, string expected) =>
        Assert.Equal(expected, Utc(2026, 1, 5, hour, minute).ToUkTime());

    [Fact]
    public void Instant_WithoutAKind_IsTakenToBeUtc() =>
        Assert.Equal("1:00am", new DateTime(2026, 7, 1, 0, 0, 0, DateTimeKind.Unspecified).ToUkTime());

    [Theory]
    [InlineData(30, "under 1 min")]
    [InlineData(35 * 60, "35 min")]
    [InlineData(60 * 60, "1 h")]
    [InlineData(200 * 60, "3 h 20 min")]
    [InlineData(24 * 3600, "1 day")]
    [InlineData((52 * 3600) + 60, "2 days 4 h")]
    [InlineData(-65 * 60, "1 h 5 min")]
    public void Length_IsSaidInTwoUnitsAtMost(int seconds, string expected) =>
        Assert.Equal(expected, TimeSpan.FromSeconds(seconds).ToWords());
}
