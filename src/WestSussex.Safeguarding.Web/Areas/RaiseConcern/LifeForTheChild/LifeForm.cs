using System.ComponentModel.DataAnnotations;
using FluentValidation;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.LifeForTheChild;

/// <summary>What life is like for the child, and what this does to them (RC-09); who likes may say what helps, what was tried, for how long, and what happens outside the home.</summary>
public sealed class LifeForm : StepForm
{
    [Display(Name = "What life is like for the child")]
    public string? Life { get; set; }

    /// <summary>What this does to the child, in the referrer's view (RC-09).</summary>
    [Display(Name = "What it does to the child")]
    public string? Impact { get; set; }

    [Display(Name = "Earlier worries")]
    public string? EarlierConcerns { get; set; }

    /// <summary>Strengths beside worries (RC-13, LN-08).</summary>
    [Display(Name = "What goes well")]
    public string? Strengths { get; set; }

    /// <summary>Help so far, and what came of it (RC-12).</summary>
    [Display(Name = "What has been tried")]
    public string? TriedSoFar { get; set; }

    /// <summary>Harm that adds up over time.</summary>
    [Display(Name = "How long and how often")]
    public string? HowLongHowOften { get; set; }

    /// <summary>Places, friends, school, online (RC-22, LN-07).</summary>
    [Display(Name = "Outside the home")]
    public string? OutsideTheHome { get; set; }

    /// <summary>Something was written beside the one question that is asked of everybody.</summary>
    internal bool HasMore => new[] { Impact, EarlierConcerns, Strengths, TriedSoFar, HowLongHowOften, OutsideTheHome }.Any(t => !string.IsNullOrWhiteSpace(t));
}

public sealed class LifeFormValidator : AbstractValidator<LifeForm>
{
    public LifeFormValidator()
    {
        RuleFor(f => f.Life).Must(t => !string.IsNullOrWhiteSpace(t))
            .WithMessage("Write what life is like for the child, or write that you do not know");
        RuleFor(f => f.Life).NotLongerThan(ConcernNarrative.MaxLength, "what life is like for the child");
        RuleFor(f => f.Impact).NotLongerThan(ConcernDetails.MaxLength, "what it does to the child");
        RuleFor(f => f.EarlierConcerns).NotLongerThan(ConcernDetails.MaxLength, "earlier worries");
        RuleFor(f => f.Strengths).NotLongerThan(ConcernNarrative.MaxLength, "what goes well");
        RuleFor(f => f.TriedSoFar).NotLongerThan(ConcernNarrative.MaxLength, "what has been tried");
        RuleFor(f => f.HowLongHowOften).NotLongerThan(ConcernNarrative.MaxLength, "how long and how often");
        RuleFor(f => f.OutsideTheHome).NotLongerThan(ConcernNarrative.MaxLength, "what happens outside the home");
    }
}
