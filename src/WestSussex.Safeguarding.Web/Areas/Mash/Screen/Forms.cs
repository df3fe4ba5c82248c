using FluentValidation;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.Mash.Screen;

/// <summary>How soon, and why.</summary>
public sealed class PriorityForm : VersionedForm
{
    public Priority? Chosen { get; set; }

    public string? Why { get; set; }
}

public sealed class PriorityFormValidator : AbstractValidator<PriorityForm>
{
    public PriorityFormValidator()
    {
        RuleFor(f => f.Chosen).NotNull().WithMessage("Select a priority");
        RuleFor(f => f.Why).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Say why you choose this priority")
            .NotLongerThan(Referral.WordsMaxLength, "your reason");
    }
}

/// <summary>Whether a child is one that MASH knows.</summary>
public sealed class MatchForm : VersionedForm
{
    /// <summary>The child of this concern.</summary>
    public Guid Child { get; set; }

    /// <summary>The child of another concern who is the same; empty for a child recorded for the first time.</summary>
    public Guid? Same { get; set; }

    public string? Why { get; set; }
}

public sealed class MatchFormValidator : AbstractValidator<MatchForm>
{
    public MatchFormValidator()
    {
        RuleFor(f => f.Same).NotNull().WithMessage("Select which child it is, or that it is none of them");
        RuleFor(f => f.Why).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Say how you know")
            .NotLongerThan(Referral.WordsMaxLength, "your reason");
    }
}

/// <summary>Whether a child has an allocated social worker, as somebody found by asking (AW-01).</summary>
public sealed class WorkerForm : VersionedForm
{
    public Guid Child { get; set; }

    public YesNoUnsure? Answer { get; set; }

    public string? Name { get; set; }
}

public sealed class WorkerFormValidator : AbstractValidator<WorkerForm>
{
    public WorkerFormValidator()
    {
        RuleFor(f => f.Answer).NotNull().WithMessage("Select whether the child has a social worker");
        RuleFor(f => f.Name).NotEmpty().When(f => f.Answer == YesNoUnsure.Yes).WithMessage("Enter the social worker’s or team manager’s name");
        RuleFor(f => f.Name).NotLongerThan(ReferredChild.SocialWorkerMaxLength, "the name");
    }
}
