using FluentValidation;
using WestSussex.Safeguarding.Domain.Agencies;

namespace WestSussex.Safeguarding.Web.Areas.Account.SignIn;

/// <summary>Which address the code goes to.</summary>
public sealed class EmailForm
{
    public string? Email { get; set; }

    public string? ReturnUrl { get; set; }

    /// <summary>They were signed out, and are told so.</summary>
    [Microsoft.AspNetCore.Mvc.ModelBinding.BindNever]
    public bool SessionHasEnded { get; set; }

    /// <summary>By time alone.</summary>
    [Microsoft.AspNetCore.Mvc.ModelBinding.BindNever]
    public bool ByTime { get; set; }
}

/// <inheritdoc cref="EmailForm"/>
public sealed class EmailFormValidator : AbstractValidator<EmailForm>
{
    public EmailFormValidator() => RuleFor(f => f.Email).MustBeAnEmailAddress("your work e-mail address");
}

/// <summary>The code from the mail.</summary>
public sealed class CodeForm
{
    public string? Code { get; set; }

    /// <summary>Shown, not posted.</summary>
    [Microsoft.AspNetCore.Mvc.ModelBinding.BindNever]
    public string SentTo { get; set; } = "";

    /// <summary>The way on is a new code.</summary>
    [Microsoft.AspNetCore.Mvc.ModelBinding.BindNever]
    public bool IsSpent { get; set; }

    /// <summary>The digits of what was typed or pasted: "123 456" is right too.</summary>
    public static string Digits(string? typed) => new([.. (typed ?? "").Where(char.IsAsciiDigit)]);
}

/// <inheritdoc cref="CodeForm"/>
public sealed class CodeFormValidator : AbstractValidator<CodeForm>
{
    private const int Length = 6;

    public CodeFormValidator() => RuleFor(f => f.Code)
        .Cascade(CascadeMode.Stop)
        .NotEmpty().WithMessage("Enter the code from the mail")
        .Must(code => CodeForm.Digits(code).Length == Length).WithMessage("The code has 6 digits, like 012345");
}

/// <summary>Rules that the account's forms share.</summary>
internal static class AccountRules
{
    /// <summary>Something that can be an address; whether it is one, the mail shows.</summary>
    public static IRuleBuilderOptions<T, string?> MustBeAnEmailAddress<T>(this IRuleBuilderInitial<T, string?> rule, string what) => rule
        .Cascade(CascadeMode.Stop)
        .NotEmpty().WithMessage($"Enter {what}")
        .Must(email => email!.Trim().Length <= Person.EmailMaxLength).WithMessage($"The e-mail address must be {Person.EmailMaxLength} characters or fewer")
        .Must(LooksRight).WithMessage("Enter an e-mail address in the right form, like name@example.org");

    private static bool LooksRight(string? email) =>
        System.Net.Mail.MailAddress.TryCreate(email!.Trim(), out var address)
        && address.Address == email.Trim()
        && address.Host.Contains('.', StringComparison.Ordinal)
        && !email.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) && c != ' ');
}
