using FluentValidation;
using WestSussex.Safeguarding.Domain.Consent;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.StepUp;

/// <summary>What is new: everything else comes from the assessment and the plan.</summary>
public sealed class StepUpForm : KeyedForm
{
    /// <summary>What was seen or heard, and why early help is not enough any more.</summary>
    public string? WhatChanged { get; set; }

    /// <summary>Is a child at risk of harm right now?</summary>
    public YesNoUnsure? Risk { get; set; }

    public string? WhereNow { get; set; }

    public string? Wants { get; set; }

    public ToldAnswer? Told { get; set; }

    public AgreesAnswer? Agrees { get; set; }

    public List<string> Reasons { get; set; } = [];

    public string? ToldWords { get; set; }

    /// <summary>MASH or the out-of-hours team was rung.</summary>
    public bool? Rang { get; set; }
}

public sealed class StepUpFormValidator : AbstractValidator<StepUpForm>
{
    private const int WhereMaxLength = 300;

    public StepUpFormValidator(PolicyData policy)
    {
        RuleFor(f => f.WhatChanged).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Write what has changed and what worries you now").NotLongerThan(ConcernNarrative.MaxLength, "what has changed");
        RuleFor(f => f.Risk).MustBeChosen("Say whether a child is at risk of harm right now");
        RuleFor(f => f.WhereNow).NotLongerThan(WhereMaxLength, "where the children are");
        RuleFor(f => f.Wants).NotLongerThan(ConcernNarrative.MaxLength, "what you want to happen");
        RuleFor(f => f.Told).Must(told => told is null or ToldAnswer.Yes or ToldAnswer.NoUnsafe or ToldAnswer.NoCouldNotReach or ToldAnswer.NoOther).WithMessage("Say whether the family knows");
        RuleFor(f => f.Agrees).IsInEnum();
        RuleForEach(f => f.Reasons).Must(id => policy.Current(policy.ReasonsForNotTelling).Find(id) is not null).WithMessage("Choose a reason from the list");
        RuleFor(f => f.ToldWords).NotLongerThan(ConsentRecord.WordsMaxLength, "what they said, or why they do not know");
    }
}

/// <summary>The page.</summary>
public sealed record StepUpPage(TeamHead Head, StepUpForm Form);
