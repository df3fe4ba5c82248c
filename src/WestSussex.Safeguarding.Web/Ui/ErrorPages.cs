using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain;
using WestSussex.Safeguarding.Web.Data;

namespace WestSussex.Safeguarding.Web.Ui;

/// <summary>Turns every error answer into a page that says what to do next and whom to ring.</summary>
public static class ErrorPages
{
    /// <summary>
    /// Goes first in the pipeline, before anything that may fail.
    /// </summary>
    public static IApplicationBuilder UseErrorPages(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error",
            StatusCodeSelector = StatusFor,
            // A page that answers 404 to a POST is not a failure of the handler.
            AllowStatusCode404Response = true,
        });
        return app.UseStatusCodePagesWithReExecute("/error/{0}");
    }

    /// <summary>A rule or another person's change is a conflict; a database that does not answer is a spell to wait for; the rest is an error of ours.</summary>
    public static int StatusFor(Exception exception) => exception switch
    {
        RuleBrokenException or DbUpdateConcurrencyException => StatusCodes.Status409Conflict,
        BadHttpRequestException bad => bad.StatusCode,
        _ when DbErrors.IsUnreachable(exception) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };
}
