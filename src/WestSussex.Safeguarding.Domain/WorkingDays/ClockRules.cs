namespace WestSussex.Safeguarding.Domain.WorkingDays;

/// <summary>
/// How long each thing may take. Policy data: the partnership changes these without code, and a record keeps the due times
/// it was given. "Elapsed" hours run day and night; "working" time only while MASH is open.
/// </summary>
public sealed record ClockRules
{
    /// <summary>MASH hours from receipt until a person has read a concern and set its priority.</summary>
    public required int ScreeningWorkingHours { get; init; }

    /// <summary>Working days from receipt until the referrer has an answer, whatever the priority (OF-01).</summary>
    public required int FirstAnswerWorkingDays { get; init; }

    /// <summary>Elapsed hours from receipt to the outcome of a red concern. Does not stop when MASH closes.</summary>
    public required int RedOutcomeElapsedHours { get; init; }

    /// <summary>Working days from receipt to the outcome of an amber concern.</summary>
    public required int AmberOutcomeWorkingDays { get; init; }

    /// <summary>Working days from receipt to the outcome of a green concern.</summary>
    public required int GreenOutcomeWorkingDays { get; init; }

    /// <summary>Elapsed hours from a telephone call until its written follow-up (RC-19).</summary>
    public required int WrittenFollowUpElapsedHours { get; init; }

    /// <summary>Elapsed hours after the last save until somebody is reminded of an unsent concern whose answers point to harm.</summary>
    public required int DraftPresentRiskElapsedHours { get; init; }

    /// <summary>Working days after the last save until somebody is reminded of any unsent concern.</summary>
    public required int DraftReminderWorkingDays { get; init; }

    /// <summary>Elapsed days after the last save until the second reminder of an unsent concern.</summary>
    public required int DraftLaterReminderDays { get; init; }

    /// <summary>Elapsed days after the last save until the reminder that it will be deleted; before <see cref="Referrals.Draft.LifetimeInDays"/>.</summary>
    public required int DraftLastReminderDays { get; init; }

    /// <summary>Elapsed hours a partner agency has to reply about a red concern.</summary>
    public required int RedPartnerReplyElapsedHours { get; init; }

    /// <summary>Elapsed hours a partner agency has to reply about an amber concern.</summary>
    public required int AmberPartnerReplyElapsedHours { get; init; }

    /// <summary>Elapsed hours a partner agency has to reply about a green concern.</summary>
    public required int GreenPartnerReplyElapsedHours { get; init; }

    /// <summary>Working days for each stage of a disagreement, first stage first.</summary>
    public required IReadOnlyList<int> DisagreementStageWorkingDays { get; init; }

    /// <summary>The same where the level decided means harm: a child may be at risk while people differ.</summary>
    public required IReadOnlyList<int> DisagreementStageWorkingDaysWhereHarm { get; init; }

    /// <summary>Weeks from the family's agreement until the first Team around the Child meeting.</summary>
    public required int FirstTeamMeetingWeeks { get; init; }

    /// <summary>Weeks from one review of an early help plan to the next.</summary>
    public required int ReviewWeeks { get; init; }

    /// <summary>Weeks after which people are reminded that a review is coming.</summary>
    public required int ReviewWarningWeeks { get; init; }

    /// <summary>Weeks beyond which no review may be put off.</summary>
    public required int ReviewLatestWeeks { get; init; }
}
