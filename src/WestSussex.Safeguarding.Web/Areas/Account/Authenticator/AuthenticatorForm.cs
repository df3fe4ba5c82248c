using FluentValidation;

namespace WestSussex.Safeguarding.Web.Areas.Account.Authenticator;

/// <summary>A code from the app, or a recovery code.</summary>
public sealed class AuthenticatorForm
{
    private const int LongestCode = 20;

    public string? Code { get; set; }

    public bool IsRecoveryCode { get; set; }

    /// <summary>The key to type into the app; shown while it is set up, never posted.</summary>
    [Microsoft.AspNetCore.Mvc.ModelBinding.BindNever]
    public string? Key { get; set; }

    /// <inheritdoc cref="AuthenticatorForm"/>
    public sealed class Validator : AbstractValidator<AuthenticatorForm>
    {
        public Validator()
        {
            RuleFor(f => f.Code).Cascade(CascadeMode.Stop)
                .NotEmpty().WithMessage(f => f.IsRecoveryCode ? "Enter one of your recovery codes" : "Enter the code that the app shows")
                .MaximumLength(LongestCode).WithMessage("This is too long to be a code");
            RuleFor(f => f.Code).Matches(@"^\s*[0-9]{6}\s*$").When(f => !f.IsRecoveryCode && !string.IsNullOrWhiteSpace(f.Code))
                .WithMessage("The code has 6 digits, like 012345");
        }
    }
}

/// <summary>The recovery codes, shown once.</summary>
public sealed record RecoveryCodesPage(IReadOnlyList<string> Codes, string ContinueTo);
