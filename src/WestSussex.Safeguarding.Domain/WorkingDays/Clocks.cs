using WestSussex.Safeguarding.Domain.Referrals;

namespace WestSussex.Safeguarding.Domain.WorkingDays;

/// <summary>
/// When each thing is due. Computed once when the clock starts, stored, and shown to everyone alike, so that referrer,
/// safeguarding lead and manager always see the same time.
/// </summary>
public sealed class Clocks(WorkingDayCalendar calendar, ClockRules rules)
{
    /// <summary>The calendar these clocks count on.</summary>
    public WorkingDayCalendar Calendar { get; } = calendar;

    /// <summary>The rules these clocks follow.</summary>
    public ClockRules Rules { get; } = rules;

    /// <summary>When a person at MASH must have read the concern and set its priority.</summary>
    public DateTime ScreeningDue(DateTime receivedAt) =>
        Calendar.AddWorkingTime(receivedAt, TimeSpan.FromHours(Rules.ScreeningWorkingHours));

    /// <summary>When the referrer must have MASH's own answer; an automatic receipt never meets it (OF-01).</summary>
    public DateTime FirstAnswerDue(DateTime receivedAt) => Calendar.AddWorkingDays(receivedAt, Rules.FirstAnswerWorkingDays);

    /// <summary>When the outcome is due. Red runs through nights, weekends and bank holidays; amber and green count working days.</summary>
    public DateTime OutcomeDue(Priority priority, DateTime receivedAt) => priority switch
    {
        Priority.Red => Elapsed(receivedAt, Rules.RedOutcomeElapsedHours),
        Priority.Amber => Calendar.AddWorkingDays(receivedAt, Rules.AmberOutcomeWorkingDays),
        Priority.Green => Calendar.AddWorkingDays(receivedAt, Rules.GreenOutcomeWorkingDays),
        _ => throw new ArgumentOutOfRangeException(nameof(priority), priority, "Not a priority."),
    };

    /// <summary>When the written follow-up of a telephone call is due (RC-19).</summary>
    public DateTime WrittenFollowUpDue(DateTime calledAt) => Elapsed(calledAt, Rules.WrittenFollowUpElapsedHours);

    /// <summary>When somebody is reminded of a concern that they saved then and have not sent.</summary>
    public DateTime DraftReminderDue(DraftReminderKind kind, DateTime savedAt) => kind switch
    {
        DraftReminderKind.PresentRisk => Elapsed(savedAt, Rules.DraftPresentRiskElapsedHours),
        DraftReminderKind.NextWorkingDay => Calendar.AddWorkingDays(savedAt, Rules.DraftReminderWorkingDays),
        DraftReminderKind.Later => Elapsed(savedAt, 24 * Rules.DraftLaterReminderDays),
        DraftReminderKind.BeforeExpiry => Elapsed(savedAt, 24 * Rules.DraftLastReminderDays),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a reminder."),
    };

    /// <summary>When a partner agency's reply is due.</summary>
    public DateTime PartnerReplyDue(Priority priority, DateTime askedAt) => Elapsed(askedAt, priority switch
    {
        Priority.Red => Rules.RedPartnerReplyElapsedHours,
        Priority.Amber => Rules.AmberPartnerReplyElapsedHours,
        Priority.Green => Rules.GreenPartnerReplyElapsedHours,
        _ => throw new ArgumentOutOfRangeException(nameof(priority), priority, "Not a priority."),
    });

    /// <summary>When a stage of a disagreement must be settled.</summary>
    /// <param name="stage">1 for the first stage, as people say it.</param>
    /// <param name="meansHarm">A level was decided that means harm.</param>
    /// <param name="startedAt">When this stage began.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rules have no such stage.</exception>
    public DateTime DisagreementDue(int stage, bool meansHarm, DateTime startedAt)
    {
        var days = meansHarm ? Rules.DisagreementStageWorkingDaysWhereHarm : Rules.DisagreementStageWorkingDays;
        ArgumentOutOfRangeException.ThrowIfLessThan(stage, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(stage, days.Count);
        return Calendar.AddWorkingDays(startedAt, days[stage - 1]);
    }

    /// <summary>The last day for the first Team around the Child meeting.</summary>
    public DateOnly FirstTeamMeetingDue(DateOnly agreedOn) => AfterWeeks(agreedOn, Rules.FirstTeamMeetingWeeks);

    /// <summary>The day an early help plan should next be reviewed.</summary>
    public DateOnly ReviewDue(DateOnly lastReviewedOn) => AfterWeeks(lastReviewedOn, Rules.ReviewWeeks);

    /// <summary>The day from which people are reminded of the coming review.</summary>
    public DateOnly ReviewWarningFrom(DateOnly lastReviewedOn) => AfterWeeks(lastReviewedOn, Rules.ReviewWarningWeeks);

    /// <summary>The last day to which a review may be put off.</summary>
    public DateOnly ReviewLatest(DateOnly lastReviewedOn) => AfterWeeks(lastReviewedOn, Rules.ReviewLatestWeeks);

    private static DateTime Elapsed(DateTime from, int hours) => from.Kind == DateTimeKind.Utc
        ? from.AddHours(hours)
        : throw new ArgumentException("Clocks count in UTC instants; this time is not marked as UTC.", nameof(from));

    private static DateOnly AfterWeeks(DateOnly day, int weeks) => day.AddDays(7 * weeks);
}
