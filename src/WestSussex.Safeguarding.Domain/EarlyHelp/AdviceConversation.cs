using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;

namespace WestSussex.Safeguarding.Domain.EarlyHelp;

/// <summary>
/// Somebody asked an early help hub for advice (EH-09). The family may stay unnamed; the conversation is kept so that what was advised can be
/// found again. It is never changed afterwards.
/// </summary>
public sealed class AdviceConversation : AggregateRoot
{
    public const int NameMaxLength = 120;
    public const int WordsMaxLength = 4000;

    private AdviceConversation()
    {
    }

    public EarlyHelpHub Hub { get; private set; }

    /// <summary>The assessment it was about; null where the family was not named or there is none.</summary>
    public Guid? AssessmentId { get; private set; }

    /// <summary>Who asked.</summary>
    public string AskedBy { get; private set; } = "";

    /// <summary>Their agency, as they said it.</summary>
    public string? AskedByAgency { get; private set; }

    public DateOnly On { get; private set; }

    public string Question { get; private set; } = "";

    public string Advice { get; private set; } = "";

    public DateTime At { get; private set; }

    public Guid? ById { get; private set; }

    public string ByName { get; private set; } = "";

    public static AdviceConversation Record(Guid key, AdviceAnswers words, DateOnly today, Actor by, DateTime at)
    {
        RuleBrokenException.When(!by.Is(Role.EarlyHelpCoordinator), "Only an early help coordinator can do this");
        RuleBrokenException.When(string.IsNullOrWhiteSpace(words.AskedBy), "Enter who asked");
        RuleBrokenException.When(string.IsNullOrWhiteSpace(words.Question), "Write what was asked");
        RuleBrokenException.When(string.IsNullOrWhiteSpace(words.Advice), "Write what you advised");
        RuleBrokenException.When(words.On > today, "The day must be today or in the past");
        return new AdviceConversation
        {
            Id = key,
            Hub = words.Hub,
            AssessmentId = words.AssessmentId,
            AskedBy = words.AskedBy.Trim(),
            AskedByAgency = string.IsNullOrWhiteSpace(words.AskedByAgency) ? null : words.AskedByAgency.Trim(),
            On = words.On,
            Question = words.Question.Trim(),
            Advice = words.Advice.Trim(),
            At = at,
            ById = by.PersonId,
            ByName = by.Name,
        };
    }
}

/// <summary>What was asked and advised.</summary>
public sealed record AdviceAnswers(EarlyHelpHub Hub, string AskedBy, string? AskedByAgency, DateOnly On, string Question, string Advice, Guid? AssessmentId);
