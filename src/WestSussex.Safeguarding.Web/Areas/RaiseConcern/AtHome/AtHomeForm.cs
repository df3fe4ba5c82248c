using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.AtHome;

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
}

/// <summary>One person at home, or who matters to the child.</summary>
public sealed class PersonForm : StepForm
{
    [BindNever]
    public int Key { get; set; }

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

    /// <summary>Grown up, as far as anybody knows: whether they were told is asked about adults only.</summary>
    public bool IsAdultOn(DateOnly day) => DateOfBirth.ToDate() is not { } born || born <= day.AddYears(-18);
}

public sealed class AtHomeFormValidator : AbstractValidator<AtHomeForm>
{
    public AtHomeFormValidator()
    {
        RuleFor(f => f.Everybody).NotNull().WithMessage("Select whether you have added everybody at home, or select “I do not know”");
    }
}

public sealed class PersonFormValidator : AbstractValidator<PersonForm>
{
    private const int OldestInYears = 120;

    public PersonFormValidator(TimeProvider clock)
    {
        RuleFor(f => f.Name).Must(n => !string.IsNullOrWhiteSpace(n))
            .WithMessage("Enter their name, or write what you call them, such as “Mum’s partner”");
        RuleFor(f => f.Name).NotLongerThan(HouseholdMember.NameMaxLength, "the name");
        RuleFor(f => f.Relationship).NotLongerThan(HouseholdMember.RelationshipMaxLength, "the relationship");
        RuleFor(f => f.DateOfBirth).MustBeARealDate("the date of birth", required: false)
            .MustNotBeInTheFuture("the date of birth", clock)
            .MustBeWithinYears("the date of birth", OldestInYears, clock);
    }
}
