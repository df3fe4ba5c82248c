using System.Globalization;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.Board;

/// <summary>One line of a picture: what it is, how many, and out of how many where it is a part.</summary>
public sealed record Bar(string Label, int Count, int? Whole = null);

/// <summary>A small picture that is its own table: each line has its words, its number and a bar.</summary>
/// <param name="Id">For the address of its heading.</param>
/// <param name="Heading">What it shows.</param>
/// <param name="Of">Heads the column of lines.</param>
/// <param name="Counted">Heads the column of numbers.</param>
/// <param name="Bars">In reading order.</param>
/// <param name="Empty">Said where nothing is counted.</param>
public sealed record Picture(string Id, string Heading, string Of, string Counted, IReadOnlyList<Bar> Bars, string Empty)
{
    /// <summary>What it says, in a sentence.</summary>
    public string? Says { get; init; }

    /// <summary>What to know when reading it.</summary>
    public string? Note { get; init; }

    public bool IsEmpty => Bars.All(bar => (bar.Whole ?? bar.Count) == 0);
}

/// <summary>How numbers are shown: as they are to those who may read the records, otherwise rounded (decision 0013).</summary>
public sealed record Numbers(bool Rounded)
{
    /// <summary>The number in words of a page.</summary>
    public string Of(int count) => Rounded ? new RoundedCount(count).ToString() : count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>The number that a bar is drawn from: a bar must not say more than the words do.</summary>
    public int Drawn(int count) => Rounded ? new RoundedCount(count).Shown : count;

    /// <summary>A share in words; null where there is nothing, or too little, to take it of.</summary>
    public string? Share(int part, int whole) => Rounded
        ? new Share(part, whole).Percent is { } percent ? $"{percent}%" : null
        : whole == 0 ? null : $"{Math.Round(100.0 * part / whole, MidpointRounding.AwayFromZero)}%";

    /// <summary>"12 of 20 (60%)", or the number alone where it is no part.</summary>
    public string InWords(Bar bar) => bar.Whole is not { } whole ? Of(bar.Count)
        : $"{Of(bar.Count)} of {Of(whole)}{(Share(bar.Count, whole) is { } share ? $" ({share})" : "")}";

    /// <summary>A bar's width in hundredths, where the longest line is a hundred.</summary>
    public string Width(int count, int longest) => longest == 0 ? "0" : (100.0 * Math.Min(Drawn(count), longest) / longest).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>The number in the middle of so many, rounded where counts are; null for none, or where fewer than twenty must not be spoken of.</summary>
    /// <param name="counted">Values, and how often each occurs.</param>
    public int? Median(IEnumerable<(int Value, int Times)> counted)
    {
        const int Fewest = 20;
        var sorted = counted.OrderBy(c => c.Value).ToList();
        var all = sorted.Sum(c => c.Times);
        if (all == 0 || (Rounded && all < Fewest))
        {
            return null;
        }

        var before = 0;
        var middle = sorted.First(c => (before += c.Times) * 2 >= all).Value;
        return Rounded ? new RoundedCount(middle).Shown : middle;
    }
}
