using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Domain.WorkingDays;
using static WestSussex.Safeguarding.UnitTests.WorkingDays.TestClocks;

namespace WestSussex.Safeguarding.UnitTests.WorkingDays;

public class ClocksTests
{
    [Theory]
    [Trait("Requirement", "OF-01")]
    [InlineData("2026-03-03 14:10", "Wed 4 Mar 2026 14:10")] // in hours: the same time next working day
    [InlineData("2026-03-06 14:10", "Mon 9 Mar 2026 14:10")] // over a weekend
    [InlineData("2026-03-03 18:30", "Thu 5 Mar 2026 09:00")] // out of hours: counts from Wednesday's opening
    [InlineData("2026-03-03 17:00", "Thu 5 Mar 2026 09:00")] // at closing time it is closed
    [InlineData("2026-03-03 09:00", "Wed 4 Mar 2026 09:00")] // at opening time it is open
    [InlineData("2026-03-07 11:00", "Tue 10 Mar 2026 09:00")] // Saturday counts from Monday
    [InlineData("2026-04-02 15:00", "Tue 7 Apr 2026 16:00")] // Maundy Thursday, 4pm summer time: Good Friday and Easter Monday do not count
    [InlineData("2026-12-24 16:59", "Tue 29 Dec 2026 16:59")] // Boxing Day is a Saturday, so its substitute is Monday 28
    [InlineData("2026-03-27 16:30", "Mon 30 Mar 2026 16:30")] // the clocks go forward on the Sunday between
    [InlineData("2026-10-23 15:30", "Mon 26 Oct 2026 16:30")] // and back
    public void FirstAnswerDue_ForEachKindOfReceipt_IsOneWorkingDay(string receivedUtc, string dueLocal) =>
        Assert.Equal(dueLocal, Local(Mash.FirstAnswerDue(Utc(receivedUtc))));

    [Theory]
    [InlineData("2026-03-03 14:10", "Tue 3 Mar 2026 15:10")]
    [InlineData("2026-03-03 16:30", "Wed 4 Mar 2026 09:30")] // half an hour is left today
    [InlineData("2026-03-03 16:00", "Tue 3 Mar 2026 17:00")] // runs out exactly at closing
    [InlineData("2026-03-06 22:00", "Mon 9 Mar 2026 10:00")]
    [InlineData("2026-03-30 08:15", "Mon 30 Mar 2026 10:15")] // 9:15am summer time
    public void ScreeningDue_ForEachKindOfReceipt_IsOneHourOfMash(string receivedUtc, string dueLocal) =>
        Assert.Equal(dueLocal, Local(Mash.ScreeningDue(Utc(receivedUtc))));

    [Theory]
    [InlineData(Priority.Red, "2026-03-06 16:00", "Fri 6 Mar 2026 20:00")] // red never stops at closing time
    [InlineData(Priority.Red, "2026-03-28 23:00", "Sun 29 Mar 2026 04:00")] // four real hours: the wall clock shows five
    [InlineData(Priority.Red, "2026-10-24 22:00", "Sun 25 Oct 2026 02:00")] // 11pm to 2am on the wall is four real hours
    [InlineData(Priority.Amber, "2026-03-06 16:00", "Mon 9 Mar 2026 16:00")]
    [InlineData(Priority.Green, "2026-03-06 16:00", "Wed 11 Mar 2026 16:00")]
    [InlineData(Priority.Green, "2026-12-24 10:00", "Thu 31 Dec 2026 10:00")]
    public void OutcomeDue_ForEachPriority_FollowsItsOwnClock(Priority priority, string receivedUtc, string dueLocal) =>
        Assert.Equal(dueLocal, Local(Mash.OutcomeDue(priority, Utc(receivedUtc))));

    [Fact]
    [Trait("Requirement", "RC-19")]
    public void WrittenFollowUpDue_AfterACallOnFridayEvening_Is24HoursLaterOnSaturday() =>
        Assert.Equal("Sat 7 Mar 2026 19:45", Local(Mash.WrittenFollowUpDue(Utc("2026-03-06 19:45"))));

    [Fact]
    [Trait("Requirement", "RC-19")]
    public void WrittenFollowUpDue_AcrossTheSpringClockChange_IsStill24RealHours() =>
        Assert.Equal("Sun 29 Mar 2026 20:45", Local(Mash.WrittenFollowUpDue(Utc("2026-03-28 19:45"))));

