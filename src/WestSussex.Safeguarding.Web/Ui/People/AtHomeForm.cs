using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using WestSussex.Safeguarding.Domain.Children;
using WestSussex.Safeguarding.Domain.Referrals;

namespace WestSussex.Safeguarding.Web.Ui.People;

/// <summary>What the referrer knows about who lives with the child.</summary>
public enum AllAtHome
{
    Yes,

    /// <summary>There are more, or who lives there is not known.</summary>
    NotKnown,
}

/// <summary>Who lives with the child or matters to them.</summary>
public sealed class AtHomeForm : StepForm
{
    /// <summary>Most people that one concern names.</summary>
    public const int MostPeople = 40;

    [BindNever]
    public List<PersonForm> People { get; set; } = [];

    [Display(Name = "Everybody at home added")]
    public AllAtHome? Everybody { get; set; }

    /// <summary>Asked by name: fathers may help, or be part of the worry (RC-23).</summary>
    [Display(Name = "The child’s father")]
    public FatherAnswer? Father { get; set; }

    [Display(Name = "What you know about him")]
    public string? FatherWords { get; set; }
}

/// <summary>One person at home, or who matters to the child.</summary>
public sealed class PersonForm : SpokenWithForm
{
    [BindNever]
    public int Key { get; set; }

    /// <summary>Which button added them.</summary>
    [BindNever]
    public FamilyPlace Place { get; set; } = FamilyPlace.Other;

    [Display(Name = "Name")]
    public string? Name { get; set; }

    [Display(Name = "Relationship to the child")]
    public string? Relationship { get; set; }

    [Display(Name = "Date of birth")]
    public DateParts DateOfBirth { get; set; } = new();

    [Display(Name = "Parental responsibility")]
    public YesNoUnsure? ParentalResponsibility { get; set; }

    [Display(Name = "Lives with the child")]
    public bool? LivesWithChild { get; set; }

    [Display(Name = "Address, if it is another one")]
    public string? Address { get; set; }

    [Display(Name = "Telephone number")]
    public string? Telephone { get; set; }

    [Display(Name = "School or nursery")]
    public string? School { get; set; }

    [Display(Name = "May be a risk")]
    public YesNoUnsure? MayPoseRisk { get; set; }

    [Display(Name = "Why they may be a risk")]
    public string? RiskWords { get; set; }

    [Display(Name = "How they help")]
    public string? Helps { get; set; }

    /// <summary>Added, and nothing said yet: left out of the record. The button for a father says who he is.</summary>
    internal bool IsEmpty => Text(Name) is null && Text(Relationship) is null or "Father" && LivesWithChild is null && !HasMore;

    /// <summary>What lists call them.</summary>
    public string Called => Text(Name) ?? "Name not given yet";

    /// <summary>Something was said beside name, relationship and where they live.</summary>
    internal bool HasMore => !DateOfBirth.IsEmpty || ParentalResponsibility is not null || MayPoseRisk is not null || SaysHowToSpeak
        || new[] { Address, Telephone, School, RiskWords, Helps }.Any(t => Text(t) is not null);

    /// <summary>The answers as the record keeps them; the name must be there.</summary>
    public HouseholdMemberAnswers Answers() => new()
    {
        Name = Name!.Trim(),
        Place = Place,
        Relationship = Text(Relationship),
        DateOfBirth = DateOfBirth.ToDate(),
        HasParentalResponsibility = ParentalResponsibility switch { YesNoUnsure.Yes => true, YesNoUnsure.No => false, _ => null },
        LivesWithChild = LivesWithChild,
        MayPoseRisk = MayPoseRisk,
        Address = LivesWithChild == true ? null : Text(Address),
        Details = new PersonDetails { School = Text(School), Telephone = Text(Telephone), RiskWords = Text(RiskWords), Helps = Text(Helps), SpokenWith = SpokenWith() },
    };

    /// <summary>Grown up, as far as anybody knows: whether they were told is asked about adults only.</summary>
    public bool IsAdultOn(DateOnly day) => DateOfBirth.ToDate() is not { } born ? Place != FamilyPlace.Sibling : born <= day.AddYears(-18);
}

public sealed class AtHomeFormValidator : AbstractValidator<AtHomeForm>
{
    public AtHomeFormValidator()
    {
        RuleFor(f => f.FatherWords).NotLongerThan(FamilyDetails.MaxLength, "what you know about him");
        RuleFor(f => f.Everybody).NotNull().WithMessage("Select whether you have added everybody at home, or select “I do not know”");
    }
}

public sealed class PersonFormValidator : SpokenWithValidator<PersonForm>
{
    private const int OldestInYears = 120;

    public PersonFormValidator(TimeProvider clock)
    {
        RuleFor(f => f.Name).Must(n => !string.IsNullOrWhiteSpace(n))
            .WithMessage("Enter their name, or write what you call them, such as “Mum’s partner”");
        RuleFor(f => f.Name).NotLongerThan(HouseholdMember.NameMaxLength, "the name");
        RuleFor(f => f.Relationship).NotLongerThan(HouseholdMember.RelationshipMaxLength, "the relationship");
        RuleFor(f => f.Address).NotLongerThan(ReferredChild.AddressMaxLength, "the address");
        RuleFor(f => f.Telephone).NotLongerThan(SpokenWith.MaxLength, "the telephone number");
        RuleFor(f => f.School).NotLongerThan(ReferredChild.SchoolMaxLength, "the school or nursery");
        RuleFor(f => f.RiskWords).NotLongerThan(PersonDetails.WordsMaxLength, "why they may be a risk");
        RuleFor(f => f.Helps).NotLongerThan(PersonDetails.WordsMaxLength, "how they help");
        RuleFor(f => f.DateOfBirth).MustBeARealDate("the date of birth", required: false)
            .MustNotBeInTheFuture("the date of birth", clock)
            .MustBeWithinYears("the date of birth", OldestInYears, clock);
    }
}
