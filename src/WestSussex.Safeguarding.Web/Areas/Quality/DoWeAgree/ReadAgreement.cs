using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.Web.Areas.Quality.DoWeAgree;

/// <summary>Adds the monthly figures up: three statements, however many children stand behind them.</summary>
public sealed class ReadAgreement(SafeguardingDbContext db, PolicyData policy)
{
    public async Task<AgreementPage> RunAsync(AgreementFilter filter, CancellationToken cancellationToken)
    {
        var to = new DateOnly(policy.Today.Year, policy.Today.Month, 1);
        var from = to.AddMonths(1 - filter.Months);
        var inPeriod = db.LevelAgreement.AsNoTracking().Where(a => a.Month >= from && a.Month <= to);
        var inDomain = inPeriod.Where(a => a.Domain == filter.Domain);
        var months = await inDomain.Where(a => filter.Sector == null || a.Sector == filter.Sector)
            .GroupBy(a => new { a.Month, a.ReferrersLevel, a.DecidedLevel })
            .Select(g => new { g.Key.Month, Pair = new Pair(g.Key.ReferrersLevel, g.Key.DecidedLevel, g.Sum(a => a.Children)) }).ToListAsync(cancellationToken);
        var sectors = await inDomain
            .GroupBy(a => new { a.Sector, a.ReferrersLevel, a.DecidedLevel })
            .Select(g => new { g.Key.Sector, Pair = new Pair(g.Key.ReferrersLevel, g.Key.DecidedLevel, g.Sum(a => a.Children)) }).ToListAsync(cancellationToken);
        var domains = await inPeriod.Where(a => a.Domain != null && (filter.Sector == null || a.Sector == filter.Sector))
            .GroupBy(a => new { a.Domain, a.ReferrersLevel, a.DecidedLevel })
            .Select(g => new { g.Key.Domain, Pair = new Pair(g.Key.ReferrersLevel, g.Key.DecidedLevel, g.Sum(a => a.Children)) }).ToListAsync(cancellationToken);
        return new AgreementPage(
            filter,
            from,
            to,
            policy.Current(policy.LevelsOfNeed),
            [.. months.GroupBy(m => (m.Pair.Referrers, m.Pair.Decided)).Select(g => new Pair(g.Key.Referrers, g.Key.Decided, g.Sum(m => m.Pair.Children)))],
            [.. months.GroupBy(m => m.Month, m => m.Pair).OrderBy(g => g.Key).Select(g => new Line<DateOnly>(g.Key, Comparison.Of(g)))],
            MostFirst(sectors.GroupBy(s => s.Sector, s => s.Pair)),
            MostFirst(domains.GroupBy(d => d.Domain!, d => d.Pair)));
    }

    private static List<Line<T>> MostFirst<T>(IEnumerable<IGrouping<T, Pair>> groups) =>
        [.. groups.Select(g => new Line<T>(g.Key, Comparison.Of(g))).OrderByDescending(line => line.Figures.Children.Exactly)];
}
