using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace WestSussex.Safeguarding.Web.Security;

/// <summary>
/// Limits by network, sized for a school or trust behind one address; name them with [EnableRateLimiting(RateLimits.X)]. Each web server
/// counts for itself; limits that must hold across servers are counted in the database. Raising a concern has none: it is never answered 429.
/// </summary>
public static class RateLimits
{
    /// <summary>Asking for a code, and typing one.</summary>
    public const string SignIn = "sign-in";

    /// <summary>Exact look-ups, such as by reference.</summary>
    public const string LookUp = "look-up";

    /// <summary>Coming back with a return code.</summary>
    public const string ReturnCode = "return-code";

    /// <summary>Pages of the guidance that are sent on. Wide, for a whole training room may sit behind one address.</summary>
    public const string Guidance = "guidance";

    private const int SegmentsPerWindow = 6;

    internal static IServiceCollection AddPortalRateLimits(this IServiceCollection services, IConfiguration configuration) =>
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (context, _) =>
            {
                var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var time) ? time : TimeSpan.FromMinutes(1);
                context.HttpContext.Response.Headers.RetryAfter = ((int)wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            Add(options, SignIn, configuration.GetValue("RateLimits:SignInPerMinute", 120));
            Add(options, LookUp, configuration.GetValue("RateLimits:LookUpsPerMinute", 120));
            Add(options, ReturnCode, configuration.GetValue("RateLimits:ReturnCodesPerMinute", 30));
            Add(options, Guidance, configuration.GetValue("RateLimits:GuidancePerMinute", 1200));
        });

    // Only what is sent counts; looking at the page does not.
    private static void Add(RateLimiterOptions options, string name, int perMinute) =>
        options.AddPolicy(name, context => HttpMethods.IsGet(context.Request.Method)
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetSlidingWindowLimiter(context.Network(), _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = perMinute,
                Window = TimeSpan.FromMinutes(1),
                SegmentsPerWindow = SegmentsPerWindow,
                QueueLimit = 0,
            }));
}
