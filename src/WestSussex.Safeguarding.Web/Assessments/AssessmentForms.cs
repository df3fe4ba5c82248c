using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json.Serialization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using WestSussex.Safeguarding.Domain.Children;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Assessments;

/// <summary>Are all the children there, and where do they live? (EH-07)</summary>
public sealed class TheChildrenForm : StepForm
{
    /// <summary>The answer "I do not know", or outside West Sussex.</summary>
    public const string NotKnown = "not-known";

    /// <summary>Id of a district, or <see cref="NotKnown"/>.</summary>
    [Display(Name = "District")]
    public string? District { get; set; }

    [Display(Name = "Every child added")]
    public bool? AllAdded { get; set; }
}

public sealed class TheChildrenFormValidator : AbstractValidator<TheChildrenForm>
{
    public TheChildrenFormValidator(PolicyData policy)
    {
        RuleFor(f => f.District).Must(id => id == TheChildrenForm.NotKnown || policy.Current(policy.Districts).Contains(id))
            .WithMessage("Select the district where the children live, or say that you do not know");
        RuleFor(f => f.AllAdded).NotNull().WithMessage("Select whether you have added every child of the family");
    }
}

/// <summary>The conversation with the family: going well, worries, what needs to happen, next steps (EH-01, EH-02).</summary>
public sealed class PictureForm : StepForm
{
    [Display(Name = "What is going well")]
    public string? GoingWell { get; set; }

    [Display(Name = "What worries us")]
    public string? Worries { get; set; }

    [Display(Name = "What needs to happen")]
    public string? NeedsToHappen { get; set; }

    [Display(Name = "Next steps")]
    public string? NextSteps { get; set; }

    [Display(Name = "Outside the home")]
    public string? OutsideTheHome { get; set; }

    [Display(Name = "What may be a risk, and what may be harm")]
    public string? Risks { get; set; }

    [Display(Name = "What was looked at twice")]
    public string? AskedTwice { get; set; }
}

public sealed class PictureFormValidator : AbstractValidator<PictureForm>
{
    public PictureFormValidator()
    {
        RuleFor(f => f.GoingWell).Must(HasText).WithMessage("Say what is going well: every family has strengths to build on");
        RuleFor(f => f.Worries).Must(HasText).WithMessage("Say what worries you or the family");
        RuleFor(f => f.NeedsToHappen).Must(HasText).WithMessage("Say what needs to happen");
        RuleFor(f => f.NextSteps).Must(HasText).WithMessage("Say what the next steps are");
        RuleFor(f => f.GoingWell).NotLongerThan(AssessmentContent.MaxLength, "what is going well");
        RuleFor(f => f.Worries).NotLongerThan(AssessmentContent.MaxLength, "what worries you");
        RuleFor(f => f.NeedsToHappen).NotLongerThan(AssessmentContent.MaxLength, "what needs to happen");
        RuleFor(f => f.NextSteps).NotLongerThan(AssessmentContent.MaxLength, "the next steps");
        RuleFor(f => f.OutsideTheHome).NotLongerThan(AssessmentContent.MaxLength, "what happens outside the home");
        RuleFor(f => f.Risks).NotLongerThan(AssessmentContent.MaxLength, "what may be a risk");
        RuleFor(f => f.AskedTwice).NotLongerThan(AssessmentContent.MaxLength, "what was looked at twice");
    }

    private static bool HasText(string? text) => !string.IsNullOrWhiteSpace(text);
}

/// <summary>Needs part by part of a child's life, with the strength beside each (EH-05, LN-08).</summary>
public sealed class NeedsForm : StepForm, IAsksSeveral
{
    [BindNever]
    public List<NeedForm> Domains { get; set; } = [];

    /// <summary>How many parts of life have a need: with more than one, several agencies work together (EH-05).</summary>
    [JsonIgnore]
    public int Count => Domains.Count(d => !string.IsNullOrWhiteSpace(d.Need));

    IEnumerable<(string Key, string Name, StepForm Form)> IAsksSeveral.Each => Domains.Select(d => (d.Domain, d.Name, (StepForm)d));
}

/// <summary>One part of a child's life.</summary>
public sealed class NeedForm : StepForm
{
    /// <summary>Id of the part in the guidance.</summary>
    [BindNever]
    public string Domain { get; set; } = "";

    [BindNever]
    public string Name { get; set; } = "";

    [Display(Name = "What is needed")]
    public string? Need { get; set; }

    [Display(Name = "What is strong")]
    public string? Strength { get; set; }

    /// <summary>Keys of the children whom it is about; none, or <see cref="Everybody"/>, where it is about all of them.</summary>
    [Display(Name = "Whom it is about")]
    public List<string> About { get; set => field = [.. value.Where(key => int.TryParse(key, CultureInfo.InvariantCulture, out _)).Distinct()]; } = [];

    /// <summary>The answer "all of them".</summary>
    public const string Everybody = "0";

    [JsonIgnore]
    public bool HasWords => !string.IsNullOrWhiteSpace(Need) || !string.IsNullOrWhiteSpace(Strength);
}

