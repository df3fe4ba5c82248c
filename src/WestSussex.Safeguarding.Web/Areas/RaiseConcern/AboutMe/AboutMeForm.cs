using System.ComponentModel.DataAnnotations;
using System.Globalization;
using FluentValidation;
using WestSussex.Safeguarding.Domain.Children;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.You;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.AboutMe;

/// <summary>What somebody under 18 writes about themselves: their story is all that is asked for, the rest may stay empty.</summary>
public sealed class AboutMeForm : StepForm
{
    /// <summary>Longest short answer, in characters.</summary>
    public const int MaxLength = 300;

    [Display(Name = "What you want us to call you")]
    public string? Called { get; set; }

    [Display(Name = "Your age")]
    public string? Age { get; set; }

    [Display(Name = "Where you live")]
    public string? Home { get; set; }

    [Display(Name = "Your social worker")]
    public YesNoUnsure? HasSocialWorker { get; set; }

    [Display(Name = "What is happening")]
    public string? Story { get; set; }

    [Display(Name = "What you want to happen")]
    public string? Wants { get; set; }

    [Display(Name = "Where you are now")]
    public string? WhereNow { get; set; }

    [Display(Name = "Your telephone number")]
    public string? Telephone { get; set; }

    [Display(Name = "Your email address")]
    public string? Email { get; set; }

    [Display(Name = "Safe ways to reach you")]
    public List<string> SafeWays { get; set => field = SafeWaysPicked.Clean(value); } = [];

    [Display(Name = "When it is safe")]
    public string? SafeTimes { get; set; }

    /// <summary>In full years; nothing where it is not known.</summary>
    public int? Years => int.TryParse(Age, NumberStyles.None, CultureInfo.InvariantCulture, out var years) ? years : null;

    /// <summary>One thing on each page.</summary>
    public static class Parts
    {
        public const string Story = "story";
        public const string Who = "you";
        public const string Reach = "reach-you";

        /// <summary>The story first: it is why they came.</summary>
        public static readonly IReadOnlyList<string> All = [Story, Who, Reach];
    }
}

/// <summary>Only the story must be there.</summary>
public sealed class AboutMeFormValidator : AbstractValidator<AboutMeForm>
{
    private const int OldestInYears = 25;
    private const int TelephoneMaxLength = 40;

    public AboutMeFormValidator()
    {
        RuleSet(AboutMeForm.Parts.Story, () =>
        {
            RuleFor(f => f.Story).Must(t => !string.IsNullOrWhiteSpace(t)).WithMessage("Write what is happening. A few words are enough");
            RuleFor(f => f.Story).NotLongerThan(ConcernNarrative.MaxLength, "what is happening");
            RuleFor(f => f.Wants).NotLongerThan(ConcernNarrative.MaxLength, "what you want to happen");
        });
        RuleSet(AboutMeForm.Parts.Who, () =>
        {
            RuleFor(f => f.Called).NotLongerThan(ChildName.MaxLength, "what we call you");
            RuleFor(f => f.Age).Must((f, typed) => string.IsNullOrWhiteSpace(typed) || f.Years is >= 0 and <= OldestInYears)
                .WithMessage("Enter your age in years, like 14, or leave it empty");
            RuleFor(f => f.Home).NotLongerThan(ReferredChild.AddressMaxLength, "where you live");
        });
        RuleSet(AboutMeForm.Parts.Reach, () =>
        {
            RuleFor(f => f.WhereNow).NotLongerThan(AboutMeForm.MaxLength, "where you are");
            RuleFor(f => f.Telephone).NotLongerThan(TelephoneMaxLength, "your telephone number").Must(YouFormValidator.LooksLikeTelephone)
                .WithMessage("Enter a telephone number, like 01632 960 001, or leave it empty");
            RuleFor(f => f.Email).NotLongerThan(Referrer.ContactMaxLength, "your email address").Must(YouFormValidator.LooksLikeEmail)
                .WithMessage("Enter an email address in the correct format, like name@example.com, or leave it empty");
            RuleFor(f => f.SafeTimes).NotLongerThan(SafeContact.MaxLength, "when it is safe");
        });
    }
}
