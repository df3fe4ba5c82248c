using FluentValidation;

namespace WestSussex.Safeguarding.Web.Areas.Outcomes.CheckAConcern;

/// <summary>The return code that was shown when the concern was first saved.</summary>
public sealed class CheckForm
{
    public string? Code { get; set; }
}

/// <summary>Something that can be looked up.</summary>
public sealed class CheckFormValidator : AbstractValidator<CheckForm>
{
    private const int LongestTyped = 60;

    public CheckFormValidator() =>
        RuleFor(form => form.Code).Must(code => !string.IsNullOrWhiteSpace(code) && code.Length <= LongestTyped)
            .WithMessage("Enter your return code");
}
