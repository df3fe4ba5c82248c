using WestSussex.Safeguarding.Domain.Children;

namespace WestSussex.Safeguarding.Domain.Referrals;

/// <summary>What somebody is to the children.</summary>
public enum FamilyPlace
{
    /// <summary>A parent, or whoever brings the child up. Fathers too, and those who live elsewhere.</summary>
    ParentOrCarer,

    /// <summary>A brother or sister, also half or step, about whom nobody is worried (RC-08).</summary>
    Sibling,

    /// <summary>Anybody else.</summary>
    Other,
}

/// <summary>Somebody who lives with the children or matters to them, as the referrer named them.</summary>
public sealed class HouseholdMember : Entity, IPartOf
{
    public const int NameMaxLength = 120;
    public const int RelationshipMaxLength = 100;

    private HouseholdMember()
    {
    }

    public Guid ReferralId { get; private set; }

    /// <summary>The order in which they were named, from 1.</summary>
    public int Number { get; private set; }

    public string Name { get; private set; } = "";

    public FamilyPlace Place { get; private set; }

    public string? Relationship { get; private set; }

    public DateOnly? DateOfBirth { get; private set; }

    /// <summary>Null where the referrer does not know.</summary>
    public bool? HasParentalResponsibility { get; private set; }

    /// <summary>Null where the referrer does not know.</summary>
    public bool? LivesWithChild { get; private set; }

    /// <summary>May this person be a risk to the children, in the referrer's view? Null where nobody was asked.</summary>
    public YesNoUnsure? MayPoseRisk { get; private set; }

    /// <summary>Where they live, if not with the children. Withheld with the children's where that is secret.</summary>
    public string? Address { get; private set; }

    /// <summary>The rest; null where nothing was said.</summary>
    public PersonDetails? Details { get; private set; }

    public Guid RootId => ReferralId;

    internal static HouseholdMember From(Guid referralId, int number, HouseholdMemberAnswers answers) => new()
    {
        ReferralId = referralId,
        Number = number,
        Name = answers.Name.Trim(),
        Place = answers.Place,
        Relationship = answers.Relationship?.Trim(),
        DateOfBirth = answers.DateOfBirth,
        HasParentalResponsibility = answers.HasParentalResponsibility,
        LivesWithChild = answers.LivesWithChild,
        MayPoseRisk = answers.MayPoseRisk,
        Address = answers.Address,
        Details = answers.Details is { IsEmpty: false } details ? details : null,
    };
}

/// <summary>What else the referrer knows of somebody in the family.</summary>
public sealed record PersonDetails
{
    /// <summary>Longest answer in sentences, in characters.</summary>
    public const int WordsMaxLength = 1000;

    /// <summary>Longest whole as it is stored, in characters.</summary>
    public const int StoredMaxLength = 50_000;

    /// <summary>A sibling's school or nursery (RC-08).</summary>
    public string? School { get; init; }

    public string? Telephone { get; init; }

    /// <summary>Why they may be a risk.</summary>
    public string? RiskWords { get; init; }

    /// <summary>How they help the child (RC-27).</summary>
    public string? Helps { get; init; }

    /// <summary>How they are spoken and written to (VC-06).</summary>
    public SpokenWith SpokenWith { get; init; } = new();

    internal bool IsEmpty => this == new PersonDetails();
}

/// <summary>What somebody added after a concern was sent. Only ever added (MT-16).</summary>
public sealed class AddedInformation : Entity, IPartOf
{
    private AddedInformation()
    {
    }

    public Guid ReferralId { get; private set; }

    public DateTime At { get; private set; }

    public Guid? ById { get; private set; }

    public string ByName { get; private set; } = "";

    public string Words { get; private set; } = "";

    public bool PointsToHarm { get; private set; }

    /// <summary>The written form of a telephone call, where that is what was added.</summary>
    public WrittenForm? Form { get; private set; }

    public Guid RootId => ReferralId;

    internal static AddedInformation Of(Guid referralId, string words, bool pointsToHarm, Agencies.Actor by, DateTime at, Guid? key = null, WrittenForm? form = null) => new()
    {
        Id = key ?? Guid.CreateVersion7(),
        ReferralId = referralId,
        At = at,
        ById = by.PersonId,
        ByName = by.Name,
        Words = words.Trim(),
        PointsToHarm = pointsToHarm,
        Form = form,
    };
}
