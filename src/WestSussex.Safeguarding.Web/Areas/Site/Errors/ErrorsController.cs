using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Domain;
using WestSussex.Safeguarding.Web.Security.Mvc;

namespace WestSussex.Safeguarding.Web.Areas.Site.Errors;

/// <summary>What an error page says.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">The page's heading.</param>
/// <param name="Reason">The rule that was broken, in the words of the rule; null for other errors.</param>
/// <param name="Sent">What was typed into the form, if one was sent.</param>
public sealed record ErrorPage(int Status, string Title, string? Reason, ProblemPage Sent);

/// <summary>The page behind every error answer: what happened, what to do next, whom to ring.</summary>
[Area("Site")]
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ErrorsController : Controller
{
    private static readonly Dictionary<int, string> Titles = new()
    {
        [400] = "We could not read what was sent",
        [403] = "You cannot do this with your account",
        [404] = "Page not found",
        [409] = "This has changed since you opened it",
        [429] = "Too many tries",
        [500] = "Sorry, something went wrong",
        [503] = "The portal cannot do this just now",
    };

    // Re-executed for every method, so it names none.
    /// <summary>Keeps the status of the answer it stands for, and gives back what was typed into a form that could not be saved.</summary>
    [Route("/error/{code:int?}")]
    public async Task<IActionResult> Index(int? code)
    {
        var status = Response.StatusCode >= 400 ? Response.StatusCode : code ?? StatusCodes.Status404NotFound;
        var page = Titles.ContainsKey(status) ? status : status >= 500 ? 500 : status == 401 ? 403 : 400;
        var broken = HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error as RuleBrokenException;
        Response.StatusCode = status is >= 400 and <= 599 ? status : StatusCodes.Status404NotFound;
        var typed = await TypedAsync();
        return page == 503 && HttpMethods.IsPost(Request.Method) && Request.HasFormContentType
            ? View("/Views/Problems/NotSaved.cshtml", typed)
            : View("Index", new ErrorPage(page, TitleOf(page, broken, typed), broken?.Message, typed));
    }

    private static string TitleOf(int page, RuleBrokenException? broken, ProblemPage sent) =>
        broken is not null ? "This cannot be done now" : sent.IsOfSomebodyElse ? "You cannot send this form" : Titles[page];

    // What failed may have failed before anybody read the form: the session, the sign-in, the keeping of a form.
    private async Task<ProblemPage> TypedAsync()
    {
        try
        {
            if (Request.HasFormContentType)
            {
                await Request.ReadFormAsync(HttpContext.RequestAborted);
            }
        }
        catch (Exception e) when (e is InvalidDataException or IOException or OperationCanceledException)
        {
            // Too large, or cut off: there is nothing to give back.
            return new ProblemPage("", "/", "/", []);
        }

        var answered = HttpContext.Features.Get<IStatusCodeReExecuteFeature>();
        var failed = HttpContext.Features.Get<IExceptionHandlerPathFeature>();
        return ProblemPage.Of(Request, failed is null ? answered?.OriginalPath + answered?.OriginalQueryString : failed.Path + Request.QueryString);
    }
}
