using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json.Serialization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Ui;
using WestSussex.Safeguarding.Web.Ui.Guidance;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.LevelOfNeed;

/// <summary>The level of need that a professional would suggest for each child, and why. Nothing is chosen beforehand, nothing is copied (LN-03).</summary>
public sealed class LevelsForm : StepForm, IAsksSeveral
{
    /// <summary>The answer "I am not sure".</summary>
    public const string NotSure = "not-sure";

    [BindNever]
    public List<ChildLevelForm> Children { get; set; } = [];

    IEnumerable<(string Key, string Name, StepForm Form)> IAsksSeveral.Each =>
        Children.Select(x => (x.ChildKey.ToString(CultureInfo.InvariantCulture), x.Child, (StepForm)x));
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

    /// <summary>Ids of the signs that were picked; none has to be.</summary>
    [Display(Name = "Signs noticed")]
    public List<string> Indicators { get; set => field = PickedSigns.Clean(value); } = [];

    [JsonIgnore]
    public string? SignWords { get; set; }

    [JsonIgnore]
    public string? SignDomain { get; set; }
}

public sealed class LevelsFormValidator : AbstractValidator<LevelsForm>
{
    public LevelsFormValidator(PolicyData policy)
    {
        var allowed = policy.Current(policy.LevelsOfNeed).Levels.Select(level => level.Level.ToString(CultureInfo.InvariantCulture)).Append(LevelsForm.NotSure).ToHashSet();
        RuleForEach(f => f.Children).ChildRules(child =>
        {
            child.RuleFor(c => c.Level).Must(level => level is not null && allowed.Contains(level))
                .WithMessage(c => $"Select the level you would suggest for {c.Child}, or select “I am not sure”");
            child.RuleFor(c => c.Why).Must(why => !string.IsNullOrWhiteSpace(why))
                .When(c => c.Level is not null and not LevelsForm.NotSure)
                .WithMessage(c => $"Say why you would suggest this level for {c.Child}");
            child.RuleFor(c => c.Why).NotLongerThan(LevelOfNeedDecision.RationaleMaxLength, "the reason");
            child.RuleFor(c => c.Indicators).MustBeInTheGuidance(policy);
        });
    }
}
