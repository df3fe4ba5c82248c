using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace WestSussex.Safeguarding.Web.ReferenceData;

/// <summary>
/// Looks every minute, on each web server, for editions of the guidance and a postcode table that were adopted on another one. An edition
/// counts from tomorrow at the earliest, and without a table people choose from a list, so a minute does not matter. Not a job with a lease: each process has its own memory. Setting Jobs:Enabled (true unless told).
/// </summary>
public sealed class KeepGuidanceCurrent(AdoptedEditions editions, AdoptedPostcodes postcodes, IConfiguration configuration, TimeProvider clock, ILogger<KeepGuidanceCurrent> logger)
    : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestWaitAtStart = TimeSpan.FromSeconds(10);

    /// <summary>The first look comes before the first page, and keeps the portal waiting for no longer than ten seconds.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        using var wait = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        wait.CancelAfter(LongestWaitAtStart);
        await LookAsync(wait.Token);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!configuration.GetValue("Jobs:Enabled", true))
        {
            return;
        }

        using var timer = new PeriodicTimer(Period, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await LookAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The portal is stopping.
        }
    }

    // A database that is down, or was never made, keeps nobody from reading the guidance: what is in memory goes on.
    private async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            await editions.RefreshAsync(cancellationToken);
            await postcodes.RefreshAsync(cancellationToken);
        }
        catch (Exception problem) when (problem is DbException or DbUpdateException or InvalidOperationException or IOException or OperationCanceledException or TimeoutException)
        {
            logger.LogWarning("Adopted editions of the levels-of-need guidance, or the postcode table, could not be read from the database ({Problem}). What this server knows goes on counting; it looks again in a minute", problem.GetType().Name);
        }
    }
}
