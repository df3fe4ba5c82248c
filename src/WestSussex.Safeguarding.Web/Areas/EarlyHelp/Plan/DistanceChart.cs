using System.Globalization;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.Plan;

/// <summary>A small line over time for one need: places in a drawing of fixed size, worked out here so that the page draws and nothing else.</summary>
public sealed class DistanceChart(IReadOnlyList<DistanceTravelled> measures)
{
    public const int Width = 480;
    public const int Height = 160;
    private const int Left = 34;
    private const int Right = 16;
    private const int Top = 12;
    private const int Bottom = 28;

    /// <summary>Where the numbers at the side stand.</summary>
    public static IEnumerable<(int Rating, string Y)> Lines => new[] { DistanceTravelled.Lowest, 5, DistanceTravelled.Highest }.Select(r => (r, Number(YOf(r))));

    public static string LineStart => Number(Left);

    public static string LineEnd => Number(Width - Right);

    /// <summary>One dot for each day.</summary>
    public IEnumerable<(string X, string Y, DistanceTravelled Measure)> Dots => measures.Select((m, i) => (Number(XOf(i)), Number(YOf(m.Rating)), m));

    /// <summary>The line between them.</summary>
    public string Points => string.Join(' ', Dots.Select(d => $"{d.X},{d.Y}"));

    /// <summary>First and last day, under the line.</summary>
    public (string First, string Last) Days => (measures[0].On.ToUkDate(), measures[^1].On.ToUkDate());

    /// <summary>What the drawing says, in one sentence.</summary>
    public string InWords => measures.Count == 1
        ? $"{measures[0].Rating} out of {DistanceTravelled.Highest} on {Days.First}."
        : $"From {measures[0].Rating} on {Days.First} to {measures[^1].Rating} on {Days.Last}, out of {DistanceTravelled.Highest}.";

    // By day, so that a long gap looks long.
    private double XOf(int index)
    {
        var span = measures[^1].On.DayNumber - measures[0].On.DayNumber;
        var room = Width - Left - Right;
        return span == 0 ? Left + (room / 2.0) : Left + (room * (measures[index].On.DayNumber - measures[0].On.DayNumber) / (double)span);
    }

    private static double YOf(int rating) => Top + ((Height - Top - Bottom) * (DistanceTravelled.Highest - rating) / (double)DistanceTravelled.Highest);

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
