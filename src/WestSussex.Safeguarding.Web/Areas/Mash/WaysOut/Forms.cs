using FluentValidation;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.Mash.WaysOut;

/// <summary>What the referrer is asked for (MT-14).</summary>
public sealed class ReturnForm : ChildrenForm
{
    public string? Reason { get; set; }

    public string? Message { get; set; }
}

public sealed class ReturnFormValidator : ChildrenFormValidator<ReturnForm>
{
    public ReturnFormValidator()
    {
        RuleFor(f => f.Reason).NotEmpty().WithMessage("Select what is missing");
        RuleFor(f => f.Message).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Write what you need from the referrer")
            .NotLongerThan(FeedbackToReferrer.MessageMaxLength, "your message");
    }
}

/// <summary>To whom it is passed (AW-02).</summary>
public sealed class PassForm : ChildrenForm
{
    public string? Worker { get; set; }

    public string? Message { get; set; }
}

public sealed class PassFormValidator : ChildrenFormValidator<PassForm>
{
    public PassFormValidator()
    {
        RuleFor(f => f.Worker).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Enter the social worker’s or team manager’s name")
            .NotLongerThan(ReferredChild.SocialWorkerMaxLength, "the name");
        RuleFor(f => f.Message).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Write what the referrer will be told, and whom to ring")
            .NotLongerThan(FeedbackToReferrer.MessageMaxLength, "your message");
    }
}

/// <summary>Which concern carries on instead.</summary>
public sealed class LinkForm : ChildrenForm
{
    public string? Other { get; set; }

    public string? Why { get; set; }

    public string? Message { get; set; }
}

public sealed class LinkFormValidator : ChildrenFormValidator<LinkForm>
{
    public LinkFormValidator()
    {
        RuleFor(f => f.Other).Must(o => Reference.Parse(o) is not null).WithMessage("Enter the other concern’s reference, like WS-7KQ4-92MD");
        RuleFor(f => f.Why).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Say why it is the same concern")
            .NotLongerThan(Referral.WordsMaxLength, "your reason");
        RuleFor(f => f.Message).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Write what the referrer will be told")
            .NotLongerThan(FeedbackToReferrer.MessageMaxLength, "your message");
    }
}

/// <summary>Where the work stands.</summary>
public sealed class StageForm : ChildrenForm
{
    public ChildStatus? Stage { get; set; }

    public string? Why { get; set; }
}

public sealed class StageFormValidator : ChildrenFormValidator<StageForm>
{
    public StageFormValidator()
    {
        RuleFor(f => f.Stage).Must(s => s is ChildStatus.GatheringInformation or ChildStatus.ReadyToDecide).WithMessage("Select where the work stands");
        RuleFor(f => f.Why).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Say why")
            .NotLongerThan(Referral.WordsMaxLength, "your reason");
    }
}
