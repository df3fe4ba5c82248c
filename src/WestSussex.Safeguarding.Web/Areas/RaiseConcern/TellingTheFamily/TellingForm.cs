using System.ComponentModel.DataAnnotations;
using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using WestSussex.Safeguarding.Domain.Consent;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.TellingTheFamily;

/// <summary>Which adults know that this is being sent, and whether they agree to help. Professionals only (CO-16).</summary>
public sealed class TellingForm : StepForm, IAsksSeveral
{
    /// <summary>The reason, in the policy's list, that only words explain.</summary>
    public const string OtherReason = "other";

    [BindNever]
    public List<AdultForm> Adults { get; set; } = [];

    IEnumerable<(string Key, string Name, StepForm Form)> IAsksSeveral.Each =>
        Adults.Select(x => (x.Key.ToString(CultureInfo.InvariantCulture), x.Adult, (StepForm)x));

    /// <summary>Privacy information was given (CO-18).</summary>
    [Display(Name = "Told how information about them is used")]
    public bool? PrivacyGiven { get; set; }

    [Display(Name = "Why not told how information is used")]
    public string? PrivacyWhyNot { get; set; }

    [Display(Name = "Told whom we will talk to")]
    public bool? ToldWhoIsAsked { get; set; }

    /// <summary>The family hears who referred, unless that is not safe (RC-32, CO-08).</summary>
    [Display(Name = "The family may hear who referred")]
    public bool? MayHearWho { get; set; }

    [Display(Name = "Why it would not be safe")]
    public string? MayNotHearWhy { get; set; }

    [Display(Name = "Said no to early help")]
    public bool? RefusedEarlyHelp { get; set; }

    /// <summary>A refusal alone is no ground (CO-05).</summary>
    [Display(Name = "Why there may be significant harm")]
    public string? WhyHarm { get; set; }

    /// <summary>Sending this was talked over with the family first (CO-06).</summary>
    [Display(Name = "Talked over with the family first")]
    public bool? TalkedOverFirst { get; set; }

    [Display(Name = "What they said, or why it was not talked over")]
    public string? TalkedOverWords { get; set; }

    [Display(Name = "How you go on offering help")]
    public string? KeepOffering { get; set; }

    /// <summary>What was missing has been asked for; it is not asked for again, and it never stops a submission (CO-04).</summary>
    [BindNever]
    public bool AskedOnce { get; set; }
}

/// <summary>Two questions about one adult, never mixed up: told? and agrees to the service?</summary>
public sealed class AdultForm : StepForm
{
    /// <summary>The key of "parents or carers" together, where nobody is named.</summary>
    public const int Together = 0;

    [BindNever]
    public int Key { get; set; }

    [BindNever]
    public string Adult { get; set; } = ConsentRecord.Together;

    [Display(Name = "Told")]
    public ToldAnswer? Told { get; set; }

    [Display(Name = "Agrees to help")]
    public AgreesAnswer? Agrees { get; set; }

    [Display(Name = "Reasons for not telling")]
    public List<string> Reasons { get; set; } = [];

    [Display(Name = "What they said, or why they were not told")]
    public string? Words { get; set; }

    /// <summary>Part of the help only (CO-17).</summary>
    [Display(Name = "What they did not agree to")]
    public string? NotAgreedTo { get; set; }

    [Display(Name = "Who agreed not to tell them")]
    public string? NotTellingAgreedBy { get; set; }

    [Display(Name = "Tell them by")]
    public DateParts TellLaterBy { get; set; } = new();

    /// <summary>Not told, with a day by which they will be.</summary>
    internal bool TellsLater => Told is not null and not ToldAnswer.Yes && TellLaterBy.ToDate() is not null;
}

