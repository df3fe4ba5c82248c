using System.ComponentModel.DataAnnotations;
using System.Globalization;
using FluentValidation;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.You;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.TelephoneCall;

/// <summary>What somebody in MASH writes down while a professional is on the telephone.</summary>
public sealed class CallForm
{
    /// <summary>Made with the page: the same form sent twice is one call.</summary>
    public Guid Key { get; set; }

    [Display(Name = "Who rings")]
    public string? Name { get; set; }

    [Display(Name = "Their role")]
    public string? JobTitle { get; set; }

    [Display(Name = "Their agency")]
    public string? Organisation { get; set; }

    [Display(Name = "Their telephone number")]
    public string? Telephone { get; set; }

    [Display(Name = "Their work email address")]
    public string? Email { get; set; }

    [Display(Name = "First name")]
    public string? Given { get; set; }

    [Display(Name = "Family name")]
    public string? Family { get; set; }

    [Display(Name = "About how old, in years")]
    public string? Age { get; set; }

    [Display(Name = "Address or place")]
    public string? Address { get; set; }

    [Display(Name = "In a few words")]
    public string? Summary { get; set; }

    [Display(Name = "What was said")]
    public string? Said { get; set; }

    [Display(Name = "Is a child at risk of harm right now?")]
    public YesNoUnsure? Risk { get; set; }

    /// <summary>When they rang; empty is now.</summary>
    public TimeOfReceipt Called { get; set; } = new();

    internal int? Years => int.TryParse(Age?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var years) ? years : null;
}

/// <summary>Little is asked for while somebody speaks: who rings and how to ring back, what was said, and whether a child is at risk.</summary>
public sealed class CallFormValidator : AbstractValidator<CallForm>
{
    private const int OldestAge = 17;
    private const int TelephoneMaxLength = 40;

    public CallFormValidator(TimeProvider clock)
    {
        RuleFor(f => f.Name).Must(HasText).WithMessage("Enter who rings").NotLongerThan(Referrer.NameMaxLength, "who rings");
        RuleFor(f => f.JobTitle).NotLongerThan(Referrer.RoleMaxLength, "their role");
        RuleFor(f => f.Organisation).Must(HasText).WithMessage("Enter their agency").NotLongerThan(Referrer.NameMaxLength, "their agency");
        RuleFor(f => f.Telephone).Must(HasText).WithMessage("Enter a number to ring them back on").NotLongerThan(TelephoneMaxLength, "their telephone number")
            .Must(YouFormValidator.LooksLikeTelephone).WithMessage("Enter a telephone number, like 01632 960 001");
        RuleFor(f => f.Email).NotLongerThan(Referrer.ContactMaxLength, "their email address")
            .Must(YouFormValidator.LooksLikeEmail).WithMessage("Enter an email address in the correct format, like name@example.com");
        RuleFor(f => f.Given).NotLongerThan(Domain.Children.ChildName.MaxLength, "the first name");
        RuleFor(f => f.Family).NotLongerThan(Domain.Children.ChildName.MaxLength, "the family name");
        RuleFor(f => f.Age).Must((f, age) => !HasText(age) || f.Years is >= 0 and <= OldestAge).WithMessage("Enter an age in whole years, from 0 to 17, or leave it empty");
        RuleFor(f => f.Address).NotLongerThan(ReferredChild.AddressMaxLength, "the address");
        RuleFor(f => f.Summary).Must(HasText).WithMessage("Say in a few words what it is about").NotLongerThan(ConcernNarrative.SummaryMaxLength, "what it is about");
        RuleFor(f => f.Said).Must(HasText).WithMessage("Write what was said").NotLongerThan(ConcernNarrative.MaxLength, "what was said");
        RuleFor(f => f.Risk).NotNull().WithMessage("Select whether a child is at risk of harm right now, or select “Not sure”")
            .IsInEnum().WithMessage("Select whether a child is at risk of harm right now, or select “Not sure”");
        RuleFor(f => f.Called).SetValidator(new TimeOfReceiptValidator(clock));
    }

    private static bool HasText(string? text) => !string.IsNullOrWhiteSpace(text);
}
