using System.ComponentModel.DataAnnotations;
using FluentValidation;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Ui;
using WestSussex.Safeguarding.Web.Ui.Guidance;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.TheConcern;

/// <summary>What worries the referrer: what they saw, were told and think, kept apart (RC-21), and the child's own words.</summary>
public sealed class TheConcernForm : StepForm
{
    [Display(Name = "What you are worried about, in a few words")]
    public string? Summary { get; set; }

    [Display(Name = "What I saw or heard myself")]
    public string? Seen { get; set; }

    [Display(Name = "What I was told")]
    public string? Told { get; set; }

    [Display(Name = "What I think")]
    public string? Opinion { get; set; }

    [Display(Name = "When and where it happened")]
    public string? WhenAndWhere { get; set; }

    [Display(Name = "What changed today")]
    public string? ChangedToday { get; set; }

    [Display(Name = "The child’s own words")]
    public string? ChildsWords { get; set; }

    /// <summary>Ids of the signs that somebody of the public brought along from the guidance. They are not asked for here; what came along can be taken off.</summary>
    [Display(Name = "What you noticed")]
    public List<string> Signs { get; set => field = PickedSigns.Clean(value); } = [];

    /// <summary>The pages of one thing each that the public sees.</summary>
    public static class Parts
    {
        public const string Worries = "worries";
        public const string ChildsWords = "childs-words";

        public static readonly IReadOnlyList<string> All = [Worries, ChildsWords];
    }
}

/// <summary>A few words on what it is about, and at least one of seen, told and think (RC-09).</summary>
public sealed class TheConcernFormValidator : AbstractValidator<TheConcernForm>
{
    public TheConcernFormValidator(PolicyData policy)
    {
        RuleSet(TheConcernForm.Parts.Worries, () =>
        {
            RuleFor(f => f.Summary).Must(HasText).WithMessage("Say in a few words what you are worried about");
            RuleFor(f => f.Summary).NotLongerThan(ConcernNarrative.SummaryMaxLength, "what you are worried about");
            RuleFor(f => f.Seen).Must((f, _) => HasText(f.Seen) || HasText(f.Told) || HasText(f.Opinion))
                .WithMessage("Write what you saw, what you were told or what you think. One of the three is enough");
            RuleFor(f => f.Seen).NotLongerThan(ConcernNarrative.MaxLength, "what you saw or heard");
            RuleFor(f => f.Told).NotLongerThan(ConcernNarrative.MaxLength, "what you were told");
            RuleFor(f => f.Opinion).NotLongerThan(ConcernNarrative.MaxLength, "what you think");
            RuleFor(f => f.WhenAndWhere).NotLongerThan(ConcernDetails.MaxLength, "when and where it happened");
            RuleFor(f => f.ChangedToday).NotLongerThan(ConcernDetails.MaxLength, "what changed today");
            RuleFor(f => f.Signs).MustBeInTheGuidance(policy);
        });
        RuleSet(TheConcernForm.Parts.ChildsWords, () =>
            RuleFor(f => f.ChildsWords).NotLongerThan(ConcernNarrative.MaxLength, "the child’s own words"));
    }

    private static bool HasText(string? text) => !string.IsNullOrWhiteSpace(text);
}
