using FluentValidation;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.Hub;

/// <summary>Somebody asked the hub for advice.</summary>
public sealed class AdviceForm : KeyedForm
{
    public EarlyHelpHub? Hub { get; set; }

    public string? AskedBy { get; set; }

    public string? AskedByAgency { get; set; }

    public DateParts On { get; set; } = new();

    public string? Question { get; set; }

    public string? Advice { get; set; }

    /// <summary>The early help it was about, where there is one.</summary>
    public string? Reference { get; set; }

    internal AdviceAnswers Answers(Guid? about) => new(Hub!.Value, AskedBy!, AskedByAgency, On.ToDate()!.Value, Question!, Advice!, about);
}

public sealed class AdviceFormValidator : AbstractValidator<AdviceForm>
{
    private const int ReferenceMaxLength = 40;

    public AdviceFormValidator(TimeProvider clock)
    {
        RuleFor(f => f.Hub).MustBeChosen("Choose the hub");
        RuleFor(f => f.AskedBy).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Enter who asked").NotLongerThan(AdviceConversation.NameMaxLength, "the name");
        RuleFor(f => f.AskedByAgency).NotLongerThan(AdviceConversation.NameMaxLength, "the organisation");
        RuleFor(f => f.On).MustBeARealDate("the day of the conversation");
        RuleFor(f => f.On).MustNotBeInTheFuture("the day of the conversation", clock);
        RuleFor(f => f.Question).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Write what was asked").NotLongerThan(AdviceConversation.WordsMaxLength, "what was asked");
        RuleFor(f => f.Advice).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Write what you advised").NotLongerThan(AdviceConversation.WordsMaxLength, "what you advised");
        RuleFor(f => f.Reference).NotLongerThan(ReferenceMaxLength, "the reference");
    }
}

/// <summary>Advice given lately, and the form for more.</summary>
public sealed record AdvicePage(AdviceForm Form, IReadOnlyList<AdviceConversation> Recent);
