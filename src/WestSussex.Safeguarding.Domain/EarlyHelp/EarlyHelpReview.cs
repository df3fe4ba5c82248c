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

/// <summary>One review of a plan with the family: what changed, each child's level decided anew with the reason, what comes next (LN-05). It is never changed afterwards.</summary>
public sealed class EarlyHelpReview : AggregateRoot
{
    public const int WordsMaxLength = 4000;
    public const int VersionMaxLength = 40;

    private readonly List<ReviewedLevel> _levels = [];

    private EarlyHelpReview()
    {
    }

    public Guid AssessmentId { get; private set; }

    public DateOnly HeldOn { get; private set; }

    public string Changed { get; private set; } = "";

    /// <summary>What the child or young person says of it (VC-04).</summary>
    public string ChildsView { get; private set; } = "";

    public string FamilysView { get; private set; } = "";

    public ReviewDecision Decision { get; private set; }

    /// <summary>Why, and what comes next.</summary>
    public string Why { get; private set; } = "";

    public DateOnly NextOn { get; private set; }

    /// <summary>Version of the levels-of-need guidance that the levels are of.</summary>
    public string GuidanceVersion { get; private set; } = "";

    public DateTime At { get; private set; }

    public Guid? ById { get; private set; }

    public string ByName { get; private set; } = "";

    public IReadOnlyCollection<ReviewedLevel> Levels => _levels;

    /// <param name="key">The form's key, which becomes the id: the same form sent twice reviews once.</param>
    /// <param name="team">Its review clock starts again.</param>
    /// <param name="words">What was said and decided.</param>
    /// <param name="clocks">The policy's weeks.</param>
    /// <param name="today">Today in London.</param>
    /// <param name="by">Who writes it down.</param>
    /// <param name="at">Now, in UTC.</param>
    /// <exception cref="RuleBrokenException">It was held before the assessment or the last review, or something is missing.</exception>
    public static EarlyHelpReview Hold(Guid key, TeamAroundTheChild team, ReviewAnswers words, Clocks clocks, DateOnly today, Actor by, DateTime at)
    {
        RuleBrokenException.When(string.IsNullOrWhiteSpace(words.Changed), "Write what has changed for the child");
        RuleBrokenException.When(string.IsNullOrWhiteSpace(words.ChildsView), "Write what the child says or shows, and how you found out");
        RuleBrokenException.When(string.IsNullOrWhiteSpace(words.FamilysView), "Write what the family says");
        RuleBrokenException.When(string.IsNullOrWhiteSpace(words.Why), "Say why");
        RuleBrokenException.When(words.Levels.Count == 0, "Choose a level for each child");
        RuleBrokenException.When(words.Levels.Any(l => string.IsNullOrWhiteSpace(l.Why)), "Say for each child why this is the level");
        team.Reviewed(words.HeldOn, words.NextOn, today, clocks);
        var review = new EarlyHelpReview
        {
            Id = key,
            AssessmentId = team.AssessmentId,
            HeldOn = words.HeldOn,
            Changed = words.Changed.Trim(),
            ChildsView = words.ChildsView.Trim(),
            FamilysView = words.FamilysView.Trim(),
            Decision = words.Decision,
            Why = words.Why.Trim(),
            NextOn = team.ReviewDueOn,
            GuidanceVersion = words.GuidanceVersion,
            At = at,
            ById = by.PersonId,
            ByName = by.Name,
        };
        review._levels.AddRange(words.Levels.Select(l => ReviewedLevel.Of(review.Id, l)));
        return review;
    }
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

    public required IReadOnlyList<LevelAtReview> Levels { get; init; }

    /// <summary>Null takes the policy's weeks.</summary>
    public DateOnly? NextOn { get; init; }

    public required string GuidanceVersion { get; init; }
}

/// <summary>One child's level as it was decided at a review.</summary>
public sealed record LevelAtReview(Guid ChildId, int Level, string Why);

/// <inheritdoc cref="LevelAtReview"/>
public sealed class ReviewedLevel : Entity, IPartOf
{
    private ReviewedLevel()
    {
    }

    public Guid ReviewId { get; private set; }

    /// <summary>The child of the assessment.</summary>
    public Guid ChildId { get; private set; }

    public int Level { get; private set; }

    public string Why { get; private set; } = "";

    public Guid RootId => ReviewId;

    internal static ReviewedLevel Of(Guid reviewId, LevelAtReview level) => new() { ReviewId = reviewId, ChildId = level.ChildId, Level = level.Level, Why = level.Why.Trim() };
}
