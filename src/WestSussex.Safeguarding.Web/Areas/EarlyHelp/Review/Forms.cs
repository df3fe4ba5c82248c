using FluentValidation;
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
        Level = new LevelChoice(Level!.Value, WhyLevel!, guidanceVersion),
        NextOn = NextOn.ToDate(),
    };
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

    /// <summary>What the guidance calls a part of the child's life.</summary>
    public required Func<string?, string> NameOfDomain { get; init; }
}

/// <summary>The page on which a review is written.</summary>
public sealed record HoldPage(TeamHead Head, ReviewForm Form, IReadOnlyList<PlanAction> Actions, IReadOnlyList<NeedPart> Needs, DateOnly Today, DateOnly? Latest);
