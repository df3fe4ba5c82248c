using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.Quality.DoWeAgree;

/// <summary>What is asked for: nothing that could point at somebody.</summary>
public sealed class AgreementFilter
{
    /// <summary>How many months back may be asked for.</summary>
    public static readonly int[] Periods = [3, 12, CountAgreementJob.Months];

    /// <summary>Months, this one included.</summary>
    public int Months { get; set; } = 12;

    public AgencySector? Sector { get; set; }

    /// <summary>The id of a domain of the guidance.</summary>
    public string? Domain { get; set; }

    /// <summary>An edition whose levels are shown; the one in force when it is not said.</summary>
    public string? Edition { get; set; }
}

/// <summary>The page of figures.</summary>
/// <param name="Filter">What was asked for.</param>
/// <param name="From">The first month.</param>
/// <param name="To">The last month.</param>
/// <param name="Shown">The editions whose levels are shown: they mean the same in each.</param>
/// <param name="Editions">Every way in which levels were or are understood.</param>
/// <param name="Across">Children whose two levels are of editions that mean something else by them.</param>
/// <param name="Elsewhere">Children of other editions than those shown.</param>
/// <param name="Cells">Each pair of levels.</param>
/// <param name="ByMonth">Oldest first.</param>
/// <param name="BySector">Most children first.</param>
/// <param name="ByDomain">Most children first.</param>
public sealed record AgreementPage(
    AgreementFilter Filter,
    DateOnly From,
    DateOnly To,
    LevelsInUse Shown,
    IReadOnlyList<LevelsInUse> Editions,
    RoundedCount Across,
    RoundedCount Elsewhere,
    IReadOnlyList<Pair> Cells,
    IReadOnlyList<Line<DateOnly>> ByMonth,
    IReadOnlyList<Line<AgencySector?>> BySector,
    IReadOnlyList<Line<string>> ByDomain)
{
    public LevelsOfNeedGuidance Guidance => Shown.Guidance;

    public Comparison All { get; } = Comparison.Of(Cells);

    /// <summary>The levels of the editions that are shown.</summary>
    public IReadOnlyList<int> Levels { get; } =
        [.. Shown.Guidance.Levels.Select(l => l.Level).Concat(Cells.Select(c => c.Decided)).Concat(Cells.Select(c => c.Referrers).OfType<int>()).Distinct().Order()];

    /// <summary>The referrer's level, then "not sure".</summary>
    public IEnumerable<int?> Rows => Levels.Cast<int?>().Append(null);

    public RoundedCount At(int? referrers, int decided) => new(Cells.Where(c => c.Referrers == referrers && c.Decided == decided).Sum(c => c.Children));

    public Comparison Row(int? referrers) => Comparison.Of(Cells.Where(c => c.Referrers == referrers));

    public string NameOf(int level) => Guidance.Levels.FirstOrDefault(l => l.Level == level)?.Name ?? "";

    public string NameOf(string domain) => Guidance.Domains.Find(domain)?.Name ?? "A domain of an earlier edition";
}

/// <summary>How many children a referrer saw at one level and MASH decided at another.</summary>
/// <param name="Referrers">Null: not sure.</param>
/// <param name="Decided">MASH's level.</param>
/// <param name="Children">Exactly; shown only through <see cref="RoundedCount"/>.</param>
public sealed record Pair(int? Referrers, int Decided, int Children);

/// <summary>One line of a table: a month, a kind of agency, a domain.</summary>
public sealed record Line<T>(T Of, Comparison Figures);

/// <summary>How often MASH decided the same level as the referrer saw, a higher or a lower one.</summary>
public sealed record Comparison(RoundedCount Children, RoundedCount Same, RoundedCount Higher, RoundedCount Lower, RoundedCount NotSure)
{
    public static Comparison Of(IEnumerable<Pair> pairs)
    {
        var (same, higher, lower, notSure) = (0, 0, 0, 0);
        foreach (var pair in pairs)
        {
            _ = pair switch
            {
                { Referrers: null } => notSure += pair.Children,
                { Referrers: var seen } when seen == pair.Decided => same += pair.Children,
                { Referrers: var seen } when seen < pair.Decided => higher += pair.Children,
                _ => lower += pair.Children,
            };
        }

        return new(new(same + higher + lower + notSure), new(same), new(higher), new(lower), new(notSure));
    }

    /// <summary>Out of those where the referrer named a level.</summary>
    public Share SameShare => Of(Same);

    public Share HigherShare => Of(Higher);

    public Share LowerShare => Of(Lower);

    private Share Of(RoundedCount part) => new(part.Exactly, Same.Exactly + Higher.Exactly + Lower.Exactly);
}
