using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Quality;
using WestSussex.Safeguarding.Domain.WorkingDays;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.Web.Areas.Quality.DoWeAgree;

/// <summary>
/// Counts, month by month, what referrers suggested and what MASH decided. Who reads the figures never needs the records, and a page of
/// figures never counts a large table.
/// </summary>
public sealed class CountAgreement(SafeguardingDbContext db, PolicyData policy)
{
    /// <summary>Counts the month anew and replaces its figures in one transaction.</summary>
    /// <param name="month">The first day of the month.</param>
    /// <param name="cancellationToken">Stops it; nothing is replaced then.</param>
    public async Task RunAsync(DateOnly month, CancellationToken cancellationToken)
    {
        var counts = new Dictionary<Cell, int>();
        await foreach (var decision in Decided(month).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            foreach (var domain in DomainsOf(decision).Prepend(null))
            {
                var cell = new Cell(decision.Sector, domain, (decision.ReferrersLevel, decision.SuggestedUnder), (decision.Level, decision.DecidedUnder));
                counts[cell] = counts.GetValueOrDefault(cell) + 1;
            }
        }

        db.LevelAgreement.RemoveRange(await db.LevelAgreement.AsTracking().Where(a => a.Month == month).ToListAsync(cancellationToken));
        db.LevelAgreement.AddRange(counts.Select(c => LevelAgreement.Of(month, c.Key.Sector, c.Key.Domain, c.Key.Suggested, c.Key.Decided, c.Value)));
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    // The public is not asked for a level: only children for whom a referrer was are counted.
    private IQueryable<Decision> Decided(DateOnly month)
    {
        var (start, end) = (StartOf(month), StartOf(month.AddMonths(1)));
        return from decided in db.Decisions.AsNoTracking()
               where decided.Kind == DecisionKind.Decided && decided.At >= start && decided.At < end && decided.Level != null
                   && (decided.Authorisation == AuthorisationState.NotNeeded || decided.Authorisation == AuthorisationState.Given)
               join suggested in db.Decisions.Where(s => s.Kind == DecisionKind.SuggestedByReferrer) on decided.ReferredChildId equals suggested.ReferredChildId
               join referral in db.Referrals on decided.ReferralId equals referral.Id
               select new Decision(
                   db.Agencies.Where(a => a.Id == referral.AgencyId).Select(a => (AgencySector?)a.Sector).FirstOrDefault(),
                   suggested.Level,
                   decided.Level!.Value,
                   suggested.GuidanceVersion,
                   EF.Property<string?>(suggested, LevelOfNeedDecision.IndicatorIdsProperty),
                   decided.GuidanceVersion,
                   EF.Property<string?>(decided, LevelOfNeedDecision.IndicatorIdsProperty));
    }

    private IEnumerable<string?> DomainsOf(Decision decision) =>
        Domains(decision.SuggestedUnder, decision.SuggestedIndicators).Concat(Domains(decision.DecidedUnder, decision.DecidedIndicators)).Distinct();

    private IEnumerable<string?> Domains(string edition, string? indicators) =>
        policy.LevelsOfNeed.Find(edition) is not { } guidance ? []
        : LevelOfNeedDecision.IndicatorsIn(indicators).Select(id => guidance.Content.Indicators.Find(id)?.Domain).Where(domain => domain is not null);

    private static DateTime StartOf(DateOnly day) => WorkingDayCalendar.ToUtc(day, TimeOnly.MinValue);

    private sealed record Decision(
        AgencySector? Sector, int? ReferrersLevel, int Level, string SuggestedUnder, string? SuggestedIndicators, string DecidedUnder, string? DecidedIndicators);

    private sealed record Cell(AgencySector? Sector, string? Domain, (int? Level, string Under) Suggested, (int Level, string Under) Decided);
}
