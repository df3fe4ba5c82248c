using WestSussex.Safeguarding.Web.Jobs;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.Board;

/// <summary>Keeps the figures of early help fresh.</summary>
public sealed class CountEarlyHelpJob : Job
{
    public override string Name => "count-early-help";

    public override string Does => "Counting early help for its figures";

    public override TimeSpan Period => TimeSpan.FromHours(1);

    public override Task RunAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<CountEarlyHelp>().RunAsync(cancellationToken);
}
