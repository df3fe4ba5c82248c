using WestSussex.Safeguarding.Domain.LevelsOfNeed;

namespace WestSussex.Safeguarding.Web.Areas.Mash;

/// <summary>A level's name for tight places, beside its number: "Complex", "Safeguarding". Pages that explain levels use the whole name.</summary>
public static class LevelInShort
{
    public static string ShortName(this LevelsOfNeedGuidance guidance, int level)
    {
        ArgumentNullException.ThrowIfNull(guidance);
        var name = guidance.FindLevel(level)?.Name ?? "";
        var end = name.IndexOf(' ', StringComparison.Ordinal);
        return end < 0 ? name : name[..end];
    }
}
