using System.Threading.RateLimiting;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Attachments;

/// <summary>
/// Counts the files that one network sends without an account, so that nobody fills the disk. Over the limit a file is refused with a
/// message; the concern itself is taken as always. Sized for a school or a hospital behind one address; each web server counts for itself.
/// </summary>
public sealed class FilesOfNetwork(IConfiguration configuration) : IDisposable
{
    /// <summary>What to tell the sender.</summary>
    public const string TooMany = "Many files have come from where you are in the last hour. Try again later. You can send your concern without this one";

    private const int SegmentsPerHour = 6;

    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(network =>
        RateLimitPartition.GetSlidingWindowLimiter(network, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = configuration.GetValue("RateLimits:FilesPerHour", 200),
            Window = TimeSpan.FromHours(1),
            SegmentsPerWindow = SegmentsPerHour,
            QueueLimit = 0,
        }));

    /// <summary>Counts one more; the message when that is more than one network may send in an hour, and otherwise nothing.</summary>
    public string? Refusal(HttpContext context)
    {
        using var lease = _limiter.AttemptAcquire(context.Network());
        return lease.IsAcquired ? null : TooMany;
    }

    public void Dispose() => _limiter.Dispose();
}
