using FluentValidation;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Policies;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.Guidance.ThinkItThrough;

/// <summary>
/// Looks at everything each time, for hidden fields can be changed by anybody. Only the age and the district have to be answered, each
/// with "I do not know": those rules bear the name of their page and hold when it is left.
/// </summary>
public sealed class ThinkFormValidator : AbstractValidator<ThinkForm>
{
    public ThinkFormValidator(PolicyData policy, TimeProvider clock)
    {
        RuleFor(f => f.AgeBand).Must(code => code is null or ThinkForm.NotKnown || AgeBands.InWords(code) is not null)
            .WithMessage("Select how old the child is from the list, or select “I do not know”");
        RuleFor(f => f.About).Must(codes => codes.TrueForAll(code => ThinkChoices.About.Any(a => a.Code == code)))
            .WithMessage("Select from the list, or leave it empty");
        RuleFor(f => f.Signs.Indicators).Must(ids => ids.TrueForAll(policy.Current(policy.LevelsOfNeed).Indicators.Contains))
            .WithMessage("We took off a sign that the guidance does not have. Look through the list, and pick it again if you need it");
        RuleFor(f => f.District).Must(id => id is null or ThinkForm.NotKnown || policy.Current(policy.Districts).Contains(id))
            .WithMessage("Select a district from the list, or select “I do not know”");
        RuleFor(f => f.Decisions).Must(codes => codes.TrueForAll(code => ThinkChoices.Decisions.Any(d => d.Code == code)))
            .WithMessage("Select what you will do from the list, or leave it empty");
        Texts();
        LookingAgain(clock);
        RuleSet(ThinkStep.AgeKey, () => RuleFor(f => f.AgeBand).NotEmpty().WithMessage("Select how old the child is, or select “I do not know”"));
        RuleSet(ThinkStep.DistrictKey, District);
    }

    // A postcode that is still there after looking was not found.
    private void District()
    {
        RuleFor(f => f.Postcode).Must(typed => Postcode.Read(typed) is null).When(f => !string.IsNullOrWhiteSpace(f.Postcode) && f.District is null)
            .WithMessage("We do not know this postcode. Check it, or choose the district from the list");
        RuleFor(f => f.Postcode).Must(typed => Postcode.Read(typed) is not null).When(f => !string.IsNullOrWhiteSpace(f.Postcode) && f.District is null)
            .WithMessage("Enter the whole postcode, or choose the district from the list");
        RuleFor(f => f.District).NotEmpty().When(f => string.IsNullOrWhiteSpace(f.Postcode)).WithMessage("Select where the child lives, or select “I do not know”");
    }

    private void Texts()
    {
        RuleFor(f => f.Words).NotLongerThan(ThoughtThrough.TextMaxLength, "what you wrote in your own words");
        RuleFor(f => f.Strengths).NotLongerThan(ThoughtThrough.TextMaxLength, "what goes well");
        RuleFor(f => f.TriedSoFar).NotLongerThan(ThoughtThrough.TextMaxLength, "what has been tried");
        RuleFor(f => f.HowLongHowOften).NotLongerThan(ThoughtThrough.TextMaxLength, "how long and how often");
        RuleFor(f => f.OutsideTheHome).NotLongerThan(ThoughtThrough.TextMaxLength, "what happens outside the home");
        RuleFor(f => f.Why).NotLongerThan(ThoughtThrough.TextMaxLength, "why");
    }

    private void LookingAgain(TimeProvider clock)
    {
        RuleFor(f => f.LookAgainOn).MustBeARealDate("the day on which you will look again", required: false).MustNotBeInThePast("the day on which you will look again", clock);
        RuleFor(f => f.LookAgainOn).Must(day => !(day.ToDate() > clock.UkToday().AddYears(1)))
            .WithMessage("The day on which you will look again must be within a year");
        RuleFor(f => f.LookAgainOn).Must(day => !day.IsEmpty).When(f => f.Decisions.Contains(ThinkChoices.KeepWatching))
            .WithMessage("Enter the day on which you will look again");
    }
}
