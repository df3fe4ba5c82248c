using WestSussex.Safeguarding.Domain.Referrals;

namespace WestSussex.Safeguarding.Domain.EarlyHelp;

/// <summary>What a complete assessment says. Each version is kept as it was (LN-12).</summary>
public sealed record AssessmentContent
{
    /// <summary>Longest text of one answer, in characters.</summary>
    public const int MaxLength = 4000;

    /// <summary>Longest whole as it is stored, in characters.</summary>
    public const int StoredMaxLength = 4_000_000;

    /// <summary>At least one.</summary>
    public required IReadOnlyList<AssessedChildAnswers> Children { get; init; }

    /// <summary>Parents, carers, fathers, brothers and sisters, wider family.</summary>
    public IReadOnlyList<HouseholdMemberAnswers> Household { get; init; } = [];

    /// <summary>Who works with the family already (TAC-02).</summary>
    public IReadOnlyList<NetworkMemberAnswers> Network { get; init; } = [];

    public FamilyDetails Family { get; init; } = new();

    /// <summary>EH-01, EH-02.</summary>
    public required string GoingWell { get; init; }

    /// <summary>What worries us (EH-01, EH-02).</summary>
    public required string Worries { get; init; }

    public required string NeedsToHappen { get; init; }

    public required string NextSteps { get; init; }

    /// <summary>What the family says in its own words, and wants to change (EH-03).</summary>
    public string? FamilysWords { get; init; }

    public string? FamilyWantsToChange { get; init; }

    /// <summary>Places, friends, school and online (PS-06).</summary>
    public string? OutsideTheHome { get; init; }

    /// <summary>Before a birth; null where none is expected.</summary>
    public BeforeTheBirth? Unborn { get; init; }

    /// <summary>What was asked again or looked at twice (PS-05).</summary>
    public string? AskedTwice { get; init; }

    /// <summary>Domain by domain, in the order of the guidance (EH-05).</summary>
    public IReadOnlyList<AssessedNeed> Needs { get; init; } = [];

    /// <summary>What a page calls a child.</summary>
    public string Called(int number) => Children.FirstOrDefault(c => c.Number == number)?.Child is not { } child ? $"Child {number}"
        : child.Name.IsKnown ? child.Name.ToString() : child.ExpectedOn is not null ? "Unborn baby" : $"Child {number}, name not known";

    /// <summary>Why harm, risk and need were kept apart: what is a need, what is a risk (LN-09).</summary>
    public string? Risks { get; init; }
}

/// <summary>What is asked before a birth: pregnancy, both sides' history, the father and the wider family, what is ready (PS-04).</summary>
public sealed record BeforeTheBirth
{
    public required string Pregnancy { get; init; }

    public required string MothersHistory { get; init; }

    public required string FathersHistory { get; init; }

    public string? WhoWillBeThere { get; init; }

    public string? Prepared { get; init; }

    public string? WorriesAboutTheBirth { get; init; }
}

/// <summary>One child of an assessment.</summary>
/// <param name="Number">From 1, as <see cref="AssessedChild.Number"/>.</param>
/// <param name="Child">Everything the concern form would know of them, their voice included.</param>
/// <param name="DailyLife">What life is like for this child (VC-08).</param>
public sealed record AssessedChildAnswers(int Number, ChildAnswers Child, string? DailyLife);

/// <summary>A need in one part of the child's life, with the strength beside it (EH-05, LN-08).</summary>
public sealed record AssessedNeed
{
    /// <summary>Id of a domain of the guidance edition of the assessment's level.</summary>
    public required string Domain { get; init; }

    public string? Need { get; init; }

    public string? Strength { get; init; }

    /// <summary>Numbers of the children whom it is about; none where it is about all of them.</summary>
    public IReadOnlyList<int> Children { get; init; } = [];
}

/// <summary>A version of an assessment as it was completed. Only ever added (LN-12).</summary>
public sealed class AssessmentVersion : Entity, IPartOf
{
    /// <summary>Longest reason for a later version, in characters.</summary>
    public const int WhyMaxLength = 1000;

    private AssessmentVersion()
    {
    }

    internal AssessmentVersion(Guid assessmentId, int number, AssessmentContent content, string? why, Agencies.Actor by, DateTime at)
    {
        (AssessmentId, Number, Content, Why) = (assessmentId, number, content, string.IsNullOrWhiteSpace(why) ? null : why.Trim());
        (ById, ByName, At) = (by.PersonId, by.Name, at);
    }

    public Guid AssessmentId { get; private set; }

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    public AssessmentContent Content { get; private set; } = null!;

    /// <summary>Why it was written anew; null for the first.</summary>
    public string? Why { get; private set; }

    public Guid? ById { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTime At { get; private set; }

    public Guid RootId => AssessmentId;
}
