using System.Collections.Frozen;
using WestSussex.Safeguarding.Domain.Policies;

namespace WestSussex.Safeguarding.Web.ReferenceData;

/// <summary>The postcode table as this server knows it.</summary>
/// <param name="Id">Of the stored table.</param>
/// <param name="Districts">Id of the district by postcode.</param>
public sealed record Postcodes(Guid Id, FrozenDictionary<string, string> Districts);

// The second piece of policy that can be brought in while the portal runs.
public sealed partial class PolicyData
{
    private volatile Postcodes? _postcodes;

    /// <summary>Which postcode lies in which district; null while no administrator has brought a table in.</summary>
    public Postcodes? Postcodes => _postcodes;

    /// <summary>
    /// The district of a whole postcode, from memory; null for one that the table does not have, and for part of one: a postcode area reaches
    /// into several districts, so nothing is guessed from it.
    /// </summary>
    public District? DistrictOf(string? postcode) =>
        Postcode.Read(postcode) is { } whole && _postcodes is { } table && table.Districts.TryGetValue(whole, out var id) ? Current(Districts).Find(id) : null;

    /// <summary>From now on this table counts; null for none.</summary>
    internal void Use(Postcodes? postcodes) => _postcodes = postcodes;
}
