using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Jobs;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.Web.Areas.Quality.DoWeAgree;

/// <summary>Keeps the figures of this month and the last fresh, and fills in earlier months that have none.</summary>
public sealed class CountAgreementJob(PolicyData policy) : Job
{
    /// <summary>Months back that the page offers, this one included.</summary>
    public const int Months = 36;

    // A decision of last month may wait for a second manager until now.
    private const int StillChanging = 2;

    public override string Name => "count-agreement";

    public override string Does => "Counting on which levels people agree";

    public override TimeSpan Period => TimeSpan.FromHours(1);

    public override async Task RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<SafeguardingDbContext>();
        var count = services.GetRequiredService<CountAgreement>();
        var thisMonth = new DateOnly(policy.Today.Year, policy.Today.Month, 1);
        var first = thisMonth.AddMonths(1 - Months);
        var counted = await db.LevelAgreement.Where(a => a.Month >= first).Select(a => a.Month).Distinct().ToListAsync(cancellationToken);
        for (var back = 0; back < Months; back++)
        {
            var month = thisMonth.AddMonths(-back);
            if (back < StillChanging || !counted.Contains(month))
            {
                await count.RunAsync(month, cancellationToken);
            }
        }
    }
}
