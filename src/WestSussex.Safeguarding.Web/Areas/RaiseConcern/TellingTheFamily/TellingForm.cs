using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using WestSussex.Safeguarding.Domain.Consent;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.TellingTheFamily;

/// <summary>Which adults know that this is being sent, and whether they agree to help. Professionals only (CO-16).</summary>
public sealed class TellingForm : StepForm
{
    /// <summary>The reason, in the policy's list, that only words explain.</summary>
    public const string OtherReason = "other";

    [BindNever]
    public List<AdultForm> Adults { get; set; } = [];

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
    public string Adult { get; set; } = "Parents or carers";

    [Display(Name = "Told")]
    public ToldAnswer? Told { get; set; }

    [Display(Name = "Agrees to help")]
    public AgreesAnswer? Agrees { get; set; }

    [Display(Name = "Reasons for not telling")]
    public List<string> Reasons { get; set; } = [];

    [Display(Name = "What they said, or why they were not told")]
    public string? Words { get; set; }
}

/// <summary>Asks for what is missing once. The length limit always holds.</summary>
public sealed class TellingFormValidator : AbstractValidator<TellingForm>
{
    public TellingFormValidator()
    {
        RuleForEach(f => f.Adults).ChildRules(adult =>
            adult.RuleFor(a => a.Words).NotLongerThan(ConsentRecord.WordsMaxLength, "what you write"));
        When(f => !f.AskedOnce, () => RuleForEach(f => f.Adults).ChildRules(WhatIsMissing));
    }

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
