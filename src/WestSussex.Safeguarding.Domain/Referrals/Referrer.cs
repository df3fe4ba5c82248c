namespace WestSussex.Safeguarding.Domain.Referrals;

/// <summary>Who raised a concern, as they said it.</summary>
public sealed record Referrer
{
    public const int NameMaxLength = 120;
    public const int RoleMaxLength = 100;
    public const int ContactMaxLength = 254;

    /// <summary>Set when they were signed in.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The agency they raise it for; null for the public.</summary>
    public Guid? AgencyId { get; init; }

    /// <summary>Null for an anonymous member of the public (RC-06).</summary>
    public string? Name { get; init; }

    public string? JobTitle { get; init; }

    /// <summary>The organisation as typed by a professional without an account.</summary>
    public string? Organisation { get; init; }

    public string? Telephone { get; init; }

    public string? Email { get; init; }

    public string? RelationshipToChild { get; init; }

    /// <summary>How they can be reached safely; null where nothing was said.</summary>
    public SafeContact? SafeContact { get; init; }

    /// <summary>Signed in with a confirmed account; else staff see "not verified".</summary>
    public bool IsVerified { get; init; }

    public bool IsAnonymous => Name is null;

    /// <summary>No account, no telephone and no mail address: nobody to tell or to chase.</summary>
    public bool CannotBeReached => PersonId is null && string.IsNullOrWhiteSpace(Telephone) && string.IsNullOrWhiteSpace(Email);
}
