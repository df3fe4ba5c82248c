using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.You;

/// <summary>The three ways in.</summary>
public enum WayIn
{
    /// <summary>A neighbour, friend or relative; named or anonymous.</summary>
    Public,

    /// <summary>As part of a job, without an account: named, not verified.</summary>
    NamedProfessional,

    /// <summary>As part of a job, signed in.</summary>
    SignedIn,
}

/// <summary>Who raises the concern, and how to reach them.</summary>
public sealed class YouForm : StepForm
{
    [BindNever]
    public WayIn WayIn { get; set; }

    /// <summary>Under 18, and writes about themselves.</summary>
    [BindNever]
    public bool IsYoungPerson { get; set; }

    /// <summary>Only the public is asked (RC-06).</summary>
    [Display(Name = "Giving your name")]
    public bool? GivesName { get; set; }

    [Display(Name = "Your name")]
    public string? Name { get; set; }

    [Display(Name = "Your role")]
    public string? JobTitle { get; set; }

    [Display(Name = "Your organisation")]
    public string? Organisation { get; set; }

    [Display(Name = "Your telephone number")]
    public string? Telephone { get; set; }

    [Display(Name = "Your email address")]
    public string? Email { get; set; }

    /// <summary>Works in MASH, so may enter what came in another way.</summary>
    [BindNever]
    public bool EntersForMash { get; set; }

    /// <summary>Asked of MASH: somebody else rang or wrote, and this is what they said.</summary>
    [Display(Name = "Who raises it")]
    public bool? ForSomebodyElse { get; set; }

    /// <summary>Somebody who rang or wrote raises it; whoever fills this in only enters it.</summary>
    [JsonIgnore]
    public bool EntersForSomebodyElse => EntersForMash && ForSomebodyElse == true;

    /// <summary>Who rang or wrote.</summary>
    public ReferredByForm Referred { get; set; } = new();

    [Display(Name = "How it came")]
    public OtherChannel? CameBy { get; set; }

    /// <summary>A code of the census's list of sources.</summary>
    [Display(Name = "Who referred")]
    public string? SourceCode { get; set; }

    public TimeOfReceipt Received { get; set; } = new();

    [Display(Name = "How you know the child")]
    public string? RelationshipToChild { get; set; }

    /// <summary>Asked of the public, who may leave a number without a name.</summary>
    [Display(Name = "Whether we may get in touch")]
    public bool? MayContact { get; set; }

    [Display(Name = "Safe ways to reach you")]
    public List<string> SafeWays { get; set => field = SafeWaysPicked.Clean(value); } = [];

    [Display(Name = "When it is safe")]
    public string? SafeTimes { get; set; }
}

/// <summary>A professional gives a name, a role and a way to be reached; a member of the public may give nothing.</summary>
public sealed class YouFormValidator : AbstractValidator<YouForm>
{
    internal const int TelephoneMaxLength = 40;

    public YouFormValidator(TimeProvider clock, PolicyData policy)
    {
        When(f => f.EntersForMash, () =>
        {
            RuleFor(f => f.ForSomebodyElse).NotNull().WithMessage("Select whether you raise this yourself or write down what somebody else said");
            RuleFor(f => f.CameBy).NotNull().When(f => f.EntersForSomebodyElse).WithMessage("Select how it came")
                .IsInEnum().WithMessage("Select how it came");
            RuleFor(f => f.Referred).SetValidator(new ReferredByFormValidator()).When(f => f.EntersForSomebodyElse);
            RuleFor(f => f.SourceCode).Must(code => !HasText(code) || policy.Current(policy.CodeLists.ReferralSources).Find(code!) is not null)
                .WithMessage("Select who referred from the list, or leave it empty");
        });
        RuleFor(f => f.Received).SetValidator(new TimeOfReceiptValidator(clock)).When(f => f.EntersForSomebodyElse);
        RuleFor(f => f.GivesName).NotNull().When(f => f.WayIn == WayIn.Public)
            .WithMessage("Select whether you want to give your name");
        RuleFor(f => f.Name).Must(HasText).When(f => f.WayIn == WayIn.Public ? f.GivesName == true : !f.EntersForSomebodyElse)
            .WithMessage("Enter your name");
        RuleFor(f => f.Name).NotLongerThan(Referrer.NameMaxLength, "your name");
        RuleFor(f => f.RelationshipToChild).NotLongerThan(Referrer.RoleMaxLength, "how you know the child");
        RuleFor(f => f.Telephone).NotLongerThan(TelephoneMaxLength, "your telephone number")
            .Must(LooksLikeTelephone).WithMessage("Enter a telephone number, like 01632 960 001");
        RuleFor(f => f.Email).NotLongerThan(Referrer.ContactMaxLength, "your email address")
            .Must(LooksLikeEmail).WithMessage("Enter an email address in the correct format, like name@example.com");
        RuleFor(f => f.SafeTimes).NotLongerThan(SafeContact.MaxLength, "when it is safe to reach you");
        When(f => f.WayIn != WayIn.Public && !f.EntersForSomebodyElse, Professional);
        When(f => f.WayIn == WayIn.NamedProfessional, () =>
        {
            RuleFor(f => f.Organisation).Must(HasText).WithMessage("Enter your organisation");
            RuleFor(f => f.Email).Must(HasText).WithMessage("Enter your work email address");
        });
    }

    private void Professional()
    {
        RuleFor(f => f.JobTitle).Must(HasText).WithMessage("Enter your role");
        RuleFor(f => f.JobTitle).NotLongerThan(Referrer.RoleMaxLength, "your role");
        RuleFor(f => f.Organisation).NotLongerThan(Referrer.NameMaxLength, "your organisation");
        RuleFor(f => f.Telephone).Must(HasText).WithMessage("Enter a telephone number on which we can reach you");
    }

    private static bool HasText(string? text) => !string.IsNullOrWhiteSpace(text);

    internal static bool LooksLikeTelephone(string? telephone) => !HasText(telephone) || telephone!.Count(char.IsDigit) >= 3;

    internal static bool LooksLikeEmail(string? email) =>
        !HasText(email) || (email!.Trim() is var e && e.IndexOf('@', StringComparison.Ordinal) is > 0 and var at
            && at == e.LastIndexOf('@') && e.IndexOf('.', at) > at + 1 && !e.EndsWith('.') && !e.Any(char.IsWhiteSpace));
}
