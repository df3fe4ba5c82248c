using System.ComponentModel.DataAnnotations;
using FluentValidation;
using WestSussex.Safeguarding.Domain.Referrals;

namespace WestSussex.Safeguarding.Web.Ui.People;

/// <summary>The family as a whole: its past, its culture, who helps, and what a visitor should know. Nothing has to be answered.</summary>
public sealed class FamilyForm : StepForm
{
    [Display(Name = "Who helps already")]
    public string? WhoHelps { get; set; }

    [Display(Name = "The family’s history")]
    public string? History { get; set; }

    [Display(Name = "Culture and faith")]
    public string? Culture { get; set; }

    [Display(Name = "New to this country")]
    public YesNoUnsure? NewlyArrived { get; set; }

    [Display(Name = "Since when, and what they know of services here")]
    public string? NewlyArrivedWords { get; set; }

    [Display(Name = "What a visitor should know")]
    public string? Hazards { get; set; }
}

public sealed class FamilyFormValidator : AbstractValidator<FamilyForm>
{
    public FamilyFormValidator()
    {
        RuleFor(f => f.WhoHelps).NotLongerThan(FamilyDetails.MaxLength, "who helps");
        RuleFor(f => f.History).NotLongerThan(FamilyDetails.MaxLength, "the family’s history");
        RuleFor(f => f.Culture).NotLongerThan(FamilyDetails.MaxLength, "what matters to the family");
        RuleFor(f => f.NewlyArrivedWords).NotLongerThan(FamilyDetails.MaxLength, "what you know of their coming here");
        RuleFor(f => f.Hazards).NotLongerThan(FamilyDetails.MaxLength, "what a visitor should know");
    }
}
