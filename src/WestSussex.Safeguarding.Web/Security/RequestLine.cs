using System.Diagnostics;

namespace WestSussex.Safeguarding.Web.Security;

/// <summary>
/// One line in the log for each request: the route's pattern instead of the address, so that neither a query string nor an id nor anything
/// personal is written.
/// </summary>
public sealed class RequestLine(RequestDelegate next, ILogger<RequestLine> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var started = Stopwatch.GetTimestamp();
        string? route = null;
        context.Response.OnStarting(() =>
        {
            route = RouteOf(context);
            return Task.CompletedTask;
        });
        try
        {
            await next(context);
        }
        finally
        {
            logger.LogInformation("{Method} {Route} {Status} in {Milliseconds:0.0} ms ({RequestId})",
                context.Request.Method, route ?? RouteOf(context), context.Response.StatusCode,
                Stopwatch.GetElapsedTime(started).TotalMilliseconds, Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier);
        }
    }

    private static string RouteOf(HttpContext context) =>
        (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(no route)";
}
