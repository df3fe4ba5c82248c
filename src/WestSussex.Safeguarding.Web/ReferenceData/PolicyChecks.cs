using System.Text.RegularExpressions;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.LevelsOfNeed.Searching;
using WestSussex.Safeguarding.Domain.Policies;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Domain.WorkingDays;

namespace WestSussex.Safeguarding.Web.ReferenceData;

/// <summary>What must be true of policy data beyond its form. Each check gives one sentence for each mistake.</summary>
internal static partial class PolicyChecks
{
    private const int DisagreementStages = 4;
    private const int SentencesOfAStep = 2;

    /// <summary>Contacts that pages ask for by name: without one of them a page about danger would have a hole.</summary>
    private static readonly string[] NeededContacts =
    [
        "police", "police-text", "police-bsl", "other-area", "police-non-emergency", "mash", "mash-text-relay", "mash-email", "out-of-hours", "out-of-hours-mobile",
        "early-help-north", "early-help-south", "early-help-general", "lado", "family-information-service", "childline",
        "data-protection",
    ];

    public static IEnumerable<string> Contacts(PolicyList<ContactDetails> contacts)
    {
        foreach (var missing in NeededContacts.Where(id => !contacts.Contains(id)))
        {
            yield return $"the contact \"{missing}\" is missing";
        }

        foreach (var contact in contacts)
        {
            if (new[] { contact.Digits, contact.Email, contact.WebAddress }.Count(way => way is not null) != 1)
            {
                yield return $"\"{contact.Id}\" needs exactly one of digits, email and webAddress";
            }
            else if (contact.Digits is { } digits && (!digits.All(char.IsAsciiDigit) || digits != string.Concat(contact.Display.Where(char.IsAsciiDigit))))
            {
                yield return $"\"{contact.Id}\" shows {contact.Display} but would dial {digits}";
            }
        }
    }

    public static IEnumerable<string> Hours(OpeningHours hours)
    {
        if (hours.Opens >= hours.Closes || hours.Days.Count == 0)
        {
            yield return "the front door must open on at least one day of the week, and open before it closes";
        }
    }

    public static IEnumerable<string> Clocks(ClockRules rules)
    {
        int[] times =
        [
            rules.ScreeningWorkingHours, rules.FirstAnswerWorkingDays, rules.RedOutcomeElapsedHours, rules.AmberOutcomeWorkingDays,
            rules.GreenOutcomeWorkingDays, rules.WrittenFollowUpElapsedHours, rules.DraftPresentRiskElapsedHours,
            rules.DraftReminderWorkingDays, rules.DraftLaterReminderDays, rules.DraftLastReminderDays, rules.RedPartnerReplyElapsedHours,
            rules.AmberPartnerReplyElapsedHours, rules.GreenPartnerReplyElapsedHours, rules.FirstTeamMeetingWeeks,
            rules.ReviewWeeks, rules.ReviewWarningWeeks, rules.ReviewLatestWeeks,
            .. rules.DisagreementStageWorkingDays, .. rules.DisagreementStageWorkingDaysWhereHarm,
        ];
        if (times.Any(time => time < 1))
        {
            yield return "every time must be at least 1";
        }

        if (rules.DisagreementStageWorkingDays.Count != DisagreementStages || rules.DisagreementStageWorkingDaysWhereHarm.Count != DisagreementStages)
        {
            yield return $"a disagreement has {DisagreementStages} stages, each with its working days";
        }

        if (rules.DraftLaterReminderDays >= rules.DraftLastReminderDays || rules.DraftLastReminderDays >= Draft.LifetimeInDays)
        {
            yield return $"the last reminder of a draft comes after the one before it, and before the draft is deleted after {Draft.LifetimeInDays} days";
        }

        if (rules.ReviewWarningWeeks > rules.ReviewWeeks || rules.ReviewWeeks > rules.ReviewLatestWeeks)
        {
            yield return "a review is warned of, then due, then overdue, in this order";
        }
    }

    public static IEnumerable<string> BankHolidays(IReadOnlyList<BankHoliday> holidays)
    {
        if (holidays.Count == 0)
        {
            yield return "there are no bank holidays";
        }

        foreach (var twice in holidays.GroupBy(holiday => holiday.Day).Where(day => day.Count() > 1))
        {
            yield return $"{twice.Key:yyyy-MM-dd} is listed twice";
        }
    }

    public static IEnumerable<string> LevelsOfNeed(LevelsOfNeedGuidance guidance) => GuidanceChecks.Of(GuidanceOutline.Of(guidance));

    public static IEnumerable<string> Synonyms(PolicyList<SynonymGroup> groups) => groups
        .Where(group => group.Words.Count < 2 || group.Words.Any(string.IsNullOrWhiteSpace))
        .Select(group => $"\"{group.Id}\" needs at least two words or phrases");

    public static IEnumerable<string> Outcomes(PolicyList<Outcome> outcomes)
    {
        foreach (var late in outcomes.Where(outcome => outcome.IsProtective && !outcome.TakesEffectAtOnce))
        {
            yield return $"\"{late.Id}\" protects a child, so it must take effect at once";
        }
    }

    /// <summary>Plain words: no markup, and no telephone number of its own (those come from the contacts).</summary>
    public static IEnumerable<string> GuidanceText(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            yield return "there is an empty text";
        }

        if (text.Contains('<', StringComparison.Ordinal))
        {
            yield return $"\"{text}\" has markup in it";
        }

        if (TelephoneNumber().IsMatch(text))
        {
            yield return $"\"{text}\" seems to have a telephone number; write {{contact:ID}}";
        }
    }

    /// <summary>Two sentences each, dates that make sense, and only steps that exist beside another.</summary>
    public static IEnumerable<string> SpecialSteps(PolicyList<SpecialStep> steps)
    {
        foreach (var step in steps)
        {
            if (step.WhatToDo.Count != SentencesOfAStep || step.UntilThen.Count is not (0 or SentencesOfAStep) || step.WhatToDoForPublic.Count is not (0 or SentencesOfAStep))
            {
                yield return $"\"{step.Id}\" says what to do in {SentencesOfAStep} texts";
            }

            if ((step.AwaitsDate || step.InForceFrom is not null) && step.AwaitsDate == (step.InForceFrom is not null))
            {
                yield return $"\"{step.Id}\" has a first day, or waits for one, not both";
            }

            if (step.AwaitsDate && step.UntilThen.Count == 0)
            {
                yield return $"\"{step.Id}\" must say what to do until it counts";
            }

            foreach (var unknown in step.GoesWith.Where(id => !steps.Contains(id)))
            {
                yield return $"\"{step.Id}\" goes with \"{unknown}\", which does not exist";
            }
        }
    }

    public static IEnumerable<string> Retention(PolicyList<RetentionClass> classes) => classes
        .Where(kind => kind.Years is null == kind.Days is null || kind.Years < 1 || kind.Days < 1)
        .Select(kind => $"\"{kind.Id}\" needs either years or days, at least 1");

    // Five digits or more with nothing but what telephone numbers have between them. A letter before them makes a registration, and an article and its paragraphs are none.
    [GeneratedRegex(@"(?<![A-Za-z0-9])\+?\d(?:[ ()-]{0,2}\d){4,}")]
    private static partial Regex TelephoneNumber();
}
