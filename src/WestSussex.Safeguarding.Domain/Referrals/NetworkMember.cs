namespace WestSussex.Safeguarding.Domain.Referrals;

/// <summary>Somebody who works with the child or the family already, as the referrer named them.</summary>
public sealed class NetworkMember : Entity, IPartOf
{
    /// <summary>Longest name, role, agency or telephone number, in characters.</summary>
    public const int MaxLength = 120;

    /// <summary>Longest account of what they do, in characters.</summary>
    public const int WordsMaxLength = 1000;

    private NetworkMember()
    {
    }

    public Guid ReferralId { get; private set; }

    /// <summary>The order in which they were named, from 1.</summary>
    public int Number { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Health visitor, teacher, family worker.</summary>
    public string? JobTitle { get; private set; }

    public string? Agency { get; private set; }

    public string? Telephone { get; private set; }

    /// <summary>What they do with the family, and since when.</summary>
    public string? WhatTheyDo { get; private set; }

    public Guid RootId => ReferralId;

    internal static NetworkMember From(Guid referralId, int number, NetworkMemberAnswers answers) => new()
    {
        ReferralId = referralId,
        Number = number,
        Name = answers.Name.Trim(),
        JobTitle = answers.JobTitle,
        Agency = answers.Agency,
        Telephone = answers.Telephone,
        WhatTheyDo = answers.WhatTheyDo,
    };
}

/// <summary>The referrer's complete answers about one of them.</summary>
public sealed record NetworkMemberAnswers
{
    public required string Name { get; init; }

    public string? JobTitle { get; init; }

    public string? Agency { get; init; }

    public string? Telephone { get; init; }

    public string? WhatTheyDo { get; init; }
}
