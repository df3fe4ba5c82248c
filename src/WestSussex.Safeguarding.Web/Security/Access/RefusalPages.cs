using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using WestSussex.Safeguarding.Web.Security.Sessions;

namespace WestSussex.Safeguarding.Web.Security.Access;

/// <summary>Sends somebody who is refused for want of a confirmation or an agreement to the page that puts it right; everybody else gets 403.</summary>
public sealed class RefusalPages : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _otherwise = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        var refusal = authorizeResult.AuthorizationFailure?.FailureReasons.OfType<RefusalReason>().FirstOrDefault();
        if (!authorizeResult.Forbidden || refusal is null || context.IsScripted())
        {
            await _otherwise.HandleAsync(next, context, policy, authorizeResult);
            return;
        }

        if (refusal.Refusal != Refusal.ConfidentialityNotAccepted)
        {
            context.Response.Redirect("/account/waiting");
            return;
        }

        // Where a form was being sent, there is no page to come back to but what was kept of it, or the start.
        var back = HttpMethods.IsGet(context.Request.Method) ? context.Request.Path.Value
            : await IsKeptAsync(context) ? KeptForms.PagePath
            : "/";
        context.Response.Redirect($"/account/confidentiality?returnUrl={Uri.EscapeDataString(back!)}");
    }

    // The session goes on: its id stands in for the key that an ended one is known by.
    private static async Task<bool> IsKeptAsync(HttpContext context)
    {
        var services = context.RequestServices;
        return services.GetRequiredService<CurrentSession>().State is { } state
            && await KeepFormsMiddleware.TryKeepAsync(
                context, new EndedSession(DatabaseTicketStore.Hash(state.Id.ToString()), state.PersonId), services.GetRequiredService<KeptForms>());
    }
}
