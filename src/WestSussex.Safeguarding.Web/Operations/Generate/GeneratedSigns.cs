using WestSussex.Safeguarding.Domain.LevelsOfNeed;

namespace WestSussex.Safeguarding.Web.Operations.Generate;

/// <summary>Signs for made-up concerns, of an edition of the guidance: by level, read once.</summary>
internal sealed class GeneratedSigns(LevelsOfNeedGuidance guidance)
{
    private const int Most = 4;

    private readonly Dictionary<int, string[]> _byLevel = guidance.Indicators.GroupBy(sign => sign.Level).ToDictionary(level => level.Key, level => level.Select(sign => sign.Id).ToArray());

    /// <summary>One concern in three names none; the others up to four, most of them of that level.</summary>
    public IReadOnlyList<string> Of(int level, Random random)
    {
        var picked = new List<string>();
        for (var more = random.Next(3) == 0 ? 0 : random.Next(1, Most + 1); more > 0; more--)
        {
            if (_byLevel.TryGetValue(random.Next(3) == 0 ? level - 1 : level, out var signs))
            {
                picked.Add(signs[random.Next(signs.Length)]);
            }
        }

        return picked;
    }
}