/// <summary>At least one need, and a strength beside the needs (EH-02).</summary>
public sealed class NeedsFormValidator : AbstractValidator<NeedsForm>
{
    public NeedsFormValidator()
    {
        RuleFor(f => f.Domains).Must(all => all.Exists(d => !string.IsNullOrWhiteSpace(d.Need)))
            .WithMessage("Say what is needed in at least one part of life");
        RuleFor(f => f.Domains).Must(all => all.Exists(d => !string.IsNullOrWhiteSpace(d.Strength)))
            .WithMessage("Say what is strong in at least one part of life: an assessment holds needs and strengths");
        RuleForEach(f => f.Domains).ChildRules(domain =>
        {
            domain.RuleFor(d => d.Need).NotLongerThan(AssessmentContent.MaxLength, "what is needed");
            domain.RuleFor(d => d.Strength).NotLongerThan(AssessmentContent.MaxLength, "what is strong");
        });
    }
}

/// <summary>Daily life and voice of each child (VC-04, VC-08).</summary>
public sealed class LivesForm : StepForm, IAsksSeveral
{
    [BindNever]
    public List<ChildLifeForm> Children { get; set; } = [];

    IEnumerable<(string Key, string Name, StepForm Form)> IAsksSeveral.Each =>
        Children.Select(c => (c.ChildKey.ToString(CultureInfo.InvariantCulture), c.Child, (StepForm)c));
}

/// <summary>One child's daily life, what they think, and how they were heard.</summary>
public sealed class ChildLifeForm : StepForm
{
    [BindNever]
    public int ChildKey { get; set; }

    [BindNever]
    public string Child { get; set; } = "";

    [BindNever]
    public bool IsUnborn { get; set; }

    [Display(Name = "What a day is like")]
    public string? DailyLife { get; set; }

    [Display(Name = "What the child thinks and wants")]
    public string? View { get; set; }

    [Display(Name = "How the child was heard")]
    public List<string> Heard { get; set => field = [.. value.Where(name => Enum.TryParse<HowHeard>(name, out _)).Distinct()]; } = [];

    [Display(Name = "How it was done, or why not")]
    public string? HeardWords { get; set; }

    [Display(Name = "Took part in the assessment")]
    public YesNoUnsure? TalkedOver { get; set; }

    [Display(Name = "What the child understood, or why not")]
    public string? TalkedOverWords { get; set; }

    [Display(Name = "May be worked with alone")]
    public YesNoUnsure? WorkWithAlone { get; set; }

    /// <summary>The child's voice as the record keeps it; nothing of an unborn baby.</summary>
    public ChildVoice Voice() => IsUnborn ? new ChildVoice() : new ChildVoice
    {
        View = Text(View),
        HowHeard = [.. Heard.Select(Enum.Parse<HowHeard>)],
        HowHeardWords = Text(HeardWords),
        TalkedOver = TalkedOver,
        TalkedOverWords = Text(TalkedOverWords),
        WorkWithAlone = WorkWithAlone,
    };

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}

public sealed class LivesFormValidator : AbstractValidator<LivesForm>
{
    public LivesFormValidator()
    {
        RuleForEach(f => f.Children).ChildRules(child =>
        {
            child.RuleFor(c => c.DailyLife).Must(HasText).When(c => !c.IsUnborn).WithMessage(c => $"Say what a day is like for {c.Child}");
            child.RuleFor(c => c.DailyLife).NotLongerThan(AssessmentContent.MaxLength, "what a day is like");
            child.RuleFor(c => c.View).Must((c, _) => HasText(c.View) || HasText(c.HeardWords)).When(c => !c.IsUnborn)
                .WithMessage(c => $"Say what {c.Child} thinks, or below why they were not heard");
            child.RuleFor(c => c.Heard).Must((c, heard) => heard.Count > 0 || HasText(c.HeardWords)).When(c => !c.IsUnborn && HasText(c.View))
                .WithMessage(c => $"Say how you know what {c.Child} thinks");
            child.RuleFor(c => c.View).NotLongerThan(ChildVoice.MaxLength, "what the child thinks");
            child.RuleFor(c => c.HeardWords).NotLongerThan(ChildVoice.MaxLength, "how it was done");
            child.RuleFor(c => c.TalkedOverWords).NotLongerThan(ChildVoice.MaxLength, "what the child understood");
        });
    }

    private static bool HasText(string? text) => !string.IsNullOrWhiteSpace(text);
}

/// <summary>The family's own words and what it wants (EH-03).</summary>
public sealed class WishesForm : StepForm
{
    [Display(Name = "In the family’s own words")]
    public string? FamilysWords { get; set; }

    [Display(Name = "What the family wants to change")]
    public string? WantsToChange { get; set; }
}

public sealed class WishesFormValidator : AbstractValidator<WishesForm>
{
    public WishesFormValidator()
    {
        RuleFor(f => f.FamilysWords).Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage("Write what the family says, in their own words");
        RuleFor(f => f.WantsToChange).Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage("Write what the family wants to change, or that they want nothing to change");
        RuleFor(f => f.FamilysWords).NotLongerThan(AssessmentContent.MaxLength, "what the family says");
        RuleFor(f => f.WantsToChange).NotLongerThan(AssessmentContent.MaxLength, "what the family wants to change");
    }
}
