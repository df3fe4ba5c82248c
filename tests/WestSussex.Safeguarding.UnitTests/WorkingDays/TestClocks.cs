using System.Globalization;
using WestSussex.Safeguarding.Domain.WorkingDays;

namespace WestSussex.Safeguarding.UnitTests.WorkingDays;

/// <summary>The calendar and clocks with the default rules of the portal, and a short way to write instants.</summary>
internal static class TestClocks
{
    public static ClockRules Rules { get; } = new()
    {
        ScreeningWorkingHours = 1,
        FirstAnswerWorkingDays = 1,
        RedOutcomeElapsedHours = 4,
        AmberOutcomeWorkingDays = 1,
        GreenOutcomeWorkingDays = 3,
        WrittenFollowUpElapsedHours = 24,
        DraftPresentRiskElapsedHours = 2,
        DraftReminderWorkingDays = 1,
        DraftLaterReminderDays = 7,
        DraftLastReminderDays = 25,
        RedPartnerReplyElapsedHours = 2,
        AmberPartnerReplyElapsedHours = 6,
        GreenPartnerReplyElapsedHours = 24,
        DisagreementStageWorkingDays = [1, 2, 2, 5],
        DisagreementStageWorkingDaysWhereHarm = [1, 1, 1, 2],
        FirstTeamMeetingWeeks = 4,
        ReviewWeeks = 6,
        ReviewWarningWeeks = 5,
        ReviewLatestWeeks = 12,
    };

    public static WorkingDayCalendar Calendar { get; } = new(OpeningHours.NineToFive, SlowReference.BankHolidays);

    public static Clocks Mash { get; } = new(Calendar, Rules);

    /// <summary>An instant written as UTC: "2026-03-27 16:30".</summary>
    public static DateTime Utc(string text) => DateTime.Parse(
        text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    /// <summary>An instant as people in West Sussex would say it, to the minute.</summary>
    public static string Local(DateTime utc) => SlowReference.Local(utc).ToString("ddd d MMM yyyy HH:mm", CultureInfo.InvariantCulture);
}
