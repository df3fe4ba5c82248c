using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.Account.Register;

/// <summary>Who they are and where they work.</summary>
public sealed class RegisterForm
{
    /// <summary>The choice of somebody whose agency is not in the list.</summary>
    public const string NotListed = "not-listed";

    public string? Name { get; set; }

    public string? JobTitle { get; set; }

    public string? Telephone { get; set; }

    /// <summary>An agency's id, or <see cref="NotListed"/>.</summary>
    public string? Agency { get; set; }

    /// <summary>Proven by the code; shown, never posted.</summary>
    [BindNever]
    public string Email { get; set; } = "";

    [BindNever]
    public AgencyChoices Choices { get; set; } = new([], IsKnown: false);
}

/// <summary>The agencies that somebody may say they work for.</summary>
/// <param name="Agencies">By name.</param>
/// <param name="IsKnown">Their address or an invitation belongs to these; else it is every active agency.</param>
public sealed record AgencyChoices(IReadOnlyList<AgencyChoice> Agencies, bool IsKnown);

/// <summary>One of them.</summary>
public sealed record AgencyChoice(Guid Id, string Name);

/// <inheritdoc cref="RegisterForm"/>
public sealed class RegisterFormValidator : AbstractValidator<RegisterForm>
{
    public RegisterFormValidator()
    {
        RuleFor(f => f.Name).NotEmpty().WithMessage("Enter your name");
        RuleFor(f => f.Name).NotLongerThan(Person.NameMaxLength, "your name");
        RuleFor(f => f.JobTitle).NotEmpty().WithMessage("Enter your job title, such as class teacher");
        RuleFor(f => f.JobTitle).NotLongerThan(Person.JobTitleMaxLength, "your job title");
        RuleFor(f => f.Telephone).NotLongerThan(Person.TelephoneMaxLength, "your telephone number");
        RuleFor(f => f.Agency).Must(a => a == RegisterForm.NotListed || Guid.TryParse(a, out _))
            .WithMessage("Select where you work, or select that it is not in the list");
    }
}
