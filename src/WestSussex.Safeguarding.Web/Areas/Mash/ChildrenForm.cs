using FluentValidation;
using WestSussex.Safeguarding.Domain.Referrals;

namespace WestSussex.Safeguarding.Web.Areas.Mash;

/// <summary>Something that no child of the referral is at the right stage for.</summary>
public sealed record NotNow(Verb Verb);

/// <summary>A form about some of the referral's children.</summary>
public abstract class ChildrenForm : VersionedForm
{
    /// <summary>Ids of the chosen children.</summary>
    public List<Guid> Children { get; set; } = [];
}

/// <summary>At least one child is chosen.</summary>
public abstract class ChildrenFormValidator<T> : AbstractValidator<T>
    where T : ChildrenForm
{
    protected ChildrenFormValidator() =>
        RuleFor(f => f.Children).NotEmpty().WithMessage("Select which children this is about");
}
