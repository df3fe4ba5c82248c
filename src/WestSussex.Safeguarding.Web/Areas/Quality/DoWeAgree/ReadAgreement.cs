using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.Web.Areas.Quality.DoWeAgree;

/// <summary>Adds the monthly figures up: three statements, however many children stand behind them. Levels of editions that mean something else by them are kept apart.</summary>
public sealed class ReadAgreement(SafeguardingDbContext db, PolicyData policy)
{
    public async Task<AgreementPage> RunAsync(AgreementFilter filter, CancellationToken cancellationToken)
    {
        var to = new DateOnly(policy.Today.Year, policy.Today.Month, 1);
        var from = to.AddMonths(1 - filter.Months);
        var inPeriod = db.LevelAgreement.AsNoTracking().Where(a => a.Month >= from && a.Month <= to);
        var inDomain = inPeriod.Where(a => a.Domain == filter.Domain);
        var months = await inDomain.Where(a => filter.Sector == null || a.Sector == filter.Sector)
            .GroupBy(a => new { a.Month, a.ReferrersLevel, a.DecidedLevel, a.SuggestedUnder, a.DecidedUnder })
            .Select(g => new Counted<DateOnly>(g.Key.Month, g.Key.ReferrersLevel, g.Key.DecidedLevel, g.Key.SuggestedUnder, g.Key.DecidedUnder, g.Sum(a => a.Children))).ToListAsync(cancellationToken);
        var sectors = await inDomain
            .GroupBy(a => new { a.Sector, a.ReferrersLevel, a.DecidedLevel, a.SuggestedUnder, a.DecidedUnder })
            .Select(g => new Counted<AgencySector?>(g.Key.Sector, g.Key.ReferrersLevel, g.Key.DecidedLevel, g.Key.SuggestedUnder, g.Key.DecidedUnder, g.Sum(a => a.Children))).ToListAsync(cancellationToken);
        var domains = await inPeriod.Where(a => a.Domain != null && (filter.Sector == null || a.Sector == filter.Sector))
            .GroupBy(a => new { a.Domain, a.ReferrersLevel, a.DecidedLevel, a.SuggestedUnder, a.DecidedUnder })
            .Select(g => new Counted<string>(g.Key.Domain!, g.Key.ReferrersLevel, g.Key.DecidedLevel, g.Key.SuggestedUnder, g.Key.DecidedUnder, g.Sum(a => a.Children))).ToListAsync(cancellationToken);
        var same = new SameLevels(policy);
        var shown = same.Of(filter.Edition) ?? same.Now;
        var counted = months.ToLookup(m => Under(m, same));
        return new AgreementPage(
            filter,
            from,
            to,
            shown,
            same.All,
            new(counted[null].Sum(m => m.Children)),
            new(counted.Where(g => g.Key is not null && g.Key != shown).Sum(g => g.Sum(m => m.Children))),
            [.. counted[shown].GroupBy(m => (m.Suggested, m.Decided)).Select(g => new Pair(g.Key.Suggested, g.Key.Decided, g.Sum(m => m.Children)))],
            [.. Lines(months).OrderBy(line => line.Of)],
            [.. Lines(sectors).OrderByDescending(line => line.Figures.Children.Exactly)],
            [.. Lines(domains).OrderByDescending(line => line.Figures.Children.Exactly)]);

        IEnumerable<Line<T>> Lines<T>(IEnumerable<Counted<T>> all) => all.Where(c => Under(c, same) == shown)
            .GroupBy(c => c.Of).Select(g => new Line<T>(g.Key, Comparison.Of(g.Select(c => new Pair(c.Suggested, c.Decided, c.Children)))));
    }

    // Null where the two levels are of editions whose levels mean something else, so that nobody can say whether they agree. "Not sure" names no level.
    private static LevelsInUse? Under<T>(Counted<T> counted, SameLevels same)
    {
        var decided = same.Of(counted.DecidedUnder);
        return counted.Suggested is null || same.Of(counted.SuggestedUnder) == decided ? decided : null;
    }

    private sealed record Counted<T>(T Of, int? Suggested, int Decided, string SuggestedUnder, string DecidedUnder, int Children);
}
