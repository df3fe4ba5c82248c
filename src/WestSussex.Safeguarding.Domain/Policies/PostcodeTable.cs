using WestSussex.Safeguarding.Domain.Agencies;

namespace WestSussex.Safeguarding.Domain.Policies;

/// <summary>
/// Which postcode lies in which district, as the partnership took it over from a file. There is one at most: a new one takes the place of the
/// one before. No record names it, for nothing that it answers is kept.
/// </summary>
public sealed class PostcodeTable : AggregateRoot
{
    public const int NameMaxLength = 80;
    public const int SourceMaxLength = 500;

    /// <summary>Most postcodes of one table: several counties' worth.</summary>
    public const int MostPostcodes = 100_000;

    private PostcodeTable()
    {
    }

    /// <summary>Always one, and unique: however many administrators press at once, there is one table.</summary>
    public int Place { get; private set; } = 1;

    /// <summary>The version as people quote it, for example "August 2026".</summary>
    public string Name { get; private set; } = "";

    /// <summary>Where it comes from.</summary>
    public string Source { get; private set; } = "";

    public string AdoptedByName { get; private set; } = "";

    public DateTime AdoptedAt { get; private set; }

    /// <summary>How many postcodes it has.</summary>
    public int Count { get; private set; }

    /// <summary>A line for each: postcode, a comma, id of the district.</summary>
    public string Content { get; private set; } = "";

    /// <summary>Takes a table over, from now on.</summary>
    /// <exception cref="RuleBrokenException">Somebody without the right to.</exception>
    public static PostcodeTable Adopt(string name, string source, IReadOnlyDictionary<string, string> districts, Actor by, DateTime at)
    {
        RuleBrokenException.When(!by.Is(Role.Administrator), "Only a partnership administrator can do this");
        return new()
        {
            Name = name.Trim(),
            Source = source.Trim(),
            AdoptedByName = by.Name,
            AdoptedAt = at,
            Count = districts.Count,
            Content = string.Join('\n', districts.Select(d => $"{d.Key},{d.Value}")),
        };
    }

    /// <summary>The id of the district for each postcode of <see cref="Content"/>.</summary>
    public static IReadOnlyDictionary<string, string> Read(string content) => content.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(',')).ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
}
