using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json.Serialization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Ui;
using WestSussex.Safeguarding.Web.Ui.Guidance;

namespace WestSussex.Safeguarding.Web.Assessments;

/// <summary>The level of need, with the reason and the signs noticed. Nothing is chosen beforehand (LN-03).</summary>
public sealed class AssessedLevelForm : StepForm, IAsksSeveral
{
    [Display(Name = "Level of need")]
    public string? Level { get; set; }

    [Display(Name = "Why")]
    public string? Why { get; set; }

    [Display(Name = "Signs noticed")]
    public List<string> Indicators { get; set => field = PickedSigns.Clean(value); } = [];

    /// <summary>For each child of several: another level than the family's, where it is.</summary>
    [BindNever]
    public List<ChildLevelForm> Children { get; set; } = [];

    [JsonIgnore]
    public string? SignWords { get; set; }

    [JsonIgnore]
    public string? SignDomain { get; set; }

    [JsonIgnore]
    public int? Number => int.TryParse(Level, CultureInfo.InvariantCulture, out var number) ? number : null;

    IEnumerable<(string Key, string Name, StepForm Form)> IAsksSeveral.Each =>
        Children.Select(c => (c.ChildKey.ToString(CultureInfo.InvariantCulture), c.Child, (StepForm)c));

    /// <summary>As somebody chose it, under an edition of the guidance. The page is complete.</summary>
    public LevelChoice Choice(string guidanceVersion) => new(Number!.Value, Why!, guidanceVersion)
    {
        Indicators = Indicators,
        Others = [.. Children.Where(c => c.Number is not null).Select(c => new ChildLevel(c.ChildKey, c.Number!.Value, c.Why!.Trim()))],
    };
}

/// <summary>One child of several for whom the level may be another one.</summary>
public sealed class ChildLevelForm : StepForm
{
    [BindNever]
    public int ChildKey { get; set; }

    [BindNever]
    public string Child { get; set; } = "";

    /// <summary>Empty: the same as for the family.</summary>
    [Display(Name = "Level of need")]
    public string? Level { get; set; }

    [Display(Name = "Why")]
    public string? Why { get; set; }

    [JsonIgnore]
    public int? Number => int.TryParse(Level, CultureInfo.InvariantCulture, out var number) ? number : null;
}

public sealed class AssessedLevelFormValidator : AbstractValidator<AssessedLevelForm>
{
    public AssessedLevelFormValidator(PolicyData policy)
    {
        RuleFor(f => f.Level).Must((f, _) => policy.Current(policy.LevelsOfNeed).Levels.Any(l => l.Level == f.Number))
            .WithMessage("Select the level of need that you see");
        RuleFor(f => f.Why).Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage("Say why you see this level");
        RuleFor(f => f.Why).NotLongerThan(AssessmentLevel.WhyMaxLength, "the reason");
        RuleFor(f => f.Indicators).MustBeInTheGuidance(policy);
        RuleForEach(f => f.Children).ChildRules(child =>
        {
            child.RuleFor(c => c.Level).Must((c, _) => string.IsNullOrEmpty(c.Level) || policy.Current(policy.LevelsOfNeed).Levels.Any(l => l.Level == c.Number))
                .WithMessage(c => $"Select the level of need for {c.Child}");
            child.RuleFor(c => c.Why).Must(text => !string.IsNullOrWhiteSpace(text)).When(c => c.Number is not null).WithMessage(c => $"Say why the level is different for {c.Child}");
            child.RuleFor(c => c.Why).NotLongerThan(AssessmentLevel.WhyMaxLength, "the reason");
        });
        RuleFor(f => f.Level).Must((f, _) => f.Children.TrueForAll(c => c.Number is null || c.Number <= f.Number)).When(f => f.Number is not null)
            .WithMessage("The level of the family is at least that of each child");
    }
}
