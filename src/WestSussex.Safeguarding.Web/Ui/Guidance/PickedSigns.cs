using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Policies;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.Web.Ui.Guidance;

/// <summary>One picked sign in the words of the guidance.</summary>
/// <param name="Id">The id that records keep.</param>
/// <param name="Indicator">Its words; null when no edition that the portal holds has it any more.</param>
/// <param name="Domain">The side of a child's life that it speaks about.</param>
/// <param name="OtherEdition">The edition the words come from, where it is not the one asked for.</param>
public sealed record PickedSign(string Id, Indicator? Indicator, string? Domain, string? OtherEdition)
{
    /// <summary>What is noticed; an id alone where the words are gone.</summary>
    public string Words => Indicator?.Text ?? $"A sign whose words this portal does not hold any more ({Id})";

    /// <summary>"Level 2, Health. In the words of edition 5, which is not in use now".</summary>
    public string? Place => Indicator is null ? null
        : $"Level {Indicator.Level}, {Domain}" + (OtherEdition is null ? "" : $". In the words of edition {OtherEdition}");

    /// <summary>Stop and telephone first.</summary>
    public bool RingFirst => Indicator?.Immediate == true;
}

/// <summary>Reads picked signs. A record's are read in the words of its own edition, whatever counts today (LN-05). Nothing here counts or weighs them (LN-03).</summary>
public static class PickedSigns
{
    /// <summary>Longest id that is looked at.</summary>
    private const int IdMaxLength = 120;

    /// <summary>What a form posted, without the empty value that says "nothing", and each id once.</summary>
    public static List<string> Clean(IEnumerable<string?>? posted) =>
        [.. (posted ?? []).OfType<string>().Select(id => id.Trim()).Where(id => id.Length is > 0 and <= IdMaxLength && !id.Contains(' ', StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];

    /// <summary>Signs in the words of an edition, lowest level first and in the order of the guidance; those of another edition stand last and say so.</summary>
    /// <param name="policy">The editions.</param>
    /// <param name="ids">What was picked.</param>
    /// <param name="version">The edition of the record; null for the one in force today.</param>
    public static IReadOnlyList<PickedSign> Read(PolicyData policy, IEnumerable<string> ids, string? version = null)
    {
        var own = Edition(policy, version);
        var order = own.Content.Indicators.Select((indicator, place) => (indicator.Id, place)).ToDictionary(i => i.Id, i => i.place, StringComparer.Ordinal);
        return [.. ids.Distinct(StringComparer.Ordinal).Select(id => Read(policy, own, id))
            .OrderBy(sign => sign.OtherEdition is not null || sign.Indicator is null).ThenBy(sign => sign.Indicator?.Level).ThenBy(sign => order.GetValueOrDefault(sign.Id))];
    }

    /// <summary>Ids that no edition has.</summary>
    public static IReadOnlyList<string> Unknown(PolicyData policy, IEnumerable<string> ids) =>
        [.. ids.Where(id => policy.LevelsOfNeed.Versions.All(version => !version.Content.Indicators.Contains(id)))];

    /// <summary>The edition of a record, or the one in force today.</summary>
    public static Versioned<LevelsOfNeedGuidance> Edition(PolicyData policy, string? version)
    {
        var all = policy.LevelsOfNeed;
        return (version is null ? null : all.Find(version)) ?? all.InForceOn(policy.Today);
    }

    private static PickedSign Read(PolicyData policy, Versioned<LevelsOfNeedGuidance> own, string id)
    {
        if (own.Content.Indicators.Find(id) is { } found)
        {
            return new PickedSign(id, found, own.Content.Domains.Find(found.Domain)?.Name, null);
        }

        var other = policy.LevelsOfNeed.Versions.LastOrDefault(version => version.Content.Indicators.Contains(id));
        return other?.Content.Indicators.Find(id) is { } old
            ? new PickedSign(id, old, other.Content.Domains.Find(old.Domain)?.Name, other.Version)
            : new PickedSign(id, null, null, null);
    }
}
