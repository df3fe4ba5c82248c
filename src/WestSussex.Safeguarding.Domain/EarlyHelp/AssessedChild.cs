using WestSussex.Safeguarding.Domain.Children;
using WestSussex.Safeguarding.Domain.Referrals;

namespace WestSussex.Safeguarding.Domain.EarlyHelp;

/// <summary>A child whom an assessment is about, as lists and boards need them. Everything else stands in the <see cref="AssessmentVersion"/>.</summary>
public sealed class AssessedChild : Entity, IPartOf
{
    private AssessedChild()
    {
    }

    public Guid AssessmentId { get; private set; }

    /// <summary>The order in which they were named, from 1.</summary>
    public int Number { get; private set; }

    public ChildName Name { get; private set; } = ChildName.Unknown;

    public DateOnly? DateOfBirth { get; private set; }

    public DateOnly? ExpectedOn { get; private set; }

    public int? EstimatedAge { get; private set; }

    /// <summary><see cref="SearchKey"/> of the family name.</summary>
    public string? FamilyNameKey { get; private set; }

    /// <summary>NHS number, unique pupil number and postcode are kept to be compared: whether early help goes on for this child already.</summary>
    public string? NhsNumber { get; private set; }

    public string? Upn { get; private set; }

    /// <summary>Null where the address must be kept secret.</summary>
    public string? Postcode { get; private set; }

    /// <summary>The child as MASH knows them, where the assessment came from a concern that says so.</summary>
    public Guid? ChildId { get; private set; }

    public Guid RootId => AssessmentId;

    public string ShownName => Name.IsKnown ? Name.ToString() : ExpectedOn is not null ? "Unborn baby" : $"Child {Number}, name not known";

    internal static AssessedChild Of(Guid assessmentId, AssessedChildAnswers answers)
    {
        var child = new AssessedChild { AssessmentId = assessmentId, Number = answers.Number };
        child.Take(answers.Child);
        return child;
    }

    internal void Take(ChildAnswers answers)
    {
        (Name, DateOfBirth, ExpectedOn, EstimatedAge, FamilyNameKey) =
            (answers.Name, answers.DateOfBirth, answers.ExpectedOn, answers.EstimatedAge, SearchKey.From(answers.Name.Family));
        (NhsNumber, Upn, Postcode) = (answers.NhsNumber, answers.Upn, answers.Postcode);
    }

    internal void Is(Guid childId) => ChildId = childId;
}
