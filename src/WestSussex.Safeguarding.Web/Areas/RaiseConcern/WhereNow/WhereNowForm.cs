using System.ComponentModel.DataAnnotations;
using FluentValidation;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.WhereNow;

/// <summary>Where the child is at the moment of writing.</summary>
public enum Place
{
    AtHome,
    School,
    RelativeOrFriend,
    SomewhereElse,
    NotKnown,
}

/// <summary>Where the child is now and until when: how soon somebody may need to see them (RC-10).</summary>
public sealed class WhereNowForm : StepForm
{
    /// <summary>Longest text about the place or the time, in characters.</summary>
    public const int MaxLength = 500;

    [Display(Name = "Where the child is now")]
    public Place? Where { get; set; }

    [Display(Name = "Where that is")]
    public string? Words { get; set; }

    [Display(Name = "Until when")]
    public string? Until { get; set; }

    /// <summary>The answer in words, as MASH reads it.</summary>
    public string? InWords() => Where switch
    {
        null => null,
        Place.AtHome => Joined("At home"),
        Place.School => Joined("At school or nursery"),
        Place.RelativeOrFriend => Joined("With a relative or friend"),
        Place.SomewhereElse => Joined("Somewhere else"),
        _ => Joined("Not known"),
    };

    private string Joined(string place) => string.IsNullOrWhiteSpace(Words) ? place : $"{place}: {Words.Trim()}";
}

public sealed class WhereNowFormValidator : AbstractValidator<WhereNowForm>
{
    public WhereNowFormValidator()
    {
        RuleFor(f => f.Where).NotNull().WithMessage("Select where the child is now, or select “I do not know”");
        RuleFor(f => f.Words).Must(t => !string.IsNullOrWhiteSpace(t)).When(f => f.Where == Place.SomewhereElse)
            .WithMessage("Say where the child is");
        RuleFor(f => f.Words).NotLongerThan(WhereNowForm.MaxLength, "where that is");
        RuleFor(f => f.Until).NotLongerThan(WhereNowForm.MaxLength, "until when the child is there");
    }
}
