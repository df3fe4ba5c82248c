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

        var model = new ProblemPage(message, request.Path, Back(request), Typed(request));
        return new ViewResult
        {
            ViewName = $"/Views/Problems/{view}.cshtml",
            StatusCode = status,
            ViewData = new ViewDataDictionary<ProblemPage>(metadata, new ModelStateDictionary()) { Model = model },
        };
    }

    // Only a page of ours, and only its path: the header is the browser's word.
    private static string Back(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var referer) && referer.Authority == request.Host.Value
            ? referer.AbsolutePath
            : "/";

    private static IReadOnlyList<TypedField> Typed(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && request.HasFormContentType
            ? [.. request.Form.Where(f => !f.Key.StartsWith("__", StringComparison.Ordinal))
                .SelectMany(f => f.Value.Select(v => new TypedField(f.Key, v ?? "")))]
            : [];
}

/// <summary>What a problem page shows.</summary>
/// <param name="Message">Written for the reader; empty where the page has its own words.</param>
/// <param name="Path">Where the form was sent.</param>
/// <param name="Back">The page it was sent from.</param>
/// <param name="Typed">Everything that was in the form.</param>
public sealed record ProblemPage(string Message, string Path, string Back, IReadOnlyList<TypedField> Typed);

/// <summary>One field of a form as it was sent.</summary>
public sealed record TypedField(string Name, string Value)
{
    /// <summary>The field's name as a reader can take it: "Concern.WhatWorriesYou" becomes "What worries you".</summary>
    public string Label
    {
        get
        {
            var last = Name[(Name.LastIndexOf('.') + 1)..];
            var spaced = string.Concat(last.Select((c, i) => i > 0 && char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : c.ToString()));
            return spaced.Length == 0 ? Name : char.ToUpperInvariant(spaced[0]) + spaced[1..];
        }
    }
}
