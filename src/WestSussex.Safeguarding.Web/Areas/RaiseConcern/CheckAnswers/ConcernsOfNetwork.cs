using System.Threading.RateLimiting;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.CheckAnswers;

/// <summary>
/// Counts what one network sends without an account. Nothing is ever refused: over the limit a concern is taken, marked as suspicious,
/// and stands in the same queue with the same clocks. Sized for a school or a hospital behind one address; each web server counts for itself.
/// </summary>
public sealed class ConcernsOfNetwork(IConfiguration configuration) : IDisposable
{
    private const int SegmentsPerHour = 6;

    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(network =>
        RateLimitPartition.GetSlidingWindowLimiter(network, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = configuration.GetValue("RateLimits:ConcernsPerHour", 20),
            Window = TimeSpan.FromHours(1),
            SegmentsPerWindow = SegmentsPerHour,
            QueueLimit = 0,
        }));

    /// <summary>Counts one more, and says whether that is more than one network should send in an hour.</summary>
    public bool IsOneTooMany(HttpContext context)
    {
        using var lease = _limiter.AttemptAcquire(context.Network());
        return !lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();
}
