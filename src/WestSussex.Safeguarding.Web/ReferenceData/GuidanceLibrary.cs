using WestSussex.Safeguarding.Domain.Policies;

namespace WestSussex.Safeguarding.Web.ReferenceData;

/// <summary>Pages of text that are data, with their editions: one file each in a folder, named by its id. The guidance beside the levels of need, and what the public pages say.</summary>
public sealed class GuidanceLibrary
{
    // In the order in which somebody who is worried about a child needs them; what is added later comes after these.
    private static readonly string[] Order = ["after-you-refer", "consent", "information-sharing", "early-help", "if-you-disagree", "practice-standards"];

    private readonly Dictionary<string, PolicySet<GuidancePage>> _pages;

    internal GuidanceLibrary(string folder, string name, Func<GuidancePage, IEnumerable<string>> mistakes)
    {
        _pages = Directory.EnumerateFiles(Path.Combine(folder, name), "*.json").Select(Path.GetFileNameWithoutExtension).OfType<string>()
            .ToDictionary(id => id, id => PolicyFile.Read(folder, Path.Combine(name, id + ".json"), mistakes), StringComparer.Ordinal);
        Ids = [.. Order.Where(_pages.ContainsKey), .. _pages.Keys.Except(Order).Order(StringComparer.Ordinal)];
    }

    /// <summary>The ids of all pages, in the order in which they are listed.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>All editions of a page, or nothing if there is no such page.</summary>
    public PolicySet<GuidancePage>? Find(string id) => _pages.GetValueOrDefault(id);

    /// <summary>A page as it is on that day.</summary>
    /// <exception cref="KeyNotFoundException">There is no such page.</exception>
    public GuidancePage Page(string id, DateOnly day) => _pages[id].InForceOn(day).Content;

    /// <summary>A section as it is on that day, for help beside a question.</summary>
    /// <exception cref="KeyNotFoundException">There is no such page or section.</exception>
    public GuidanceSection Section(string page, string section, DateOnly day) => _pages[page].InForceOn(day).Content.Sections[section];
}
