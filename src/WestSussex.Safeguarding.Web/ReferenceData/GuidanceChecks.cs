using System.Text.Json;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;

namespace WestSussex.Safeguarding.Web.ReferenceData;

/// <summary>What must be true of an edition of the guidance beyond its form, whether it came with the portal or was brought in. One sentence for each mistake.</summary>
internal static class GuidanceChecks
{
    public const int FewestLevels = 2;
    public const int MostLevels = 9;
    public const int MostIndicators = 2_000;

    public static IEnumerable<string> Of(GuidanceOutline guidance) =>
        [.. Levels(guidance.Levels), .. Ids("domain", guidance.Domains), .. Ids("indicator", guidance.Indicators.Select(i => i.Id)), .. Indicators(guidance)];

    private static IEnumerable<string> Levels(IReadOnlyList<LevelOutline> levels)
    {
        var numbers = levels.Select(level => level.Number).ToList();
        if (numbers.Count is < FewestLevels or > MostLevels)
        {
            yield return $"there are {numbers.Count} levels; there can be {FewestLevels} to {MostLevels}";
        }

        foreach (var outside in numbers.Where(n => n is < 1 or > MostLevels).Distinct())
        {
            yield return $"a level has the number {outside}; levels are numbered from 1 to {MostLevels} at most, without a gap";
        }

        foreach (var level in Enumerable.Range(1, Math.Clamp(numbers.DefaultIfEmpty().Max(), 0, MostLevels)).Where(n => numbers.Count(l => l == n) != 1))
        {
            yield return $"level {level} must be described exactly once";
        }

        if (!numbers.SequenceEqual(numbers.Order()))
        {
            yield return "the levels must stand in order, the lowest first";
        }

        if (levels.Count > 0 && !levels.MaxBy(level => level.Number)!.MeansHarm)
        {
            yield return "the highest level must say \"meansHarm\": true, or no level points to harm";
        }

        foreach (var (lower, higher) in levels.Zip(levels.Skip(1)).Where(pair => pair.First.MeansHarm && !pair.Second.MeansHarm))
        {
            yield return $"level {lower.Number} means harm, so level {higher.Number} has to as well";
        }

        foreach (var (lower, higher) in levels.Zip(levels.Skip(1)).Where(pair => pair.First.ClosingNeedsSecondManager && !pair.Second.ClosingNeedsSecondManager))
        {
            yield return $"closing needs a second manager at level {lower.Number}, so it has to at level {higher.Number} as well";
        }
    }

    private static IEnumerable<string> Ids(string what, IEnumerable<string> ids) => ids.GroupBy(id => id, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1)
        .Select(same => $"the {what} id \"{same.Key}\" is used {(same.Count() == 2 ? "twice" : $"{same.Count()} times")}; every entry needs its own");

    private static IEnumerable<string> Indicators(GuidanceOutline guidance)
    {
        if (guidance.Indicators.Count > MostIndicators)
        {
            yield return $"there are {guidance.Indicators.Count:N0} indicators; there can be {MostIndicators:N0} at most";
            yield break;
        }

        var domains = guidance.Domains.ToHashSet(StringComparer.Ordinal);
        var levels = guidance.Levels.Select(level => level.Number).ToHashSet();
        foreach (var indicator in guidance.Indicators)
        {
            if (indicator.Domain is { } domain && !domains.Contains(domain))
            {
                yield return $"\"{indicator.Id}\" names the domain \"{domain}\", which does not exist";
            }

            if (indicator.Level is { } level && !levels.Contains(level))
            {
                yield return $"\"{indicator.Id}\" has the level {level}, which does not exist";
            }
        }
    }
}

/// <summary>What the checks look at: taken from an edition, or from a file in which other things may be wrong.</summary>
internal sealed record GuidanceOutline(IReadOnlyList<LevelOutline> Levels, IReadOnlyList<string> Domains, IReadOnlyList<IndicatorOutline> Indicators)
{
    public static GuidanceOutline Of(LevelsOfNeedGuidance guidance) => new(
        [.. guidance.Levels.Select(l => new LevelOutline(l.Level, l.MeansHarm, l.ClosingNeedsSecondManager))],
        [.. guidance.Domains.Select(d => d.Id)],
        [.. guidance.Indicators.Select(i => new IndicatorOutline(i.Id, i.Domain, i.Level))]);

    /// <summary>As far as it can be read; what cannot is reported by <see cref="GuidanceShape"/>.</summary>
    public static GuidanceOutline Of(JsonElement content) => new(
        [.. Entries(content, "levels").Select(l => Number(l, "level") is { } n ? new LevelOutline(n, Flag(l, "meansHarm"), Flag(l, "closingNeedsSecondManager")) : null).OfType<LevelOutline>()],
        [.. Entries(content, "domains").Select(d => JsonText.Of(d, "id")).OfType<string>()],
        [.. Entries(content, "indicators").Select(i => JsonText.Of(i, "id") is { } id ? new IndicatorOutline(id, JsonText.Of(i, "domain"), Number(i, "level")) : null).OfType<IndicatorOutline>()]);

    private static List<JsonElement> Entries(JsonElement content, string list) =>
        JsonText.Find(content, list) is { ValueKind: JsonValueKind.Array } found ? [.. found.EnumerateArray()] : [];

    private static int? Number(JsonElement entry, string name) =>
        JsonText.Find(entry, name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) ? number : null;

    private static bool Flag(JsonElement entry, string name) => JsonText.Find(entry, name) is { ValueKind: JsonValueKind.True };
}

/// <summary>One level, as the checks see it.</summary>
internal sealed record LevelOutline(int Number, bool MeansHarm, bool ClosingNeedsSecondManager);

/// <summary>One indicator, as the checks see it.</summary>
internal sealed record IndicatorOutline(string Id, string? Domain, int? Level);
