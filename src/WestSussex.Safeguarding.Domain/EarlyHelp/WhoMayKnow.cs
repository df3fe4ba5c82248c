namespace WestSussex.Safeguarding.Domain.EarlyHelp;

/// <summary>Whom a family's agreements let know: a professional by name, or whoever of an organisation is in the team (EH-06, CO-12).</summary>
public static class WhoMayKnow
{
    /// <summary>
    /// The agreement by which somebody may know and, with an account, may see: their own, else their organisation's. Null where there is
    /// none, and where the family said no to them by name: a yes to their organisation does not go over that.
    /// </summary>
    public static FamilyAgreement? Covering(this IEnumerable<FamilyAgreement> agreements, Guid? personId, Guid? agencyId)
    {
        var standing = agreements.Where(a => a.Purpose == AgreementPurpose.Share && a.ReplacedAt is null).ToList();
        var own = personId is null ? [] : standing.FindAll(a => a.PersonId == personId);
        return own.Find(a => a.IsInForce)
            ?? (own.Exists(a => a.IsNo) ? null : standing.Find(a => a is { IsInForce: true, PersonId: null, AgencyId: not null } && a.AgencyId == agencyId));
    }

    /// <summary>The family agrees that this member knows. Where only words name them, they know and see nothing here.</summary>
    public static bool LetKnow(this IEnumerable<FamilyAgreement> agreements, TeamMember member) =>
        agreements.Covering(member.PersonId, member.AgencyId) is not null || agreements.Any(a => a.IsInForce && a.Names(member));

    /// <summary>The family said no to this member, or took its yes back, and no other agreement covers them.</summary>
    public static bool SayNoTo(this IReadOnlyCollection<FamilyAgreement> agreements, TeamMember member) => !agreements.LetKnow(member)
        && agreements.Any(a => a is { Purpose: AgreementPurpose.Share, IsNo: true }
            && ((a.PersonId is not null && a.PersonId == member.PersonId) || (a.PersonId is null && a.AgencyId is not null && a.AgencyId == member.AgencyId) || a.Names(member)));

    // As the family was told: the person, their organisation, or both.
    private static bool Names(this FamilyAgreement agreement, TeamMember member) =>
        agreement is { Purpose: AgreementPurpose.Share, PersonId: null, AgencyId: null, With: { } with }
        && new[] { member.Name, member.AgencyName, member.NameAndAgency, member.WithRole }.Any(words => SameName.Is(words, with));
}

/// <summary>Whether two names that people typed are the same one: capitals and spaces make no other person.</summary>
public static class SameName
{
    public static bool Is(string? one, string? other) => one is not null && other is not null && string.Equals(Plain(one), Plain(other), StringComparison.OrdinalIgnoreCase);

    private static string Plain(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
