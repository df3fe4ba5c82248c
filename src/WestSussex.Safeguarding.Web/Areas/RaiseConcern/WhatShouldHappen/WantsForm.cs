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

    /// <summary>Asked, never a condition (RC-16).</summary>
    [Display(Name = "Manager or safeguarding lead asked")]
    public LeadAsked? LeadAsked { get; set; }

    [Display(Name = "Who you asked, or why not")]
    public string? LeadWords { get; set; }

    /// <summary>Asked; "no" never stops anybody (RC-17).</summary>
    [Display(Name = "Early Help Assessment")]
    public EarlyHelpAnswer? EarlyHelp { get; set; }

    [Display(Name = "About the Early Help Assessment")]
    public string? EarlyHelpWords { get; set; }

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
        RuleFor(f => f.LeadWords).NotLongerThan(ConcernDetails.MaxLength, "who you asked");
        RuleFor(f => f.EarlyHelpWords).NotLongerThan(ConcernDetails.MaxLength, "what you write about early help");
    }
}
