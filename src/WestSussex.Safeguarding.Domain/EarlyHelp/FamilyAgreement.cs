using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.WorkingDays;

namespace WestSussex.Safeguarding.Domain.EarlyHelp;

/// <summary>What is agreed to. The two are asked apart (CO-10, EH-06).</summary>
public enum AgreementPurpose
{
    /// <summary>That an assessment is made and the help that follows is planned.</summary>
    Assess,

    /// <summary>That one named professional or organisation may know.</summary>
    Share,
}

/// <summary>What was answered.</summary>
public enum AgreementAnswer
{
    Given,

    /// <summary>To a part of it only (CO-17).</summary>
    Partly,
    Refused,
}

/// <summary>Who answered.</summary>
public enum AgreementGivenBy
{
    /// <summary>A parent or carer with parental responsibility.</summary>
    ParentWithResponsibility,

    /// <summary>Somebody who has none, or of whom it is not known: warned about and recorded.</summary>
    AdultWithoutResponsibility,

    /// <summary>A young person who was judged able to decide this, in place of a parent (VC-03).</summary>
    CompetentYoungPerson,
}

/// <summary>How it was answered.</summary>
public enum AgreementMeans
{
    InPerson,
    Telephone,
    InWriting,
    Online,
}

/// <summary>How much a named professional may see (CO-11).</summary>
public enum AmountShared
{
    /// <summary>Who the children are, who is in the team, meetings and the plan.</summary>
    PlanOnly,

    /// <summary>The whole assessment too.</summary>
    WholeAssessment,
}

