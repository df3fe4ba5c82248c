using System.ComponentModel.DataAnnotations;
using FluentValidation;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.Sent;

/// <summary>What the confirmation shows: the stored clocks, the same that everybody else sees.</summary>
public sealed record SentConcern(
    Guid Id,
    string Reference,
    ConcernRoute Route,
    DateTime ReceivedAt,
    DateTime FirstAnswerDueAt,
    bool HarmIndicated,
    bool? SpokenToDutyTeam,
    bool IsReferral,
    string? Telephone,
    string? Email,
    bool IsSignedIn,
    DateTime? WrittenAt,
    SafeContact? SafeContact,
    bool IsFromYoungPerson,
    OtherChannel? CameBy,
    YesNoUnsure ImmediateRisk,
    IReadOnlyList<SuggestedThen> Suggested)
{
    /// <summary>Nothing points to harm but a level of which the referrer was not sure.</summary>
    public bool IsOnlyNotSure(PolicyData policy) => ImmediateRisk == YesNoUnsure.No && Suggested.All(s =>
        policy.GuidanceOf(s.GuidanceVersion) is var guidance
        && guidance.FindLevel(s.Level)?.MeansHarm != true && !s.Indicators.Any(id => guidance.Indicators.Find(id)?.Immediate == true));


    /// <summary>Ringing a child, or anybody who named safe ways, is promised only where they said that it is safe (RC-06).</summary>
    public bool MayBeRung => Telephone is not null
        && (SafeContact is { } safe ? safe.MayContact != false && safe.Ways.Contains(ContactWay.Ring) : !IsFromYoungPerson);
}

/// <summary>What the referrer suggested for a child; no level is "not sure".</summary>
public sealed record SuggestedThen(int? Level, string? IndicatorIds, string GuidanceVersion)
{
    public IReadOnlyList<string> Indicators => LevelOfNeedDecision.IndicatorsIn(IndicatorIds);
}

/// <summary>Have you spoken to MASH or the out-of-hours team? Asked when the answers point to harm.</summary>
public sealed class SpokenForm : StepForm
{
    /// <summary>Longest answer to whom and when, in characters.</summary>
    public const int MaxLength = 300;

    [Display(Name = "Spoken to one of the two teams")]
    public bool? Spoken { get; set; }

    [Display(Name = "Who you spoke to, and when")]
    public string? With { get; set; }
}

public sealed class SpokenFormValidator : AbstractValidator<SpokenForm>
{
    public SpokenFormValidator()
    {
        RuleFor(f => f.Spoken).NotNull().WithMessage("Select whether you have spoken to one of the two teams");
        RuleFor(f => f.With).Must(t => !string.IsNullOrWhiteSpace(t)).When(f => f.Spoken == true).WithMessage("Enter who you spoke to, and when");
        RuleFor(f => f.With).NotLongerThan(SpokenForm.MaxLength, "who you spoke to");
    }
}
