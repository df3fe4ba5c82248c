using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.Agreements;

/// <summary>How an agreement names whom it is about.</summary>
public enum NamedBy
{
    /// <summary>A professional with an account: by their work e-mail.</summary>
    Account,

    /// <summary>An organisation of the list: whoever of it is in the team.</summary>
    Organisation,

    /// <summary>Anybody else, in words.</summary>
    Words,
}

/// <summary>What the family answered: to the assessment, or to sharing with one person or organisation.</summary>
public sealed class AgreementForm
{
    /// <summary>It is about sharing. Set by the page, never by what is posted.</summary>
    [BindNever]
    public bool IsSharing { get; set; }

    [Display(Name = "Who may know")]
    public NamedBy? Whom { get; set; }

    [Display(Name = "Work e-mail of the professional")]
    public string? Email { get; set; }

    [Display(Name = "Organisation")]
    public Guid? AgencyId { get; set; }

    [Display(Name = "Name and organisation")]
    public string? With { get; set; }

    [Display(Name = "What it is shared for")]
    public string? WhatFor { get; set; }

    [Display(Name = "How much is shared")]
    public AmountShared? Amount { get; set; }

    [Display(Name = "Told that it can be withdrawn")]
    public bool ToldItCanBeWithdrawn { get; set; }

    [Display(Name = "What they answered")]
    public AgreementAnswer? Answer { get; set; }

    [Display(Name = "The part they did not agree to")]
    public string? NotAgreedTo { get; set; }

    [Display(Name = "Who answered")]
    public AgreementGivenBy? GivenBy { get; set; }

    [Display(Name = "Their name")]
    public string? GivenByName { get; set; }

    [Display(Name = "Who judged it, when and on what grounds")]
    public string? CompetenceGrounds { get; set; }

    [Display(Name = "How they answered")]
    public AgreementMeans? Means { get; set; }

    [Display(Name = "Day of the answer")]
    public DateParts AnsweredOn { get; set; } = new();
}

public sealed class AgreementFormValidator : AbstractValidator<AgreementForm>
{
    public AgreementFormValidator(TimeProvider clock)
    {
        When(f => f.IsSharing, () =>
        {
            RuleFor(f => f.Whom).NotNull().WithMessage("Select who may know");
            RuleFor(f => f.Email).Must(HasText).When(f => f.Whom == NamedBy.Account).WithMessage("Enter the professional’s work e-mail");
            RuleFor(f => f.AgencyId).NotNull().When(f => f.Whom == NamedBy.Organisation).WithMessage("Choose the organisation from the list");
            RuleFor(f => f.With).Must(HasText).When(f => f.Whom == NamedBy.Words).WithMessage("Enter the name of the person or the organisation");
            RuleFor(f => f.WhatFor).Must(HasText).WithMessage("Say what it is shared for");
            RuleFor(f => f.Amount).NotNull().WithMessage("Select how much is shared");

            // The portal cannot leave a part out of an assessment: what somebody may read would be more than was agreed (CO-12).
            RuleFor(f => f.Amount).NotEqual(AmountShared.WholeAssessment).When(f => f.Answer == AgreementAnswer.Partly)
                .WithMessage("They did not agree to all of it, and no part of an assessment can be left out here. Select the plan, and tell the other person yourself what the family agreed to");
        });
        RuleFor(f => f.Answer).NotNull().WithMessage("Select what they answered");
        RuleFor(f => f.ToldItCanBeWithdrawn).Equal(true).When(f => f.Answer is AgreementAnswer.Given or AgreementAnswer.Partly)
            .WithMessage("Tell them that they can take it back at any time, then tick this box");
        RuleFor(f => f.NotAgreedTo).Must(HasText).When(f => f.Answer == AgreementAnswer.Partly).WithMessage("Say which part they did not agree to");
        RuleFor(f => f.GivenBy).NotNull().WithMessage("Select who answered");
        RuleFor(f => f.GivenByName).Must(HasText).WithMessage("Enter the name of who answered");
        RuleFor(f => f.CompetenceGrounds).Must(HasText).When(f => f.GivenBy == AgreementGivenBy.CompetentYoungPerson)
            .WithMessage("Say who judged that they can decide this, when, and what that rests on: age alone decides nothing");
        RuleFor(f => f.Means).NotNull().WithMessage("Select how they answered");
        RuleFor(f => f.AnsweredOn).Cascade(CascadeMode.Stop).MustBeARealDate("the day of the answer").MustNotBeInTheFuture("the day of the answer", clock);
        RuleFor(f => f.Email).NotLongerThan(Domain.Agencies.Person.EmailMaxLength, "the e-mail address");
        RuleFor(f => f.With).NotLongerThan(FamilyAgreement.NameMaxLength, "the name");
        RuleFor(f => f.WhatFor).NotLongerThan(FamilyAgreement.WordsMaxLength, "what it is shared for");
        RuleFor(f => f.NotAgreedTo).NotLongerThan(FamilyAgreement.WordsMaxLength, "what they did not agree to");
        RuleFor(f => f.GivenByName).NotLongerThan(FamilyAgreement.NameMaxLength, "the name");
        RuleFor(f => f.CompetenceGrounds).NotLongerThan(FamilyAgreement.WordsMaxLength, "the grounds");
    }

    private static bool HasText(string? text) => !string.IsNullOrWhiteSpace(text);
}

/// <summary>That somebody in the family takes an agreement back. No more is asked than when it was given.</summary>
public sealed class WithdrawForm
{
    [Display(Name = "Who takes it back")]
    public string? ByName { get; set; }

    [Display(Name = "How they said it")]
    public AgreementMeans? Means { get; set; }

    [Display(Name = "What they said")]
    public string? Words { get; set; }
}

public sealed class WithdrawFormValidator : AbstractValidator<WithdrawForm>
{
    public WithdrawFormValidator()
    {
        RuleFor(f => f.ByName).Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage("Enter who takes it back");
        RuleFor(f => f.Means).NotNull().WithMessage("Select how they said it");
        RuleFor(f => f.ByName).NotLongerThan(FamilyAgreement.NameMaxLength, "the name");
        RuleFor(f => f.Words).NotLongerThan(FamilyAgreement.WordsMaxLength, "what they said");
    }
}
