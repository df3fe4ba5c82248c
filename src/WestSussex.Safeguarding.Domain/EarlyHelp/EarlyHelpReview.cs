using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.WorkingDays;

namespace WestSussex.Safeguarding.Domain.EarlyHelp;

/// <summary>What a review came to. The names are stored: rename none.</summary>
public enum ReviewDecision
{
    /// <summary>The plan goes on.</summary>
    GoOn,

    /// <summary>The plan is changed: the actions say how.</summary>
    ChangeThePlan,

    /// <summary>More than early help is needed.</summary>
    StepUp,

    /// <summary>It can be closed.</summary>
    Close,
}

/// <summary>One review of a plan with the family: what changed, the level decided anew with the reason, what comes next (LN-05). It is never changed afterwards.</summary>
public sealed class EarlyHelpReview : AggregateRoot
{
    public const int WordsMaxLength = 4000;

    private EarlyHelpReview()
    {
    }

    public Guid AssessmentId { get; private set; }

    public DateOnly HeldOn { get; private set; }

    /// <summary>The day it was due, as it was set or put off; the clock starts again with the review itself.</summary>
    public DateOnly DueOn { get; private set; }

    public string Changed { get; private set; } = "";

    /// <summary>What the child or young person says or shows (VC-04).</summary>
    public string ChildsView { get; private set; } = "";

    public string FamilysView { get; private set; } = "";

    public ReviewDecision Decision { get; private set; }

    /// <summary>Why, and what comes next.</summary>
    public string Why { get; private set; } = "";

    /// <summary>The level decided; its reason and edition stand in <see cref="EarlyHelpAssessment.Levels"/>.</summary>
    public int Level { get; private set; }

    public DateOnly NextOn { get; private set; }

    public DateTime At { get; private set; }

    public Guid? ById { get; private set; }

    public string ByName { get; private set; } = "";

    /// <param name="key">The form's key, which becomes the id: the same form sent twice reviews once.</param>
    /// <param name="assessment">Its review clock starts again.</param>
    /// <param name="words">What was said and decided.</param>
    /// <param name="clocks">The policy's weeks.</param>
    /// <param name="today">Today in London.</param>
    /// <param name="by">Who works on it.</param>
    /// <param name="at">Now, in UTC.</param>
    /// <exception cref="RuleBrokenException">It was held before the assessment or the last review, or something is missing.</exception>
    public static EarlyHelpReview Hold(Guid key, EarlyHelpAssessment assessment, ReviewAnswers words, Clocks clocks, DateOnly today, Actor by, DateTime at)
    {
        RuleBrokenException.When(string.IsNullOrWhiteSpace(words.Changed), "Write what has changed for the child");
        RuleBrokenException.When(string.IsNullOrWhiteSpace(words.ChildsView), "Write what the child says or shows, and how you found out");
        RuleBrokenException.When(string.IsNullOrWhiteSpace(words.FamilysView), "Write what the family says");
        RuleBrokenException.When(string.IsNullOrWhiteSpace(words.Why), "Say why");
        RuleBrokenException.When(string.IsNullOrWhiteSpace(words.Level.Why), "Say why this is the level");
        var due = assessment.NextReviewOn;
        assessment.Reviewed(words, today, clocks, by, at);
        return new EarlyHelpReview
        {
            Id = key,
            AssessmentId = assessment.Id,
            HeldOn = words.HeldOn,
            DueOn = due!.Value,
            Changed = words.Changed.Trim(),
            ChildsView = words.ChildsView.Trim(),
            FamilysView = words.FamilysView.Trim(),
            Decision = words.Decision,
            Why = words.Why.Trim(),
            Level = words.Level.Level,
            NextOn = assessment.NextReviewOn!.Value,
            At = at,
            ById = by.PersonId,
            ByName = by.Name,
        };
    }

    /// <summary>What a reader calls a decision.</summary>
    public static string Name(ReviewDecision decision) => decision switch
    {
        ReviewDecision.GoOn => "The plan goes on",
        ReviewDecision.ChangeThePlan => "The plan changes",
        ReviewDecision.StepUp => "More than early help is needed",
        _ => "It can be closed",
    };
}

/// <summary>What a review came to, complete.</summary>
public sealed record ReviewAnswers
{
    public required DateOnly HeldOn { get; init; }

    public required string Changed { get; init; }

    public required string ChildsView { get; init; }

    public required string FamilysView { get; init; }

    public required ReviewDecision Decision { get; init; }

    public required string Why { get; init; }

    public required LevelChoice Level { get; init; }

    /// <summary>Null takes the policy's weeks.</summary>
    public DateOnly? NextOn { get; init; }
}
