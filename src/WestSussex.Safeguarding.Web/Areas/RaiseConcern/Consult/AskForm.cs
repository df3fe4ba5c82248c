using FluentValidation;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.Consult;

/// <summary>What a practitioner wants to know. Nobody of the family is named.</summary>
public sealed class AskForm
{
    /// <summary>Made with the empty form: the same form sent twice is one consultation.</summary>
    public Guid Key { get; set; } = Guid.CreateVersion7();

    public string? Question { get; set; }

    public string? Known { get; set; }

    /// <summary>As concerns have it.</summary>
    public bool HideFromLead { get; set; }

    /// <summary>A child may be harmed: what was typed goes into a concern.</summary>
    public bool Instead { get; set; }
}

public sealed class AskFormValidator : AbstractValidator<AskForm>
{
    public AskFormValidator()
    {
        RuleFor(f => f.Question).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Write what you want to know").NotLongerThan(Consultation.QuestionMaxLength, "what you want to know");
        RuleFor(f => f.Known).NotLongerThan(Consultation.WordsMaxLength, "what you know");
    }
}
