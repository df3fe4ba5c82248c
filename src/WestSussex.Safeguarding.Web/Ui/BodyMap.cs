using System.Globalization;
using WestSussex.Safeguarding.Domain.Policies;

namespace WestSussex.Safeguarding.Web.Ui;

/// <summary>
/// The picture of a body on which marks are shown: the face on its own, large enough to hit each part of it, then front and back. Each part has
/// the id of an entry in the list of body regions; the list is what is stored and read out, and the picture is another way to choose from it.
/// </summary>
/// <param name="Numbers">The numbers of the marks in each region, as the table beside it counts them.</param>
/// <param name="Regions">Names, by id.</param>
public sealed record BodyMap(IReadOnlyDictionary<string, string> Numbers, PolicyList<CodeListEntry> Regions)
{
    /// <summary>Width of each drawing, in pixels as it is shown.</summary>
    public const int Width = 200;

    /// <summary>The smallest part of the picture, in pixels each way: what a finger can hit (WCAG 2.2, target size).</summary>
    public const int SmallestPart = 24;

    /// <summary>The middle of a figure.</summary>
    private const int Middle = Width / 2;

    /// <summary>The drawings, in the order in which they stand and are walked through with the keyboard.</summary>
    public static readonly IReadOnlyList<BodyFigure> Figures =
    [
        new("Face", 235, new BodyShape("", true, Middle, 112, 74, 98), [.. Face()]),
        new("Front", 470, new BodyShape("", true, Middle, 44, 30, 38), [.. Front()]),
        new("Back", 470, null, [.. Behind()]),
    ];

    /// <summary>The picture with these places marked, numbered in their order.</summary>
    public static BodyMap Of(IEnumerable<string> regions, PolicyList<CodeListEntry> names)
    {
        ArgumentNullException.ThrowIfNull(regions);
        return new BodyMap(
            regions.Select((region, i) => (region, Number: (i + 1).ToString(CultureInfo.InvariantCulture)))
                .GroupBy(m => m.region).ToDictionary(g => g.Key, g => string.Join(", ", g.Select(m => m.Number))), names);
    }

    /// <summary>What the picture shows, for whoever does not see it.</summary>
    public string InWords => Numbers.Keys.Any(id => id.Length > 0)
        ? "Body map: face, front and back. Marked: " + string.Join("; ", Numbers.Where(n => n.Key.Length > 0).Select(n => $"{n.Value} {Regions.Find(n.Key)?.PlainName ?? "another place"}"))
        : "Body map: face, front and back. Nothing is marked.";

    // Facing the reader, the child's right is on the left of the picture.
    private static IEnumerable<BodyShape> Face() =>
    [
        new("forehead", true, Middle, 52, 50, 24),
        .. Pair("eye", 37, 100, 22, 14, true),
        new("nose", true, Middle, 130, 13, 22),
        .. Pair("cheek", 41, 144, 23, 20, true),
        new("mouth-chin", true, Middle, 184, 34, 20),
        .. Pair("ear", 86, 112, 13, 24, true),
    ];

    private static IEnumerable<BodyShape> Front() =>
    [
        new("neck-front", false, Middle, 94, 14, 12),
        .. Pair("shoulder", 48, 118, 16, 14, true),
        .. Pair("chest", 15, 134, 14, 24),
        new("tummy", false, Middle, 182, 29, 22),
        new("groin", false, Middle, 218, 29, 12),
        new("private-parts-front", true, Middle, 246, 13, 13),
        .. Pair("upper-arm-front", 50, 160, 12, 26),
        .. Pair("lower-arm-front", 58, 216, 12, 27),
        .. Pair("palm", 62, 260, 14, 15, true),
        .. Pair("thigh-front", 17, 296, 15, 33),
        .. Pair("knee", 17, 344, 15, 13, true),
        .. Pair("shin", 17, 388, 13, 29),
        .. Pair("foot-top", 20, 432, 17, 13, true),
    ];

    private static IEnumerable<BodyShape> Behind() =>
    [
        new("head-back", true, Middle, 42, 30, 34),
        .. Pair("ear-behind", 44, 46, 12, 15, true, behind: true),
        new("neck-back", false, Middle, 92, 14, 14),
        .. Pair("shoulder-blade", 17, 130, 16, 23, behind: true),
        new("lower-back", false, Middle, 182, 30, 26),
        .. Pair("buttock", 16, 230, 15, 19, true, behind: true),
        .. Pair("upper-arm-back", 50, 150, 12, 24, behind: true),
        .. Pair("elbow", 53, 189, 13, 13, true, behind: true),
        .. Pair("lower-arm-back", 58, 225, 12, 21, behind: true),
        .. Pair("hand-back", 62, 263, 14, 15, true, behind: true),
        .. Pair("thigh-back", 17, 287, 15, 35, behind: true),
        .. Pair("knee-back", 17, 337, 15, 13, true, behind: true),
        .. Pair("calf", 17, 383, 13, 31, behind: true),
        .. Pair("sole", 20, 432, 17, 13, true, behind: true),
    ];

    private static IEnumerable<BodyShape> Pair(string region, int outwards, int y, int halfWidth, int halfHeight, bool round = false, bool behind = false)
    {
        var (first, second) = behind ? ("left", "right") : ("right", "left");
        yield return new BodyShape($"{first}-{region}", round, Middle - outwards, y, halfWidth, halfHeight);
        yield return new BodyShape($"{second}-{region}", round, Middle + outwards, y, halfWidth, halfHeight);
    }
}

/// <summary>One drawing: the face, or the body from one side.</summary>
/// <param name="Height">In the units of <see cref="BodyMap.Width"/>.</param>
/// <param name="Outline">Drawn below the parts; nobody can choose it.</param>
public sealed record BodyFigure(string Name, int Height, BodyShape? Outline, IReadOnlyList<BodyShape> Shapes);

/// <summary>One part of the picture.</summary>
public sealed record BodyShape(string Region, bool IsRound, int X, int Y, int HalfWidth, int HalfHeight);