/// <summary>
/// What a family agreed to or refused: to the assessment, or to sharing with one named professional or organisation. Who, when, how, and
/// that they were told that it can be withdrawn (CO-01, CO-11 to CO-13, CO-17). An answer is never changed: a later one takes its place.
/// </summary>
public sealed class FamilyAgreement : Entity, IPartOf
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameMaxLength = 150;

    /// <summary>Longest text, in characters.</summary>
    public const int WordsMaxLength = 2000;

    /// <summary>What is kept of an agreement to share that ended because the assessment is no longer agreed to.</summary>
    internal const string EndedWithTheAssessment = "With their agreement to the assessment";

    private FamilyAgreement()
    {
    }

    public Guid AssessmentId { get; private set; }

    public AgreementPurpose Purpose { get; private set; }

    /// <summary>The professional with an account whom it names; null where it names an organisation, or somebody without an account.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>The organisation whom it names, or for which the professional works.</summary>
    public Guid? AgencyId { get; private set; }

    /// <summary>As the family was told: "Willow Marchpane, Example Health Visiting". Null for the agreement to assess.</summary>
    public string? With { get; private set; }

    /// <summary>What it is for, in words (CO-11).</summary>
    public string? WhatFor { get; private set; }

    public AmountShared Amount { get; private set; }

    public AgreementAnswer Answer { get; private set; }

    /// <summary>The part that was not agreed to (CO-17), or why it was refused.</summary>
    public string? NotAgreedTo { get; private set; }

    public AgreementGivenBy GivenBy { get; private set; }

    public string GivenByName { get; private set; } = "";

    /// <summary>What the judgement rests on that a young person can decide this, who judged it and when (VC-02).</summary>
    public string? CompetenceGrounds { get; private set; }

    public AgreementMeans Means { get; private set; }

    /// <summary>The day of the answer.</summary>
    public DateOnly AnsweredOn { get; private set; }

    public Guid? RecordedById { get; private set; }

    public string RecordedByName { get; private set; } = "";

    public DateTime RecordedAt { get; private set; }

    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>Who in the family withdrew it.</summary>
    public string? WithdrawnByName { get; private set; }

    public AgreementMeans? WithdrawnMeans { get; private set; }

    public string? WithdrawnWords { get; private set; }

    public string? WithdrawalRecordedByName { get; private set; }

    /// <summary>A later answer took its place.</summary>
    public DateTime? ReplacedAt { get; private set; }

    /// <summary>Given, at least in part, and neither withdrawn nor replaced. Stored: access is decided by it.</summary>
    public bool IsInForce { get; private set; }

    public Guid RootId => AssessmentId;

    /// <summary>Someone with parental responsibility should be asked as well.</summary>
    public bool NeedsSomebodyWithResponsibility => IsInForce && GivenBy == AgreementGivenBy.AdultWithoutResponsibility;

    internal static FamilyAgreement Record(Guid assessmentId, AgreementAnswers answers, Actor by, DateTime at) => new()
    {
        AssessmentId = assessmentId,
        Purpose = answers.Purpose,
        PersonId = answers.PersonId,
        AgencyId = answers.AgencyId,
        With = Blank(answers.With),
        WhatFor = Blank(answers.WhatFor),
        Amount = answers.Amount,
        Answer = answers.Answer,
        NotAgreedTo = answers.Answer == AgreementAnswer.Given ? null : Blank(answers.NotAgreedTo),
        GivenBy = answers.GivenBy,
        GivenByName = answers.GivenByName.Trim(),
        CompetenceGrounds = answers.GivenBy == AgreementGivenBy.CompetentYoungPerson ? Blank(answers.CompetenceGrounds) : null,
        Means = answers.Means,
        AnsweredOn = answers.AnsweredOn,
        RecordedById = by.PersonId,
        RecordedByName = by.Name,
        RecordedAt = at,
        IsInForce = answers.Answer != AgreementAnswer.Refused,
    };

    /// <summary>The same thing is agreed to, or not, in <paramref name="answers"/>.</summary>
    internal bool IsAbout(AgreementAnswers answers) => Purpose == answers.Purpose
        && (Purpose == AgreementPurpose.Assess || (
            PersonId == answers.PersonId && (PersonId is not null || (AgencyId == answers.AgencyId && (AgencyId is not null || SameName.Is(With, answers.With))))));

    /// <summary>Was it this person of the family who answered? By the name that was recorded.</summary>
    public bool IsBy(string name) => SameName.Is(GivenByName, name);

    /// <summary>The family said no to just this, or took it back: not only because the whole assessment ended.</summary>
    public bool IsNo => ReplacedAt is null && !IsInForce && WithdrawnWords != EndedWithTheAssessment;

    /// <summary>It was recorded beside an answer that it cannot take the place of, and changes nothing.</summary>
    public bool ChangesNothing => ReplacedAt == RecordedAt;

    /// <summary>This answer stands, whatever the other one says: it is of a later day, or of somebody who may decide it where the other may not.</summary>
    internal bool StandsAgainst(FamilyAgreement other)
    {
        if (other.AnsweredOn < (WithdrawnAt is { } taken ? WorkingDayCalendar.LocalDay(taken) : AnsweredOn))
        {
            return true;
        }

        var isSame = IsBy(other.GivenByName) && GivenBy == other.GivenBy;
        return !isSame && IsInForce != other.IsInForce && (other.IsInForce
            ? Weight(GivenBy) > Weight(other.GivenBy)
            : other.GivenBy == AgreementGivenBy.AdultWithoutResponsibility && GivenBy != AgreementGivenBy.AdultWithoutResponsibility);
    }

    // A young person who can decide it decides it in place of a parent (VC-03).
    private static int Weight(AgreementGivenBy givenBy) => givenBy switch
    {
        AgreementGivenBy.CompetentYoungPerson => 2,
        AgreementGivenBy.ParentWithResponsibility => 1,
        _ => 0,
    };

    internal void Replace(DateTime at)
    {
        ReplacedAt ??= at;
        IsInForce = false;
    }

    internal void Withdraw(Withdrawal withdrawal, Actor by, DateTime at)
    {
        WithdrawnAt = at;
        WithdrawnByName = withdrawal.ByName.Trim();
        WithdrawnMeans = withdrawal.Means;
        WithdrawnWords = Blank(withdrawal.Words);
        WithdrawalRecordedByName = by.Name;
        IsInForce = false;
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>A complete answer of the family.</summary>
public sealed record AgreementAnswers
{
    public required AgreementPurpose Purpose { get; init; }

    public Guid? PersonId { get; init; }

    public Guid? AgencyId { get; init; }

    public string? With { get; init; }

    public string? WhatFor { get; init; }

    public AmountShared Amount { get; init; } = AmountShared.PlanOnly;

    public required AgreementAnswer Answer { get; init; }

    public string? NotAgreedTo { get; init; }

    public required AgreementGivenBy GivenBy { get; init; }

    public required string GivenByName { get; init; }

    public string? CompetenceGrounds { get; init; }

    public AgreementMeans Means { get; init; }

    public required DateOnly AnsweredOn { get; init; }

    /// <summary>They were told before they answered that it can be withdrawn at any time (CO-13).</summary>
    public required bool ToldItCanBeWithdrawn { get; init; }
}

/// <summary>That somebody in the family no longer agrees.</summary>
public sealed record Withdrawal(string ByName, AgreementMeans Means, string? Words);
