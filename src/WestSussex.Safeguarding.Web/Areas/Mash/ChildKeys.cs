namespace WestSussex.Safeguarding.Web.Areas.Mash;

/// <summary>What a child of a concern is found by in other concerns. Identifiers and addresses are compared by their look-up values.</summary>
/// <param name="Id">The child of the concern.</param>
/// <param name="NhsNumber">Look-up value; null where it is not known, like all of these.</param>
/// <param name="Upn">Look-up value of the unique pupil number.</param>
/// <param name="FamilyName">Without case and accents.</param>
/// <param name="DateOfBirth">Not the estimated one.</param>
/// <param name="Postcode">Null too where the address is secret or restricted.</param>
/// <param name="Address">Look-up value; null where the address is secret or restricted.</param>
public sealed record ChildKeys(Guid Id, byte[]? NhsNumber, byte[]? Upn, string? FamilyName, DateOnly? DateOfBirth, string? Postcode, byte[]? Address)
{
    /// <summary>What is the same, in words; empty where nothing that counts is.</summary>
    public IReadOnlyList<string> SameAs(ChildKeys other)
    {
        var sameName = FamilyName is not null && FamilyName == other.FamilyName;
        var sameBirth = DateOfBirth is not null && DateOfBirth == other.DateOfBirth;
        return [.. new (bool Is, string InWords)[]
        {
            (Same(NhsNumber, other.NhsNumber), "NHS number"),
            (Same(Upn, other.Upn), "unique pupil number"),
            (sameName && sameBirth, "family name and date of birth"),
            (sameBirth && Postcode is not null && Postcode == other.Postcode, "postcode and date of birth"),
            (sameName && Same(Address, other.Address), "family name and address"),
        }.Where(same => same.Is).Select(same => same.InWords)];
    }

    private static bool Same(byte[]? mine, byte[]? others) => mine is not null && others is not null && mine.AsSpan().SequenceEqual(others);
}
