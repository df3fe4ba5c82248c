namespace WestSussex.Safeguarding.Domain.Referrals;

/// <summary>Somebody who lives with the children or matters to them, as the referrer named them.</summary>
public sealed class HouseholdMember : Entity, IPartOf
{
    public const int NameMaxLength = 120;
    public const int RelationshipMaxLength = 100;

    private HouseholdMember()
    {
    }

    public Guid ReferralId { get; private set; }

    public string Name { get; private set; } = "";

    public string? Relationship { get; private set; }

    public DateOnly? DateOfBirth { get; private set; }

    public bool HasParentalResponsibility { get; private set; }

    public bool LivesWithChild { get; private set; }

    public Guid RootId => ReferralId;

    internal static HouseholdMember From(Guid referralId, HouseholdMemberAnswers answers) => new()
    {
        ReferralId = referralId,
        Name = answers.Name.Trim(),
        Relationship = answers.Relationship?.Trim(),
        DateOfBirth = answers.DateOfBirth,
        HasParentalResponsibility = answers.HasParentalResponsibility,
        LivesWithChild = answers.LivesWithChild,
    };
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

    public Guid RootId => ReferralId;

    internal static AddedInformation Of(Guid referralId, string words, bool pointsToHarm, Agencies.Actor by, DateTime at, Guid? key = null) => new()
    {
        Id = key ?? Guid.CreateVersion7(),
        ReferralId = referralId,
        At = at,
        ById = by.PersonId,
        ByName = by.Name,
        Words = words.Trim(),
        PointsToHarm = pointsToHarm,
    };
}
