using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Operations;

/// <summary>Tells from the jobs' heart beats whether a portal works on this database.</summary>
internal static class PortalLease
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(2);

    /// <exception cref="InvalidOperationException">A portal runs, or did a moment ago.</exception>
    public static async Task MustNotRunAsync(IServiceProvider services, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        using var system = scope.ServiceProvider.GetRequiredService<CurrentViewer>().OpenSystemScope("portal-lease");
        var db = scope.ServiceProvider.GetRequiredService<SafeguardingDbContext>();
        if ((await db.Database.GetPendingMigrationsAsync(stop)).Any())
        {
            return;
        }

        var since = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime - Fresh;
        if (await db.JobLeases.AnyAsync(l => l.LastSucceededAt > since || l.HeldUntil > since, stop))
        {
            throw new InvalidOperationException("A portal works on this database, or did within the last two minutes. Stop it, wait two minutes, and try again.");
        }
    }
}
