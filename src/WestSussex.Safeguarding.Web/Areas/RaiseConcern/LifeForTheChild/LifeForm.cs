using System.ComponentModel.DataAnnotations;
using FluentValidation;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.LifeForTheChild;

/// <summary>What life is like for the child, and what this does to them (RC-09).</summary>
public sealed class LifeForm : StepForm
{
    [Display(Name = "What life is like for the child")]
    public string? Life { get; set; }
}

public sealed class LifeFormValidator : AbstractValidator<LifeForm>
{
    public LifeFormValidator()
    {
        RuleFor(f => f.Life).Must(t => !string.IsNullOrWhiteSpace(t))
            .WithMessage("Write what life is like for the child, or write that you do not know");
        RuleFor(f => f.Life).NotLongerThan(ConcernNarrative.MaxLength, "what life is like for the child");
    }
}
