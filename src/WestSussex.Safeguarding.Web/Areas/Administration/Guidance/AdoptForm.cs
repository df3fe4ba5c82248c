using FluentValidation;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.Administration.Guidance;

/// <summary>From which day, and where the partnership's decision is written down.</summary>
public sealed class AdoptForm
{
    public DateParts From { get; set; } = new();

    public string? MinuteReference { get; set; }

    /// <summary>Sent by the page that shows it once more.</summary>
    public bool Confirmed { get; set; }
}

public sealed class AdoptFormValidator : AbstractValidator<AdoptForm>
{
    private const int YearsAhead = 2;

    public AdoptFormValidator(TimeProvider clock)
    {
        RuleFor(f => f.From).MustBeARealDate("the day from which it counts");
        RuleFor(f => f.From).Must(from => from.ToDate() is not { } day || day > clock.UkToday())
            .WithMessage("The day from which it counts must be tomorrow or later");
        RuleFor(f => f.From).Must(from => from.ToDate() is not { } day || day <= clock.UkToday().AddYears(YearsAhead))
            .WithMessage("The day from which it counts must be in the next 2 years");
        RuleFor(f => f.MinuteReference).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Enter where the decision is written down")
            .NotLongerThan(GuidanceEdition.MinuteMaxLength, "where the decision is written down");
    }
}
