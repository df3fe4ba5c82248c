using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.LevelOfNeed;

/// <summary>The level of need that a professional would suggest for each child, and why. Nothing is chosen beforehand, nothing is copied (LN-03).</summary>
public sealed class LevelsForm : StepForm
{
    /// <summary>The answer "I am not sure".</summary>
    public const string NotSure = "not-sure";

    [BindNever]
    public List<ChildLevelForm> Children { get; set; } = [];
}

/// <summary>One child's suggested level.</summary>
public sealed class ChildLevelForm : StepForm
{
    [BindNever]
    public int ChildKey { get; set; }

    [BindNever]
    public string Child { get; set; } = "";

    [Display(Name = "Level of need")]
    public string? Level { get; set; }

    [Display(Name = "Why")]
    public string? Why { get; set; }
}

public sealed class LevelsFormValidator : AbstractValidator<LevelsForm>
{
    private static readonly string[] Allowed = ["1", "2", "3", "4", LevelsForm.NotSure];

    public LevelsFormValidator()
    {
        RuleForEach(f => f.Children).ChildRules(child =>
        {
            child.RuleFor(c => c.Level).Must(level => Allowed.Contains(level))
                .WithMessage(c => $"Select the level you would suggest for {c.Child}, or select “I am not sure”");
            child.RuleFor(c => c.Why).Must(why => !string.IsNullOrWhiteSpace(why))
                .When(c => c.Level is not null and not LevelsForm.NotSure)
                .WithMessage(c => $"Say why you would suggest this level for {c.Child}");
            child.RuleFor(c => c.Why).NotLongerThan(LevelOfNeedDecision.RationaleMaxLength, "the reason");
        });
    }
}
