using System.Globalization;
using FluentValidation;
using WestSussex.Safeguarding.Domain.Children;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Referrals;

namespace WestSussex.Safeguarding.Web.Ui.People;

/// <summary>Every question has a way out: "not known" is an answer, a missing answer is not.</summary>
public sealed class ChildFormValidator : AbstractValidator<ChildForm>
{
    /// <summary>A child is under this age (RC-26).</summary>
    private const int AdultAge = 18;

    private const int AgeMaxLength = 20;

    /// <summary>Days an expected date may lie back: babies come late.</summary>
    private const int DaysOverdue = 28;

    /// <summary>Days an expected date may lie ahead.</summary>
    private const int LongestPregnancyInDays = 300;

    public ChildFormValidator(TimeProvider clock)
    {
        RuleSet(ChildForm.Parts.Name, Name);
        RuleSet(ChildForm.Parts.Address, Address);
        RuleSet(ChildForm.Parts.Born, () => Born(clock));
        RuleSet(ChildForm.Parts.SocialWorker, SocialWorker);
    }

    private void Name()
    {
        RuleFor(f => f.Given).Must((f, _) => f.NameNotKnown || !IsBlank(f.Given) || !IsBlank(f.Family))
            .WithMessage("Enter the child’s first name, or say that you do not know it");
        RuleFor(f => f.Given).NotLongerThan(ChildName.MaxLength, "the first name");
        RuleFor(f => f.WhyNameNotKnown).NotLongerThan(ChildDetails.MaxLength, "why the name is not known");
        RuleFor(f => f.Family).NotLongerThan(ChildName.MaxLength, "the family name");
    }

    private void Address()
    {
        RuleFor(f => f.Address).Must((f, _) => !IsBlank(f.Address) || !IsBlank(f.Postcode) || f.NoAddress is not null)
            .WithMessage("Enter the address, or say why there is none");
        RuleFor(f => f.Address).NotLongerThan(ReferredChild.AddressMaxLength, "the address");
        RuleFor(f => f.Postcode).NotLongerThan(ReferredChild.PostcodeMaxLength, "the postcode");
        RuleFor(f => f.NoAddressWhy).Must((f, why) => f.NoAddress != NoAddress.Other || !IsBlank(f.Address) || !IsBlank(why))
            .WithMessage("Say why there is no address");
        RuleFor(f => f.District).NotLongerThan(ThoughtThrough.CodeMaxLength, "the district");
        RuleFor(f => f.NoAddressWhy).NotLongerThan(ReferredChild.ReasonMaxLength, "the reason");
    }

    private void Born(TimeProvider clock)
    {
        RuleFor(f => f.Birth).NotNull().WithMessage("Select what you know about the date of birth, or select “I do not know”");
        When(f => f.Birth == BirthAnswer.DateOfBirth, () => RuleFor(f => f.DateOfBirth).Cascade(CascadeMode.Stop)
            .MustBeARealDate("the date of birth")
            .MustNotBeInTheFuture("the date of birth", clock)
            .Must(d => d?.ToDate() is not { } day || day > clock.UkToday().AddYears(-AdultAge))
            .WithMessage("This form is for children under 18. Check the date of birth"));
        When(f => f.Birth == BirthAnswer.Unborn, () => RuleFor(f => f.ExpectedOn).Cascade(CascadeMode.Stop)
            .MustBeARealDate("the expected date of birth", required: false)
            .Must(d => d?.ToDate() is not { } day || (day >= clock.UkToday().AddDays(-DaysOverdue) && day <= clock.UkToday().AddDays(LongestPregnancyInDays)))
            .WithMessage("The expected date of birth must be within the next 10 months"));
        When(f => f.Birth == BirthAnswer.Estimate, () => RuleFor(f => f.EstimatedAge)
            .Must(age => int.TryParse(age, NumberStyles.Integer, CultureInfo.InvariantCulture, out var years) && years is >= 0 and < AdultAge)
            .WithMessage("Enter the age in years, from 0 to 17"));
        RuleFor(f => f.EstimatedAge).NotLongerThan(AgeMaxLength, "the age").When(f => f.Birth != BirthAnswer.Estimate);
        RuleFor(f => f.School).NotLongerThan(ReferredChild.SchoolMaxLength, "the school, nursery or college");
    }

    private void SocialWorker()
    {
        RuleFor(f => f.HasSocialWorker).NotNull().WithMessage("Select whether the child has a social worker, or select “I do not know”");
        RuleFor(f => f.SocialWorkerName).NotLongerThan(ReferredChild.SocialWorkerMaxLength, "the social worker’s name or team");
    }

    private static bool IsBlank(string? text) => string.IsNullOrWhiteSpace(text);
}
