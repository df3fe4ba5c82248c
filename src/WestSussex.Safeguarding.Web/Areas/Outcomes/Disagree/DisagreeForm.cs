using FluentValidation;
using WestSussex.Safeguarding.Domain.Disagreements;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.Outcomes.Disagree;

/// <summary>What somebody disagrees with, what it rests on and what they want (DE-01).</summary>
public sealed class DisagreeForm
{
    /// <summary>Made with the empty form: the same form sent twice raises one.</summary>
    public Guid Key { get; set; }

    public string? Issue { get; set; }

    public string? Evidence { get; set; }

    public string? Wish { get; set; }
}

/// <summary>Evidence may stay empty: a doubt is worth hearing before it can be proved.</summary>
public sealed class DisagreeFormValidator : AbstractValidator<DisagreeForm>
{
    public DisagreeFormValidator()
    {
        RuleFor(form => form.Issue).NotEmpty().WithMessage("Say what you disagree with");
        RuleFor(form => form.Issue).NotLongerThan(Disagreement.WordsMaxLength, "what you disagree with");
        RuleFor(form => form.Evidence).NotLongerThan(Disagreement.WordsMaxLength, "what it rests on");
        RuleFor(form => form.Wish).NotEmpty().WithMessage("Say what you want to happen");
        RuleFor(form => form.Wish).NotLongerThan(Disagreement.WordsMaxLength, "what you want to happen");
    }
}
