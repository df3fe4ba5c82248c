using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace WestSussex.Safeguarding.Web.Data.Auditing;

/// <summary>
/// Makes what the action recorded durable before its page is made; when nothing takes it, the answer is 503 instead of the page.
/// Registered for every action; an action that recorded nothing costs nothing.
/// </summary>
public sealed class AccessLogFilter(AccessLog log) : IAsyncAlwaysRunResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        try
        {
            await log.FlushAsync(context.HttpContext.RequestAborted);
        }
        catch (AccessLogUnavailableException)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status503ServiceUnavailable);
        }

        await next();
    }
}

/// <summary>The net under the filter: what was recorded while the page was made, or outside MVC, is durable before the first byte leaves.</summary>
public sealed class AccessLogMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context, AccessLog log)
    {
        // An error page shows nothing of what was read, and must come even when nothing can be written.
        context.Response.OnStarting(() =>
            context.Response.StatusCode >= StatusCodes.Status500InternalServerError ? Task.CompletedTask : log.FlushAsync(context.RequestAborted));
        return next(context);
    }
}
