using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace WestSussex.Safeguarding.Domain.Policies;

/// <summary>A list of policy data in the order in which it is shown, with look-up by id.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "It is a list to its reader.")]
public sealed class PolicyList<T> : IReadOnlyList<T>
    where T : IPolicyItem
{
    private readonly List<T> _items;
    private readonly Dictionary<string, T> _byId;

    /// <summary>Makes the list.</summary>
    /// <exception cref="ArgumentException">Two entries have the same id.</exception>
    public PolicyList(IEnumerable<T> items)
    {
        _items = [.. items];
        _byId = _items.ToDictionary(item => item.Id, StringComparer.Ordinal);
    }

    /// <summary>How many entries there are.</summary>
    public int Count => _items.Count;

    /// <summary>The entry at this place in the list.</summary>
    public T this[int index] => _items[index];

    /// <summary>The entry with this id.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public T this[string id] => Find(id)
        ?? throw new KeyNotFoundException($"The policy data has no {typeof(T).Name} with the id \"{id}\".");

    /// <summary>The entry with this id, or nothing.</summary>
    public T? Find(string? id) => id is not null && _byId.TryGetValue(id, out var item) ? item : default;

    /// <summary>Whether there is an entry with this id.</summary>
    public bool Contains(string? id) => id is not null && _byId.ContainsKey(id);

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
