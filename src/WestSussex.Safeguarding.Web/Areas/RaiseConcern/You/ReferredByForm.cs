using System.ComponentModel.DataAnnotations;
using FluentValidation;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.You;

/// <summary>Who wrote or rang, where MASH writes it down for them. They may have left out everything.</summary>
public sealed class ReferredByForm
{
    /// <summary>Decides what they may be told, and whether the family is asked about.</summary>
    [Display(Name = "Who it came from")]
    public bool? IsPublic { get; set; }

    [Display(Name = "Their name")]
    public string? Name { get; set; }

    [Display(Name = "Their role")]
    public string? JobTitle { get; set; }

    [Display(Name = "Their agency or organisation")]
    public string? Organisation { get; set; }

    [Display(Name = "Their telephone number")]
    public string? Telephone { get; set; }

    [Display(Name = "Their email address")]
    public string? Email { get; set; }

    [Display(Name = "How they know the child")]
    public string? RelationshipToChild { get; set; }

    [Display(Name = "Safe ways to reach them")]
    public List<string> SafeWays { get; set => field = SafeWaysPicked.Clean(value); } = [];

    [Display(Name = "When it is safe for them")]
    public string? SafeTimes { get; set; }
}

/// <summary>Only whether they are of the public must be known: a letter may carry no name and no address.</summary>
public sealed class ReferredByFormValidator : AbstractValidator<ReferredByForm>
{
    public ReferredByFormValidator()
    {
        RuleFor(f => f.IsPublic).NotNull().WithMessage("Select whether it came from somebody as part of their job or from the public");
        RuleFor(f => f.Name).NotLongerThan(Referrer.NameMaxLength, "their name");
        RuleFor(f => f.JobTitle).NotLongerThan(Referrer.RoleMaxLength, "their role");
        RuleFor(f => f.Organisation).NotLongerThan(Referrer.NameMaxLength, "their agency or organisation");
        RuleFor(f => f.Telephone).NotLongerThan(YouFormValidator.TelephoneMaxLength, "their telephone number")
            .Must(YouFormValidator.LooksLikeTelephone).WithMessage("Enter a telephone number, like 01632 960 001");
        RuleFor(f => f.Email).NotLongerThan(Referrer.ContactMaxLength, "their email address")
            .Must(YouFormValidator.LooksLikeEmail).WithMessage("Enter an email address in the correct format, like name@example.com");
        RuleFor(f => f.RelationshipToChild).NotLongerThan(Referrer.RoleMaxLength, "how they know the child");
        RuleFor(f => f.SafeTimes).NotLongerThan(SafeContact.MaxLength, "when it is safe to reach them");
    }
}
