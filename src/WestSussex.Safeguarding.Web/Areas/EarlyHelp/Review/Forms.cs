using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.Review;

/// <summary>What a review with the family came to.</summary>
public sealed class ReviewForm : KeyedForm
{
    public DateParts HeldOn { get; set; } = new();

    public string? Changed { get; set; }

    public string? ChildsView { get; set; }

    public string? FamilysView { get; set; }

    public int? Level { get; set; }

    public string? WhyLevel { get; set; }

    /// <summary>For each child of several: another level than the family's, where it is.</summary>
    public List<ReviewedChildForm> Children { get; set; } = [];

    public ReviewDecision? Decision { get; set; }

    public string? Why { get; set; }

    public DateParts NextOn { get; set; } = new();

    internal ReviewAnswers Answers(string guidanceVersion) => new()
    {
        HeldOn = HeldOn.ToDate()!.Value,
        Changed = Changed!,
        ChildsView = ChildsView!,
        FamilysView = FamilysView!,
        Decision = Decision!.Value,
        Why = Why!,
        Level = new LevelChoice(Level!.Value, WhyLevel!, guidanceVersion)
        {
            Others = [.. Children.Where(c => c.Chosen is not null).Select(c => new ChildLevel(c.Number, c.Chosen!.Value, c.Why!.Trim()))],
        },
        NextOn = NextOn.ToDate(),
    };
}

/// <summary>One child of several for whom the level may be another one.</summary>
public sealed class ReviewedChildForm
{
    /// <summary>Posted where another level stood before and it is the family's now.</summary>
    public const string Same = "same";

    public int Number { get; set; }

    /// <summary>Empty: the same as for the family.</summary>
    public string? Level { get; set; }

    public string? Why { get; set; }

    [BindNever]
    public string Name { get; set; } = "";

    /// <summary>What was decided for them last, where it was another level than the family's: it is not dropped without a word.</summary>
    [BindNever]
    public ChildLevel? Now { get; set; }

    internal int? Chosen => int.TryParse(Level, NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? level : null;

    internal bool IsAnswered(PolicyData policy) => Chosen is { } level
        ? policy.Current(policy.LevelsOfNeed).FindLevel(level) is not null
        : Level == Same || (string.IsNullOrEmpty(Level) && Now is null);
}

public sealed class ReviewFormValidator : AbstractValidator<ReviewForm>
{
    public ReviewFormValidator(PolicyData policy, TimeProvider clock)
    {
        RuleFor(f => f.HeldOn).MustBeARealDate("the day of the review");
        RuleFor(f => f.HeldOn).MustNotBeInTheFuture("the day of the review", clock);
        Needed(f => f.Changed, "Write what has changed for the child", "what has changed");
        Needed(f => f.ChildsView, "Write what the child says or shows, and how you found out", "what the child says");
        Needed(f => f.FamilysView, "Write what the family says", "what the family says");
        RuleFor(f => f.Level).Must(level => policy.Current(policy.LevelsOfNeed).FindLevel(level) is not null).WithMessage("Select a level of need");
        RuleFor(f => f.WhyLevel).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Say why this is the level").NotLongerThan(AssessmentLevel.WhyMaxLength, "your reason for the level");
        RuleFor(f => f.Level).Must((f, level) => f.Children.TrueForAll(c => c.Chosen is null || c.Chosen <= level)).When(f => f.Level is not null, ApplyConditionTo.CurrentValidator)
            .WithMessage("The level of the family is at least that of each child");
        RuleForEach(f => f.Children).ChildRules(child =>
        {
            child.RuleFor(c => c.Level).Must((c, _) => c.IsAnswered(policy)).WithMessage(c => $"Select the level of need for {c.Name}");
            child.RuleFor(c => c.Why).NotEmpty().When(c => c.Chosen is not null, ApplyConditionTo.CurrentValidator).WithMessage(c => $"Say why the level is different for {c.Name}")
                .NotLongerThan(AssessmentLevel.WhyMaxLength, "the reason");
        });
        RuleFor(f => f.Decision).MustBeChosen("Choose what comes next");
        Needed(f => f.Why, "Say why", "your reason");
        RuleFor(f => f.NextOn).MustBeARealDate("the day of the next review", required: false);
        RuleFor(f => f.NextOn).MustBeInReach(policy);
    }

    private void Needed(System.Linq.Expressions.Expression<Func<ReviewForm, string?>> field, string message, string what) =>
        RuleFor(field).Cascade(CascadeMode.Stop).NotEmpty().WithMessage(message).NotLongerThan(EarlyHelpReview.WordsMaxLength, what);
}

/// <summary>Another day for the next review.</summary>
public sealed class MoveReviewForm
{
    public DateParts To { get; set; } = new();

    public string? Why { get; set; }
}

public sealed class MoveReviewFormValidator : AbstractValidator<MoveReviewForm>
{
    public MoveReviewFormValidator(PolicyData policy, TimeProvider clock)
    {
        RuleFor(f => f.To).MustBeARealDate("the day of the next review");
        RuleFor(f => f.To).MustNotBeInThePast("the day of the next review", clock);
        RuleFor(f => f.To).MustBeInReach(policy);
        RuleFor(f => f.Why).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Say why the review moves").NotLongerThan(EarlyHelpAssessment.WhyReviewMovedMaxLength, "your reason");
    }
}

/// <summary>Days of reviews.</summary>
internal static class ReviewDays
{
    // Whatever the last review was: the domain knows that, and says so of the days in between.
    public static void MustBeInReach<T>(this IRuleBuilder<T, DateParts> rule, PolicyData policy) =>
        rule.Must(day => day.ToDate() is not { } on || on <= policy.Clocks.ReviewLatest(policy.Today))
            .WithMessage(_ => $"The next review must be by {policy.Clocks.ReviewLatest(policy.Today).ToUkDate()}");
}

/// <summary>The reviews so far.</summary>
public sealed record ReviewsPage(
    TeamHead Head, IReadOnlyList<EarlyHelpReview> Held, EarlyHelpClosure? Closure, MoveReviewForm Move, ReviewState? State, DateOnly? Latest)
{
    /// <summary>The reader may read everything, and not the plan alone: what was said in reviews is not the plan (CO-12).</summary>
    public required bool SeesAll { get; init; }

    /// <summary>Children for whom a review decided another level than for the family, by the moment at which it was written.</summary>
    public required ILookup<DateTime, ChildLevel> Others { get; init; }

    /// <summary>What the guidance calls a part of the child's life.</summary>
    public required Func<string?, string> NameOfDomain { get; init; }
}

/// <summary>The page on which a review is written.</summary>
public sealed record HoldPage(TeamHead Head, ReviewForm Form, IReadOnlyList<PlanAction> Actions, IReadOnlyList<NeedPart> Needs, DateOnly Today, DateOnly? Latest);