    [Theory]
    [InlineData(Priority.Red, 2)]
    [InlineData(Priority.Amber, 6)]
    [InlineData(Priority.Green, 24)]
    public void PartnerReplyDue_ForEachPriority_CountsElapsedHours(Priority priority, int hours)
    {
        var asked = Utc("2026-03-06 16:30");
        Assert.Equal(TimeSpan.FromHours(hours), Mash.PartnerReplyDue(priority, asked) - asked);
    }

    [Theory]
    [InlineData(1, false, "Tue 10 Mar 2026 10:00")]
    [InlineData(2, false, "Wed 11 Mar 2026 10:00")]
    [InlineData(3, false, "Wed 11 Mar 2026 10:00")]
    [InlineData(4, false, "Mon 16 Mar 2026 10:00")]
    [InlineData(2, true, "Tue 10 Mar 2026 10:00")]
    [InlineData(4, true, "Wed 11 Mar 2026 10:00")]
    public void DisagreementDue_ForEachStageWithAndWithoutHarm_CountsWorkingDays(int stage, bool meansHarm, string dueLocal) =>
        Assert.Equal(dueLocal, Local(Mash.DisagreementDue(stage, meansHarm, Utc("2026-03-09 10:00"))));

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void DisagreementDue_ForAStageTheRulesDoNotHave_IsRefused(int stage) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Mash.DisagreementDue(stage, false, Utc("2026-03-09 10:00")));

    [Fact]
    public void EarlyHelpDates_FromAgreementAndLastReview_CountWeeks()
    {
        var day = new DateOnly(2026, 3, 2);
        Assert.Equal(new DateOnly(2026, 3, 30), Mash.FirstTeamMeetingDue(day));
        Assert.Equal(new DateOnly(2026, 4, 6), Mash.ReviewWarningFrom(day));
        Assert.Equal(new DateOnly(2026, 4, 13), Mash.ReviewDue(day));
        Assert.Equal(new DateOnly(2026, 5, 25), Mash.ReviewLatest(day));
    }

    [Fact]
    public void ClosesAt_WhileClosed_IsTheEndOfTheNextWorkingDay()
    {
        Assert.Equal("Tue 3 Mar 2026 17:00", Local(Calendar.ClosesAt(Utc("2026-03-03 16:59"))));
        Assert.Equal("Wed 4 Mar 2026 17:00", Local(Calendar.ClosesAt(Utc("2026-03-03 17:00"))));
    }

    [Fact]
    public void AddWorkingTime_WithSeconds_KeepsThem() => Assert.Equal(
        Utc("2026-03-04 09:29:45").AddMilliseconds(7),
        Calendar.AddWorkingTime(Utc("2026-03-03 16:29:45").AddMilliseconds(7), TimeSpan.FromHours(1)));

    [Fact]
    public void ToUtc_OfATimeThatHappensTwice_MeansTheFirst() =>
        Assert.Equal(Utc("2026-10-25 00:30"), WorkingDayCalendar.ToUtc(new DateOnly(2026, 10, 25), new TimeOnly(1, 30)));

    [Fact]
    public void ToUtc_OfATimeThatNeverHappens_IsReadAnHourLater() =>
        Assert.Equal(Utc("2026-03-29 01:30"), WorkingDayCalendar.ToUtc(new DateOnly(2026, 3, 29), new TimeOnly(1, 30)));

    [Fact]
    public void LocalDay_JustAfterMidnightInSummer_IsTheNewDay() =>
        Assert.Equal(new DateOnly(2026, 7, 2), WorkingDayCalendar.LocalDay(Utc("2026-07-01 23:30")));

    [Fact]
    public void IsOpen_GivenATimeThatIsNotUtc_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Calendar.IsOpen(new DateTime(2026, 3, 3, 14, 10, 0, DateTimeKind.Local)));

    [Fact]
    public void AddWorkingDays_OnACalendarWithNoOpenDay_SaysSoInsteadOfSearchingForEver()
    {
        var closed = Enumerable.Range(0, 400).Select(n => new DateOnly(2026, 1, 1).AddDays(n));
        var calendar = new WorkingDayCalendar(OpeningHours.NineToFive, closed);
        Assert.Throws<InvalidOperationException>(() => calendar.AddWorkingDays(Utc("2026-03-03 10:00"), 1));
    }

    [Fact]
    public void NewCalendar_ThatClosesBeforeItOpens_IsRefused() => Assert.Throws<ArgumentException>(
        () => new WorkingDayCalendar(OpeningHours.NineToFive with { Closes = new TimeOnly(8, 0) }, []));

}
