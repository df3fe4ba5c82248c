using System.ComponentModel.DataAnnotations;
using FluentValidation;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Assessments;

/// <summary>What is asked before a birth (PS-04).</summary>
public sealed class BeforeBirthForm : StepForm
{
    [Display(Name = "The pregnancy")]
    public string? Pregnancy { get; set; }

    [Display(Name = "The mother’s own history")]
    public string? MothersHistory { get; set; }

    [Display(Name = "The father’s own history")]
    public string? FathersHistory { get; set; }

    [Display(Name = "Who will be there")]
    public string? WhoWillBeThere { get; set; }

    [Display(Name = "What is prepared")]
    public string? Prepared { get; set; }

    [Display(Name = "Worries about the birth")]
    public string? WorriesAboutTheBirth { get; set; }
}

public sealed class BeforeBirthFormValidator : AbstractValidator<BeforeBirthForm>
{
    public BeforeBirthFormValidator()
    {
        RuleFor(f => f.Pregnancy).Must(HasText).WithMessage("Say how the pregnancy goes, and who looks after it");
        RuleFor(f => f.MothersHistory).Must(HasText).WithMessage("Say what is known of the mother’s own history, or that nothing is known");
        RuleFor(f => f.FathersHistory).Must(HasText).WithMessage("Say what is known of the father and his history, or that nothing is known");
        RuleFor(f => f.Pregnancy).NotLongerThan(AssessmentContent.MaxLength, "how the pregnancy goes");
        RuleFor(f => f.MothersHistory).NotLongerThan(AssessmentContent.MaxLength, "the mother’s history");
        RuleFor(f => f.FathersHistory).NotLongerThan(AssessmentContent.MaxLength, "the father’s history");
        RuleFor(f => f.WhoWillBeThere).NotLongerThan(AssessmentContent.MaxLength, "who will be there");
        RuleFor(f => f.Prepared).NotLongerThan(AssessmentContent.MaxLength, "what is prepared");
        RuleFor(f => f.WorriesAboutTheBirth).NotLongerThan(AssessmentContent.MaxLength, "the worries about the birth");
    }

    private static bool HasText(string? text) => !string.IsNullOrWhiteSpace(text);
}
