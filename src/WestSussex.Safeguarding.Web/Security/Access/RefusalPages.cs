using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace WestSussex.Safeguarding.Web.Security.Access;

/// <summary>Sends somebody who is refused for want of a confirmation or an agreement to the page that puts it right; everybody else gets 403.</summary>
public sealed class RefusalPages : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _otherwise = new();

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        var refusal = authorizeResult.AuthorizationFailure?.FailureReasons.OfType<RefusalReason>().FirstOrDefault();
        if (!authorizeResult.Forbidden || refusal is null || context.IsScripted())
        {
            return _otherwise.HandleAsync(next, context, policy, authorizeResult);
        }

        // Where a form was being sent, there is no page to come back to but the start.
        var back = HttpMethods.IsGet(context.Request.Method) ? context.Request.Path.Value : "/";
        context.Response.Redirect(refusal.Refusal == Refusal.ConfidentialityNotAccepted
            ? $"/account/confidentiality?returnUrl={Uri.EscapeDataString(back!)}"
            : "/account/waiting");
        return Task.CompletedTask;
    }
}