/// <summary>Asks for what is missing once. The length limit always holds.</summary>
public sealed class TellingFormValidator : AbstractValidator<TellingForm>
{
    public TellingFormValidator(TimeProvider clock)
    {
        RuleForEach(f => f.Adults).ChildRules(adult =>
        {
            adult.RuleFor(a => a.NotAgreedTo).NotLongerThan(ConsentRecord.WordsMaxLength, "what they did not agree to");
            adult.RuleFor(a => a.NotTellingAgreedBy).NotLongerThan(ConsentRecord.AgreedByMaxLength, "who agreed not to tell them");
            adult.RuleFor(a => a.TellLaterBy).MustBeARealDate("the day by which you will tell them", required: false);
            adult.RuleFor(a => a.TellLaterBy).Must(by => !(by.ToDate() > clock.UkToday().AddYears(1)))
                .WithMessage("The day by which you will tell them must be within a year");
        });
        RuleFor(f => f.PrivacyWhyNot).NotLongerThan(ConcernDetails.MaxLength, "why not");
        RuleFor(f => f.MayNotHearWhy).NotLongerThan(ConcernDetails.MaxLength, "why it would not be safe");
        RuleFor(f => f.WhyHarm).NotLongerThan(ConcernDetails.MaxLength, "why there may be significant harm");
        RuleFor(f => f.TalkedOverWords).NotLongerThan(ConcernDetails.MaxLength, "what they said");
        RuleFor(f => f.KeepOffering).NotLongerThan(ConcernDetails.MaxLength, "how you go on offering help");
        RuleForEach(f => f.Adults).ChildRules(adult =>
            adult.RuleFor(a => a.Words).NotLongerThan(ConsentRecord.WordsMaxLength, "what you write"));
        When(f => !f.AskedOnce, () =>
        {
            RuleForEach(f => f.Adults).ChildRules(WhatIsMissing);
            RuleForEach(f => f.Adults).ChildRules(adult => adult.RuleFor(a => a.TellLaterBy)
                .MustNotBeInThePast("the day by which you will tell them", clock).When(a => a.Told is not null and not ToldAnswer.Yes));
            RuleFor(f => f.PrivacyWhyNot).Must(HasText).When(f => f.PrivacyGiven == false)
                .WithMessage("Say why the family was not told how information about them is used. You can go on without: somebody will ask you");
            RuleFor(f => f.MayNotHearWhy).Must(HasText).When(f => f.MayHearWho == false)
                .WithMessage("Say why it would not be safe for the family to hear who you are. You can go on without: somebody will ask you");
            RuleFor(f => f.WhyHarm).Must(HasText).When(f => f.RefusedEarlyHelp == true)
                .WithMessage("Say what makes you think of significant harm. Saying no to early help is no ground by itself. You can go on without: somebody will ask you");
        });
    }

    private static bool HasText(string? text) => !string.IsNullOrWhiteSpace(text);

    private static void WhatIsMissing(InlineValidator<AdultForm> adult)
    {
        adult.RuleFor(a => a.Told).NotNull()
            .WithMessage(a => $"Select whether you have told {Named(a)}. You can go on without an answer: somebody will ask you");
        adult.RuleFor(a => a.Agrees).NotNull().When(a => a.Told == ToldAnswer.Yes)
            .WithMessage(a => $"Select whether {Named(a)} agreed to help. You can go on without an answer: somebody will ask you");
        adult.RuleFor(a => a.Reasons).Must(reasons => reasons.Count > 0).When(a => a.Told == ToldAnswer.NoUnsafe)
            .WithMessage(a => $"Select why {Named(a)} has not been told. You can go on without a reason: somebody will ask you");
        adult.RuleFor(a => a.Words).Must(words => !string.IsNullOrWhiteSpace(words)).When(a => a.Told is not null and not ToldAnswer.Yes)
            .WithMessage(a => a.Told == ToldAnswer.NoCouldNotReach
                ? "Say how and when you tried. You can go on without: somebody will ask you"
                : "Say a little more about why. You can go on without: somebody will ask you");
    }

    private static string Named(AdultForm adult) => adult.Key == AdultForm.Together ? "the parents or carers" : adult.Adult;
}
