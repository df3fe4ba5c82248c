using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Jobs;

/// <summary>Runs every registered job at its period, each in its own loop. Setting Jobs:Enabled (true unless told).</summary>
public sealed class JobRunner(
    IEnumerable<Job> jobs,
    IServiceScopeFactory scopes,
    IConfiguration configuration,
    TimeProvider clock,
    ILogger<JobRunner> logger) : BackgroundService
{
    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(5);

    // A run that outlived its lease would run beside another server's.
    private static readonly TimeSpan LongestRun = Hold - TimeSpan.FromSeconds(30);

    /// <summary>One turn of one job: takes the lease, runs, gives it back. Tests call it too.</summary>
    /// <returns>False when it was not its turn or it failed.</returns>
    public async Task<bool> RunOnceAsync(Job job, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        using var system = scope.ServiceProvider.GetRequiredService<CurrentViewer>().OpenSystemScope(job.Name);
        var leases = scope.ServiceProvider.GetRequiredService<JobLeases>();
        if (!await leases.TryTakeAsync(job.LeaseName, job.Period, Hold, cancellationToken))
        {
            return false;
        }

        var succeeded = false;
        try
        {
            using var limit = new CancellationTokenSource(LongestRun, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
            await job.RunAsync(scope.ServiceProvider, either.Token);
            succeeded = true;
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            logger.LogError(e, "The job {Job} failed; it is tried again in {Period}", job.Name, job.Period);
        }
        finally
        {
            await leases.GiveBackAsync(job.LeaseName, succeeded, CancellationToken.None);
        }

        return succeeded;
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        configuration.GetValue("Jobs:Enabled", true)
            ? Task.WhenAll(jobs.Select(job => LoopAsync(job, stoppingToken)))
            : Task.CompletedTask;

    private async Task LoopAsync(Job job, CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(job.Period, clock);
        try
        {
            do
            {
                await TurnAsync(job, stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The portal is stopping.
        }
    }

    // A database that is down must not end the loop: the next turn tries again.
    private async Task TurnAsync(Job job, CancellationToken stoppingToken)
    {
        try
        {
            await RunOnceAsync(job, stoppingToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            var known = DbErrors.IsCannotWrite(e) || DbErrors.IsBusy(e);
            logger.LogError(known ? null : e, "The job {Job} could not take its turn", job.Name);
        }
    }
}
