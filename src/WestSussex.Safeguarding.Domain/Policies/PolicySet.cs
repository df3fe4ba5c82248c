namespace WestSussex.Safeguarding.Domain.Policies;

/// <summary>All versions of one piece of policy, past, present and to come.</summary>
public sealed class PolicySet<T>
{
    private readonly List<Versioned<T>> _versions;

    /// <summary>Makes the set from its versions, in any order.</summary>
    /// <exception cref="ArgumentException">There is none, or two start on the same day or have the same name.</exception>
    public PolicySet(IEnumerable<Versioned<T>> versions)
    {
        _versions = [.. versions.OrderBy(version => version.EffectiveFrom)];
        if (_versions.Count == 0)
        {
            throw new ArgumentException("There must be at least one version.", nameof(versions));
        }

        if (_versions.DistinctBy(v => v.EffectiveFrom).Count() < _versions.Count)
        {
            throw new ArgumentException("Two versions start on the same day.", nameof(versions));
        }

        if (_versions.DistinctBy(v => v.Version).Count() < _versions.Count)
        {
            throw new ArgumentException("Two versions have the same name.", nameof(versions));
        }
    }

    /// <summary>Every version, oldest first.</summary>
    public IReadOnlyList<Versioned<T>> Versions => _versions;

    /// <summary>
    /// The version that applies on this day. Days before the first version get the first: the portal holds records older
    /// than its policy data, and a page about them must still be shown.
    /// </summary>
    public Versioned<T> InForceOn(DateOnly day) => _versions.FindLast(version => version.EffectiveFrom <= day) ?? _versions[0];

    /// <summary>The version a record was made under, or nothing if there is none of this name.</summary>
    public Versioned<T>? Find(string version) => _versions.Find(v => v.Version == version);
}
