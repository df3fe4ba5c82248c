using FluentValidation;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.Outcomes.AddInformation;

/// <summary>What somebody adds to a concern that was sent.</summary>
public sealed class AddInformationForm
{
    /// <summary>Made with the empty form: the same form sent twice adds once.</summary>
    public Guid Key { get; set; }

    public YesNoUnsure? HarmNow { get; set; }

    public string? Words { get; set; }

    /// <summary>"Not sure" counts as yes: MASH looks at once and a person decides.</summary>
    public bool PointsToHarm => HarmNow is YesNoUnsure.Yes or YesNoUnsure.Unsure;
}

/// <summary>Both answers, and not longer than is kept.</summary>
public sealed class AddInformationFormValidator : AbstractValidator<AddInformationForm>
{
    public AddInformationFormValidator()
    {
        RuleFor(form => form.Words).NotEmpty().WithMessage("Write what you want to add");
        RuleFor(form => form.Words).NotLongerThan(ConcernNarrative.MaxLength, "what you want to add");
        RuleFor(form => form.HarmNow).Must(answer => answer is { } harm && Enum.IsDefined(harm))
            .WithMessage("Select whether a child is at risk of harm now, or select ‘I am not sure’");
    }
}
