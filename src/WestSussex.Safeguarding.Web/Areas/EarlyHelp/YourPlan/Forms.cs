using FluentValidation;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Web.Areas.EarlyHelp.FamilyPages;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.YourPlan;

/// <summary>The code that somebody in a family was given.</summary>
public sealed class CodeForm
{
    public string? Code { get; set; }
}

public sealed class CodeFormValidator : AbstractValidator<CodeForm>
{
    private const int LongestTyped = 60;

    public CodeFormValidator() =>
        RuleFor(f => f.Code).Must(code => !string.IsNullOrWhiteSpace(code) && code.Length <= LongestTyped).WithMessage("Enter your code");
}

/// <summary>Another code, to the address that was recorded.</summary>
public sealed class AnotherCodeForm
{
    public string? Reference { get; set; }

    public string? Email { get; set; }
}

public sealed class AnotherCodeFormValidator : AbstractValidator<AnotherCodeForm>
{
    public AnotherCodeFormValidator()
    {
        RuleFor(f => f.Reference).Must(text => Domain.Referrals.Reference.Parse(text) is not null).WithMessage("Enter the reference of your plan, like WS-7KQ4-92MD");
        RuleFor(f => f.Email).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Enter your e-mail address")
            .Must(mail => mail!.Contains('@', StringComparison.Ordinal)).WithMessage("Enter an e-mail address with an @, like name@example.org")
            .NotLongerThan(FamilyPage.EmailMaxLength, "your e-mail address");
    }
}

/// <summary>What somebody in a family says to the team.</summary>
public sealed class SayForm : KeyedForm
{
    /// <summary>Longest text, in characters: with their name it fits an entry of the timeline.</summary>
    public const int WordsMaxLength = 4000;

    public string? Words { get; set; }
}

public sealed class SayFormValidator : AbstractValidator<SayForm>
{
    public SayFormValidator() => RuleFor(f => f.Words).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Write what you want to say")
        .NotLongerThan(SayForm.WordsMaxLength, "what you want to say");
}

/// <summary>Their page.</summary>
public sealed record ReadPage(FamilyCopy Copy, SayForm Say);

/// <summary>Asks once more before an agreement is taken back.</summary>
public sealed record TakeBackPage(FamilyAgreement Agreement);
