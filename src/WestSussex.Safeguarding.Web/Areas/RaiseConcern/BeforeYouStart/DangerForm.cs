using System.ComponentModel.DataAnnotations;
using FluentValidation;
using WestSussex.Safeguarding.Domain.Referrals;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.BeforeYouStart;

/// <summary>Is a child in danger now? Asked before everything else; yes interrupts with the telephone (RC-03).</summary>
public sealed class DangerForm : StepForm
{
    [Display(Name = "Is the child at risk of harm right now?")]
    public YesNoUnsure? Risk { get; set; }

    /// <summary>Another council's front door acts; MASH has it all the same.</summary>
    [Display(Name = "Lives outside West Sussex")]
    public bool LivesElsewhere { get; set; }

    /// <summary>They read that they should ring first.</summary>
    [Display(Name = "I understand that I should ring first")]
    public bool Understood { get; set; }
}

/// <summary>An answer, and after "yes" that the reader saw whom to ring. It never stops anybody.</summary>
public sealed class DangerFormValidator : AbstractValidator<DangerForm>
{
    public DangerFormValidator()
    {
        RuleFor(f => f.Risk).NotNull()
            .WithMessage("Select whether the child is at risk of harm right now, or select “I am not sure”");
    }
}
