using WestSussex.Safeguarding.Domain.WorkingDays;

namespace WestSussex.Safeguarding.Web.ReferenceData;

/// <summary>The times of the clock rules in words, by the ids that guidance uses: "first-answer" is "1 working day".</summary>
public static class ClockInWords
{
    /// <returns>Nothing if there is no such clock.</returns>
    public static string? Of(ClockRules rules, string id) => id switch
    {
        "screening" => Count(rules.ScreeningWorkingHours, "working hour"),
        "first-answer" => WorkingDays(rules.FirstAnswerWorkingDays),
        "red-outcome" => Count(rules.RedOutcomeElapsedHours, "hour"),
        "amber-outcome" => WorkingDays(rules.AmberOutcomeWorkingDays),
        "green-outcome" => WorkingDays(rules.GreenOutcomeWorkingDays),
        "written-follow-up" => Count(rules.WrittenFollowUpElapsedHours, "hour"),
        "first-team-meeting" => Count(rules.FirstTeamMeetingWeeks, "week"),
        "review" => Count(rules.ReviewWeeks, "week"),
        "review-latest" => Count(rules.ReviewLatestWeeks, "week"),
        _ => Stage(id, "disagreement-harm-", rules.DisagreementStageWorkingDaysWhereHarm) ?? Stage(id, "disagreement-", rules.DisagreementStageWorkingDays),
    };

    private static string? Stage(string id, string prefix, IReadOnlyList<int> days) =>
        id.StartsWith(prefix, StringComparison.Ordinal) && int.TryParse(id.AsSpan(prefix.Length), out var stage) && stage >= 1 && stage <= days.Count
            ? WorkingDays(days[stage - 1])
            : null;

    private static string WorkingDays(int days) => Count(days, "working day");

    private static string Count(int number, string unit) => $"{number} {unit}{(number == 1 ? "" : "s")}";
}
