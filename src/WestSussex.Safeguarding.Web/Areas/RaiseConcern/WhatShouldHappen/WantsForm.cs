using System.ComponentModel.DataAnnotations;
using FluentValidation;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.WhatShouldHappen;

/// <summary>What the referrer wants to happen (RC-14), and who of their agency may see this.</summary>
public sealed class WantsForm : StepForm
{
    [Display(Name = "What you want to happen")]
    public string? Wants { get; set; }

    [Display(Name = "Do not show this to my safeguarding lead")]
    public bool HideFromSafeguardingLead { get; set; }
}

public sealed class WantsFormValidator : AbstractValidator<WantsForm>
{
    public WantsFormValidator()
    {
        RuleFor(f => f.Wants).Must(t => !string.IsNullOrWhiteSpace(t))
            .WithMessage("Write what you want to happen, or write that you are not sure");
        RuleFor(f => f.Wants).NotLongerThan(ConcernNarrative.MaxLength, "what you want to happen");
    }
}
