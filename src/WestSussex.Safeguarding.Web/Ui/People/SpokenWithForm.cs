using System.ComponentModel.DataAnnotations;
using FluentValidation;
using WestSussex.Safeguarding.Domain.Children;
using WestSussex.Safeguarding.Domain.Referrals;

namespace WestSussex.Safeguarding.Web.Ui.People;

/// <summary>How somebody is spoken and written to: asked of children and of adults alike (RC-24, VC-06).</summary>
public abstract class SpokenWithForm : StepForm
{
    [Display(Name = "First language")]
    public string? FirstLanguage { get; set; }

    [Display(Name = "Interpreter needed")]
    public YesNoUnsure? NeedsInterpreter { get; set; }

    [Display(Name = "Who could interpret")]
    public InterpreterAnswer? Interpreter { get; set; }

    [Display(Name = "Which relative or friend")]
    public string? InterpreterName { get; set; }

    [Display(Name = "Preferred language and format")]
    public string? PreferredFormat { get; set; }

    /// <summary>The answers of a complete form.</summary>
    internal SpokenWith SpokenWith() => new()
    {
        FirstLanguage = Text(FirstLanguage),
        NeedsInterpreter = NeedsInterpreter,
        Interpreter = NeedsInterpreter == YesNoUnsure.Yes ? Interpreter : null,
        InterpreterName = NeedsInterpreter == YesNoUnsure.Yes && Interpreter == InterpreterAnswer.Relative ? Text(InterpreterName) : null,
        PreferredFormat = Text(PreferredFormat),
    };

    private protected bool SaysHowToSpeak => NeedsInterpreter is not null || new[] { FirstLanguage, InterpreterName, PreferredFormat }.Any(t => Text(t) is not null);

    private protected static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}

/// <summary>Nothing of it has to be answered.</summary>
public abstract class SpokenWithValidator<T> : AbstractValidator<T>
    where T : SpokenWithForm
{
    protected SpokenWithValidator()
    {
        RuleFor(f => f.FirstLanguage).NotLongerThan(SpokenWith.MaxLength, "the first language");
        RuleFor(f => f.InterpreterName).NotLongerThan(SpokenWith.MaxLength, "who could interpret");
        RuleFor(f => f.PreferredFormat).NotLongerThan(SpokenWith.FormatMaxLength, "the preferred language and format");
    }
}
