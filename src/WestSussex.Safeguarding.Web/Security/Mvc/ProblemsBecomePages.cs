using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Data.Auditing;

namespace WestSussex.Safeguarding.Web.Security.Mvc;

/// <summary>
/// The one place that turns what went wrong into a page: a broken rule of the procedures (409 with its message), somebody else's change
/// (409), a database that cannot write (503 with everything that was typed). A page that can say it better catches it first.
/// </summary>
public sealed class ProblemsBecomePages(IModelMetadataProvider metadata, ILogger<ProblemsBecomePages> logger) : IExceptionFilter
{
    public void OnException(ExceptionContext context)
    {
        var page = context.Exception switch
        {
            RuleBrokenException broken => Page(context, StatusCodes.Status409Conflict, "RuleBroken", broken.Message),
            DbUpdateConcurrencyException => Page(context, StatusCodes.Status409Conflict, "ChangedMeanwhile", ""),
            AccessLogUnavailableException => new StatusCodeResult(StatusCodes.Status503ServiceUnavailable),
            var e when DbErrors.IsCannotWrite(e) => Page(context, StatusCodes.Status503ServiceUnavailable, "NotSaved", ""),
            _ => null,
        };
        if (page is null)
        {
            return;
        }

        logger.LogWarning("{Action} ended with {Problem}", context.ActionDescriptor.DisplayName, context.Exception.GetType().Name);
        context.Result = page;
        context.ExceptionHandled = true;
    }

    private IActionResult Page(ExceptionContext context, int status, string view, string message)
    {
        var request = context.HttpContext.Request;
        if (context.HttpContext.IsScripted())
        {
            return new StatusCodeResult(status);
        }

        var model = ProblemPage.Of(request, request.Path + request.QueryString, message);
        return new ViewResult
        {
            ViewName = $"/Views/Problems/{view}.cshtml",
            StatusCode = status,
            ViewData = new ViewDataDictionary<ProblemPage>(metadata, new ModelStateDictionary()) { Model = model },
        };
    }
}
