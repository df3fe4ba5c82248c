using System.Globalization;

namespace WestSussex.Safeguarding.Web.Ui;

/// <summary>
/// A number of children as it may be shown: to the nearest five, and "under 5" for one to four, so that neither a figure nor the difference
/// between two of them tells of one child.
/// </summary>
public readonly record struct RoundedCount(int Exactly)
{
    /// <summary>Below it a number is not shown.</summary>
    public const int Smallest = 5;

    /// <summary>The number that is shown; half of <see cref="Smallest"/> where it is only said to be under it.</summary>
    public int Shown => Exactly == 0 ? 0 : Exactly < Smallest ? Smallest / 2 : (Exactly + 2) / Smallest * Smallest;

    public override string ToString() => Exactly is > 0 and < Smallest ? $"under {Smallest}" : Shown.ToString("N0", CultureInfo.InvariantCulture);
}

/// <summary>A share in steps of five per cent; nothing where it would rest on fewer than twenty children.</summary>
public readonly record struct Share(int Part, int Whole)
{
    private const int Fewest = 20;
    private const int Step = 5;

    /// <summary>Null where there are too few children.</summary>
    public int? Percent => Whole < Fewest ? null : (int)Math.Round(Part * 100.0 / Whole / Step, MidpointRounding.AwayFromZero) * Step;

    public override string ToString() => Percent is { } percent ? $"{percent}%" : "too few";
}
