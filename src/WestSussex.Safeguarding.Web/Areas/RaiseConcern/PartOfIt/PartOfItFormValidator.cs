using FluentValidation;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.PartOfIt;

/// <summary>Only what is on the list; an id that a later list has no more can be taken off.</summary>
public sealed class PartOfItFormValidator : AbstractValidator<PartOfItForm>
{
    public PartOfItFormValidator(PolicyData policy) => RuleFor(f => f.Steps)
        .Must(ids => ids.TrueForAll(id => policy.Current(policy.SpecialSteps).Contains(id)))
        .WithMessage("Select from this list, or select nothing");
}
