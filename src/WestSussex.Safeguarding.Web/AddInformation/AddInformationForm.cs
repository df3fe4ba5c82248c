using FluentValidation;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.AddInformation;

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

/// <summary>The page, for people with and without an account.</summary>
/// <param name="Reference">Shown and said on the telephone.</param>
/// <param name="Back">The page before.</param>
/// <param name="Action">Where the form goes.</param>
/// <param name="Policy">Whom to ring.</param>
/// <param name="Form">What was typed.</param>
public sealed record AddInformationPage(string Reference, string Back, string Action, PolicyData Policy, AddInformationForm Form);
