using FluentValidation;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Ui;
using WestSussex.Safeguarding.Web.Ui.Guidance;

namespace WestSussex.Safeguarding.Web.Areas.Mash.DecideLevelOfNeed;

/// <summary>Level, outcome and reason for each child; a manager also says what referrer and family will be told.</summary>
public sealed class DecideForm : VersionedForm
{
    public List<ChildChoice> Children { get; set; } = [];

    /// <summary>Accepted for a social care response.</summary>
    public bool? IsReferral { get; set; }

    /// <summary>What the referrer will be told.</summary>
    public string? Message { get; set; }

    /// <summary>What the family will be told, or why not yet.</summary>
    public string? ToFamily { get; set; }

    /// <summary>The children that something was chosen for.</summary>
    public IEnumerable<ChildChoice> Chosen => Children.Where(c => !c.IsEmpty);
}

/// <summary>What is chosen for one child. Nothing is chosen beforehand (LN-03).</summary>
public sealed class ChildChoice
{
    public Guid Child { get; set; }

    public int? Level { get; set; }

    /// <summary>The outcome's code; where it goes to a hub, a stroke and the hub: "early-help-assessment/North".</summary>
    public string? Outcome { get; set; }

    public string? OutcomeCode => Outcome?.Split('/')[0];

    public EarlyHelpHub? Hub => Outcome?.Split('/') is [_, var hub] && Enum.TryParse<EarlyHelpHub>(hub, out var known) ? known : null;

    public string? Why { get; set; }

    /// <summary>Ids of the signs that the level rests on; none has to be picked, and none is taken over from anybody.</summary>
    public List<string> Indicators { get; set => field = PickedSigns.Clean(value); } = [];

    public string? SignWords { get; set; }

    public string? SignDomain { get; set; }

    public bool IsEmpty => Level is null && string.IsNullOrEmpty(Outcome) && string.IsNullOrWhiteSpace(Why) && Indicators.Count == 0;
}

public sealed class ChildChoiceValidator : AbstractValidator<ChildChoice>
{
    public ChildChoiceValidator(PolicyData policy)
    {
        RuleFor(c => c.Level).NotNull().WithMessage("Select a level of need");
        RuleFor(c => c.Level).Must(level => policy.Current(policy.LevelsOfNeed).Levels.Any(l => l.Level == level)).When(c => c.Level is not null).WithMessage("Select a level of need");
        RuleFor(c => c.Outcome).NotEmpty().WithMessage("Select an outcome");
        RuleFor(c => c.Why).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Say why this level")
            .NotLongerThan(LevelOfNeedDecision.RationaleMaxLength, "your reason");
        RuleFor(c => c.Indicators).MustBeInTheGuidance(policy);
    }
}

public sealed class DecideFormValidator : AbstractValidator<DecideForm>
{
    public DecideFormValidator(PolicyData policy)
    {
        RuleFor(f => f.Children).Must(c => c.Exists(child => !child.IsEmpty)).WithMessage("Choose a level and an outcome for at least one child")
            .OverridePropertyName("Children[0].Level");
        RuleForEach(f => f.Children).Where(c => !c.IsEmpty).SetValidator(new ChildChoiceValidator(policy));
        RuleFor(f => f.Message).NotLongerThan(FeedbackToReferrer.MessageMaxLength, "what the referrer will be told");
        RuleFor(f => f.IsReferral).NotNull().When(f => !string.IsNullOrWhiteSpace(f.Message)).WithMessage("Select whether this is a referral or stays a contact");
        RuleFor(f => f.ToFamily).NotLongerThan(LevelOfNeedDecision.ToFamilyMaxLength, "what the family will be told");
    }
}
