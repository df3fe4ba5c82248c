using System.ComponentModel.DataAnnotations;
using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using WestSussex.Safeguarding.Domain.Children;
using WestSussex.Safeguarding.Domain.Consent;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.Voices;

/// <summary>What each child and the family think. Nothing has to be answered; what is missing is said on check answers (RC-15, VC-04).</summary>
public sealed class VoicesForm : StepForm, IAsksSeveral
{
    /// <summary>One per child, kept in step with the children.</summary>
    [BindNever]
    public List<ChildVoiceForm> Children { get; set; } = [];

    IEnumerable<(string Key, string Name, StepForm Form)> IAsksSeveral.Each =>
        Children.Select(x => (x.ChildKey.ToString(CultureInfo.InvariantCulture), x.Child, (StepForm)x));

    [Display(Name = "What the family thinks")]
    public string? FamilysView { get; set; }
}

/// <summary>One child's view, and how it was heard.</summary>
public sealed class ChildVoiceForm : StepForm
{
    [BindNever]
    public int ChildKey { get; set; }

    [BindNever]
    public string Child { get; set; } = "";

    /// <summary>Not asked before birth.</summary>
    [BindNever]
    public bool IsUnborn { get; set; }

    [Display(Name = "What the child thinks and wants")]
    public string? View { get; set; }

    /// <summary>Names of <see cref="Domain.Children.HowHeard"/>; the empty one that the page always posts is left out.</summary>
    [Display(Name = "How the child was heard")]
    public List<string> Heard { get; set => field = [.. value.Where(name => Enum.TryParse<HowHeard>(name, out _)).Distinct()]; } = [];

    [Display(Name = "How it was done, or why not")]
    public string? HeardWords { get; set; }

    [Display(Name = "Talked over with the child")]
    public YesNoUnsure? TalkedOver { get; set; }

    [Display(Name = "What the child understood, or why not")]
    public string? TalkedOverWords { get; set; }

    [Display(Name = "Helped to plan how to stay safe")]
    public YesNoUnsure? TookPart { get; set; }

    [Display(Name = "What was planned, or why not with the child")]
    public string? TookPartWords { get; set; }

    [Display(Name = "May be worked with alone")]
    public YesNoUnsure? WorkWithAlone { get; set; }

    [BindNever]
    public List<JudgementForm> Judgements { get; set; } = [];

    /// <summary>The answers as the record keeps them; nothing of an unborn baby.</summary>
    public ChildVoice Voice(bool isPublic) => IsUnborn ? new ChildVoice() : new ChildVoice
    {
        View = Text(View),
        HowHeard = [.. Heard.Select(Enum.Parse<HowHeard>)],
        HowHeardWords = Text(HeardWords),
        TalkedOver = isPublic ? null : TalkedOver,
        TalkedOverWords = isPublic ? null : Text(TalkedOverWords),
        TookPart = isPublic ? null : TookPart,
        TookPartWords = isPublic ? null : Text(TookPartWords),
        WorkWithAlone = isPublic ? null : WorkWithAlone,
        Judgements = isPublic ? [] : [.. Judgements.Where(j => Text(j.Decision) is not null).Select(j => j.Judgement())],
    };

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}

/// <summary>Whether a child can decide one thing for themselves, with who judged it, when and on what grounds (VC-02).</summary>
public sealed class JudgementForm : StepForm
{
    [BindNever]
    public int Key { get; set; }

    [Display(Name = "The decision")]
    public string? Decision { get; set; }

    [Display(Name = "Able to decide it")]
    public YesNoUnsure? Competent { get; set; }

    [Display(Name = "Who judged it")]
    public string? JudgedBy { get; set; }

    [Display(Name = "When it was judged")]
    public DateParts JudgedOn { get; set; } = new();

    [Display(Name = "Grounds")]
    public string? Grounds { get; set; }

    [Display(Name = "What they decided")]
    public AgreesAnswer? Agrees { get; set; }

    [Display(Name = "In their words")]
    public string? AgreesWords { get; set; }

    /// <summary>Added, and nothing said yet.</summary>
    internal bool IsEmpty => Competent is null && Agrees is null && JudgedOn.IsEmpty && new[] { Decision, JudgedBy, Grounds, AgreesWords }.All(string.IsNullOrWhiteSpace);

    internal CompetenceJudgement Judgement() => new()
    {
        Decision = Decision!.Trim(),
        Competent = Competent ?? YesNoUnsure.Unsure,
        JudgedBy = Text(JudgedBy),
        JudgedOn = JudgedOn.ToDate(),
        Grounds = Text(Grounds),
        Agrees = Competent == YesNoUnsure.Yes ? Agrees : null,
        AgreesWords = Competent == YesNoUnsure.Yes ? Text(AgreesWords) : null,
    };

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}

/// <summary>Lengths only: a half-written judgement is shown with its gaps and stops nobody.</summary>
public sealed class VoicesFormValidator : AbstractValidator<VoicesForm>
{
    public VoicesFormValidator()
    {
        RuleFor(f => f.FamilysView).NotLongerThan(FamilyDetails.MaxLength, "what the family thinks");
        RuleForEach(f => f.Children).ChildRules(child =>
        {
            child.RuleFor(c => c.View).NotLongerThan(ChildVoice.MaxLength, "what the child thinks");
            child.RuleFor(c => c.HeardWords).NotLongerThan(ChildVoice.MaxLength, "how it was done");
            child.RuleFor(c => c.TalkedOverWords).NotLongerThan(ChildVoice.MaxLength, "what the child understood");
            child.RuleFor(c => c.TookPartWords).NotLongerThan(ChildVoice.MaxLength, "what was planned");
        });
    }
}

public sealed class JudgementFormValidator : AbstractValidator<JudgementForm>
{
    public JudgementFormValidator(TimeProvider clock)
    {
        RuleFor(f => f.Decision).Must(HasText).WithMessage("Enter what is to be decided, such as talking to a family worker");
        RuleFor(f => f.Decision).NotLongerThan(CompetenceJudgement.MaxLength, "the decision");
        RuleFor(f => f.Competent).NotNull().WithMessage("Select whether they can decide this, or select “Not judged yet”");
        When(f => f.Competent is YesNoUnsure.Yes or YesNoUnsure.No, () =>
        {
            RuleFor(f => f.JudgedBy).Must(HasText).WithMessage("Enter who judged it");
            RuleFor(f => f.Grounds).Must(HasText).WithMessage("Say what it rests on: age alone decides nothing");
        });
        RuleFor(f => f.JudgedBy).NotLongerThan(CompetenceJudgement.MaxLength, "who judged it");
        RuleFor(f => f.JudgedOn).MustBeARealDate("the date", required: false).MustNotBeInTheFuture("the date", clock);
        RuleFor(f => f.JudgedOn).Must(d => !d.IsEmpty).When(f => f.Competent is YesNoUnsure.Yes or YesNoUnsure.No).WithMessage("Enter when it was judged");
        RuleFor(f => f.Grounds).NotLongerThan(CompetenceJudgement.MaxLength, "the grounds");
        RuleFor(f => f.AgreesWords).NotLongerThan(CompetenceJudgement.MaxLength, "their words");
    }

    private static bool HasText(string? text) => !string.IsNullOrWhiteSpace(text);
}
