using System.Globalization;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;

namespace WestSussex.Safeguarding.Web.Areas.Guidance.LevelsOfNeed;

/// <summary>The levels as a fan of bands, read from left to right: as many bands as the edition has levels.</summary>
public sealed class Windscreen(LevelsOfNeedGuidance guidance)
{
    private const double CentreX = 360;
    private const double CentreY = 350;
    private const double Outer = 340;
    private const double Inner = 128;
    private const double Middle = 238;

    /// <summary>Degrees between two bands.</summary>
    private const double Gap = 1;

    /// <summary>More names than these do not fit into their bands; they stand below as text in any case.</summary>
    private const int MostNames = 4;

    public IReadOnlyList<LevelDescription> Levels => guidance.Levels;

    /// <summary>"1 Universal needs, 2 Emerging needs".</summary>
    public string InWords => string.Join(", ", Levels.Select(level => $"{level.Level} {level.Name}"));

    /// <summary>One band as a path.</summary>
    public string Path(int index)
    {
        var (from, to) = (Angle(index) - Gap, Angle(index + 1) + Gap);
        return $"M{Point(Outer, from)} A340 340 0 0 1 {Point(Outer, to)} L{Point(Inner, to)} A128 128 0 0 0 {Point(Inner, from)} Z";
    }

    /// <summary>The middle of a band.</summary>
    public (string X, string Y) Centre(int index)
    {
        var angle = (Angle(index) + Angle(index + 1)) / 2 * Math.PI / 180;
        return (Number(CentreX + (Middle * Math.Cos(angle))), Number(CentreY - (Middle * Math.Sin(angle))));
    }

    /// <summary>The first word of a level's name, or nothing where there is no room.</summary>
    public string? ShortName(LevelDescription level) => Levels.Count > MostNames ? null : level.Name.Split(' ')[0];

    /// <summary>Its colour: light to dark over the whole fan, and whether the words on it are light.</summary>
    public (int Depth, bool IsDark) Colour(int index)
    {
        var depth = Levels.Count <= MostNames ? index + 1 : 1 + (int)Math.Round(index * 3.0 / (Levels.Count - 1));
        return (depth, depth > 2);
    }

    private double Angle(int index) => 180 - (180.0 * index / Levels.Count);

    private static string Point(double radius, double degrees)
    {
        var angle = degrees * Math.PI / 180;
        return $"{Number(CentreX + (radius * Math.Cos(angle)))} {Number(CentreY - (radius * Math.Sin(angle)))}";
    }

    private static string Number(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);
}
