using System.Globalization;
using WestSussex.Safeguarding.Domain.Policies;

namespace WestSussex.Safeguarding.Web.Ui;

/// <summary>
/// The picture of a body, front and back, on which marks are shown. Each part of it has the id of an entry in the list of body regions; the
/// list is what is stored and read out, and the picture is another way to choose from it.
/// </summary>
/// <param name="Numbers">The numbers of the marks in each region, as the table beside it counts them.</param>
/// <param name="Regions">Names, by id.</param>
public sealed record BodyMap(IReadOnlyDictionary<string, string> Numbers, PolicyList<CodeListEntry> Regions)
{
    /// <summary>From the left edge of the front to that of the back.</summary>
    private const int Back = 230;

    /// <summary>The middle of a figure.</summary>
    private const int Middle = 105;

    /// <summary>Every part of the picture, front first, from the head down.</summary>
    public static readonly IReadOnlyList<BodyShape> Shapes = [.. Front(), .. Behind()];

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
        ? "Body map, front and back. Marked: " + string.Join("; ", Numbers.Where(n => n.Key.Length > 0).Select(n => $"{n.Value} {Regions.Find(n.Key)?.PlainName ?? "another place"}"))
        : "Body map, front and back. Nothing is marked.";

    // Facing the reader, the child's right is on the left of the picture.
    private static IEnumerable<BodyShape> Front() =>
    [
        new("forehead", true, Middle, 26, 24, 12),
        .. Pair("eye", 10, 46, 8, 7, true, 0, false),
        new("nose", true, Middle, 58, 5, 6),
        .. Pair("cheek", 17, 63, 9, 8, true, 0, false),
        new("mouth-chin", true, Middle, 77, 13, 8),
        .. Pair("ear", 32, 50, 6, 11, true, 0, false),
        new("neck-front", false, Middle, 96, 12, 8),
        .. Pair("shoulder", 40, 116, 15, 12, true, 0, false),
        .. Pair("chest", 13, 130, 12, 24, false, 0, false),
        new("tummy", false, Middle, 178, 26, 22),
        new("groin", false, Middle, 211, 26, 8),
        new("private-parts-front", true, Middle, 227, 10, 7),
        .. Pair("upper-arm-front", 46, 154, 9, 23, false, 0, false),
        .. Pair("lower-arm-front", 54, 206, 9, 24, false, 0, false),
        .. Pair("palm", 60, 247, 11, 14, true, 0, false),
        .. Pair("thigh-front", 17, 272, 14, 33, false, 0, false),
        .. Pair("knee", 17, 319, 13, 11, true, 0, false),
        .. Pair("shin", 17, 366, 11, 32, false, 0, false),
        .. Pair("foot-top", 19, 412, 14, 9, true, 0, false),
    ];

    private static IEnumerable<BodyShape> Behind() =>
    [
        new("head-back", true, Middle + Back, 42, 28, 30),
        .. Pair("ear-behind", 34, 50, 6, 11, true, Back, true),
        new("neck-back", false, Middle + Back, 88, 12, 11),
        .. Pair("shoulder-blade", 16, 124, 15, 21, false, Back, true),
        new("lower-back", false, Middle + Back, 174, 28, 25),
        .. Pair("buttock", 15, 221, 14, 18, true, Back, true),
        .. Pair("upper-arm-back", 46, 142, 9, 23, false, Back, true),
        .. Pair("elbow", 50, 178, 9, 9, true, Back, true),
        .. Pair("lower-arm-back", 55, 211, 9, 21, false, Back, true),
        .. Pair("hand-back", 60, 249, 11, 14, true, Back, true),
        .. Pair("thigh-back", 17, 274, 14, 31, false, Back, true),
        .. Pair("knee-back", 17, 319, 13, 11, true, Back, true),
        .. Pair("calf", 17, 366, 11, 32, false, Back, true),
        .. Pair("sole", 19, 412, 14, 9, true, Back, true),
    ];

    private static IEnumerable<BodyShape> Pair(string region, int outwards, int y, int halfWidth, int halfHeight, bool round, int from, bool seenFromBehind)
    {
        var (first, second) = seenFromBehind ? ("left", "right") : ("right", "left");
        yield return new BodyShape($"{first}-{region}", round, Middle - outwards + from, y, halfWidth, halfHeight);
        yield return new BodyShape($"{second}-{region}", round, Middle + outwards + from, y, halfWidth, halfHeight);
    }
}

/// <summary>One part of the picture.</summary>
public sealed record BodyShape(string Region, bool IsRound, int X, int Y, int HalfWidth, int HalfHeight);
