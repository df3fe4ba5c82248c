using WestSussex.Safeguarding.Domain.Referrals;

namespace WestSussex.Safeguarding.UnitTests.WorkingDays;

/// <summary>Thousands of receipts in every year, season and hour, against the slow reference.</summary>
public class GeneratedClockTests
{
    private const int FewestCasesAYear = 1_000;

    public static TheoryData<int> Years => [.. Enumerable.Range(2024, 7)];

    [Theory]
    [MemberData(nameof(Years))]
    [Trait("Requirement", "OF-01")]
    public void DueTimes_ForReceiptsAllYearRound_MatchTheSlowReference(int year)
    {
        var cases = Instants(year).Distinct().ToList();
        Assert.True(cases.Count >= FewestCasesAYear, $"only {cases.Count} cases");
        Assert.Equal(24, cases.Select(c => c.Hour).Distinct().Count());
        foreach (var at in cases)
        {
            Same(at, "screening", SlowReference.AddWorkingMinutes(at, 60), TestClocks.Mash.ScreeningDue(at));
            Same(at, "first answer", SlowReference.AddWorkingDays(at, 1), TestClocks.Mash.FirstAnswerDue(at));
            Same(at, "amber", SlowReference.AddWorkingDays(at, 1), TestClocks.Mash.OutcomeDue(Priority.Amber, at));
            Same(at, "green", SlowReference.AddWorkingDays(at, 3), TestClocks.Mash.OutcomeDue(Priority.Green, at));
        }
    }

    [Theory]
    [MemberData(nameof(Years))]
    [Trait("Requirement", "OF-01")]
    public void WorkingTimeBetween_AllYearRound_MatchesTheSlowReference(int year)
    {
        foreach (var (at, number) in Instants(year).Select((at, number) => (at, number)).Where(i => i.number % 5 == 0))
        {
            var later = at.AddMinutes(1 + (number * 37 % (6 * 24 * 60)));
            var open = Enumerable.Range(0, (int)(later - at).TotalMinutes).Count(minute => SlowReference.IsOpen(at.AddMinutes(minute)));
            Assert.True(
                TestClocks.Calendar.WorkingTimeBetween(at, later) == TimeSpan.FromMinutes(open),
                $"{TestClocks.Local(at)} to {TestClocks.Local(later)}: {TestClocks.Calendar.WorkingTimeBetween(at, later)}, not {open} minutes");
            Assert.Equal(TestClocks.Calendar.WorkingTimeBetween(at, later), -TestClocks.Calendar.WorkingTimeBetween(later, at));
        }
    }

    [Theory]
    [MemberData(nameof(Years))]
    [Trait("Requirement", "RC-19")]
    public void ElapsedTimes_ForReceiptsAllYearRound_NeverStretchOrShrink(int year)
    {
        foreach (var at in Instants(year))
        {
            Same(at, "red", at.AddMinutes(4 * 60), TestClocks.Mash.OutcomeDue(Priority.Red, at));
            Same(at, "written follow-up", at.AddMinutes(24 * 60), TestClocks.Mash.WrittenFollowUpDue(at));
        }
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void OpeningTimes_AllYearRound_MatchTheSlowReference(int year)
    {
        foreach (var at in Instants(year))
        {
            Assert.Equal(SlowReference.IsOpen(at), TestClocks.Calendar.IsOpen(at));
            Same(at, "next opening", SlowReference.NextOpening(at), TestClocks.Calendar.NextOpening(at));
            Same(at, "closing", SlowReference.ClosesAt(at), TestClocks.Calendar.ClosesAt(at));
            Same(at, "190 minutes", SlowReference.AddWorkingMinutes(at, 190), TestClocks.Calendar.AddWorkingTime(at, TimeSpan.FromMinutes(190)));
        }
    }

    // Steps of 11 h 7 min meet every hour and nearly every minute of the day; every hour around closed days and clock changes.
    private static IEnumerable<DateTime> Instants(int year)
    {
        var start = new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        for (var at = start; at.Year == year; at = at.AddMinutes((11 * 60) + 7))
        {
            yield return at;
        }

        var clockChanges = new[] { 3, 10 }.SelectMany(month => Enumerable.Range(24, 8).Select(day => new DateOnly(year, month, day)));
        foreach (var day in SlowReference.BankHolidays.Where(d => d.Year == year).Concat(clockChanges))
        {
            var dayBefore = day.AddDays(-1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
            for (var hour = 0; hour < 72; hour++)
            {
                yield return dayBefore.AddHours(hour);
            }
        }
    }

    private static void Same(DateTime receivedAt, string what, DateTime expected, DateTime actual) => Assert.True(
        expected == actual && actual.Kind == DateTimeKind.Utc,
        $"{what} for {receivedAt:ddd yyyy-MM-dd HH:mm}Z: expected {expected:ddd yyyy-MM-dd HH:mm}Z, was {actual:ddd yyyy-MM-dd HH:mm}Z");
}
