using FluentValidation;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.TakeOn;

/// <summary>Whom the hub asks to start.</summary>
public sealed class AllocateForm
{
    public string? Email { get; set; }
}

public sealed class AllocateFormValidator : AbstractValidator<AllocateForm>
{
    public AllocateFormValidator()
    {
        RuleFor(f => f.Email).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Enter their work e-mail address").NotLongerThan(Person.EmailMaxLength, "the e-mail address");
    }
}

/// <summary>Why no early help is started.</summary>
public sealed class SetAsideForm
{
    public string? Why { get; set; }
}

public sealed class SetAsideFormValidator : AbstractValidator<SetAsideForm>
{
    public SetAsideFormValidator()
    {
        RuleFor(f => f.Why).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Say why it is not needed").NotLongerThan(Referral.WhyNoEarlyHelpMaxLength, "your reason");
    }
}

/// <summary>The page.</summary>
public sealed record TakeOnPage(StepDown Of, bool IsCoordinator, AllocateForm Allocate, SetAsideForm SetAside);
