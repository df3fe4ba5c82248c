using FluentValidation;

namespace WestSussex.Safeguarding.Web.Areas.Outcomes.Outcome;

/// <summary>What the reader of a decision says to it.</summary>
public enum ReaderAnswer
{
    GotIt,
    NeedToTalk,
    Disagree,
}

/// <summary>"Tell us you have seen this".</summary>
public sealed class AnswerForm
{
    public ReaderAnswer? Seen { get; set; }
}

/// <summary>One of the three.</summary>
public sealed class AnswerFormValidator : AbstractValidator<AnswerForm>
{
    public AnswerFormValidator() =>
        RuleFor(form => form.Seen).Must(seen => seen is { } answer && Enum.IsDefined(answer))
            .WithMessage("Select ‘Got it’, ‘I need to talk’ or ‘I disagree’");
}
