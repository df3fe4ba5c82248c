using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Security.Sessions;

namespace WestSussex.Safeguarding.Web.Security.SigningIn;

/// <summary>The last step of signing in: uses the request up and opens the session, both or neither.</summary>
public sealed class StartSession(SafeguardingDbContext db, SignInCodes codes, PendingSignInCookie cookie)
{
    /// <returns>False when the request has led somewhere before: a cookie that was copied.</returns>
    public async Task<bool> StartAsync(HttpContext context, PendingSignIn pending, Guid personId, bool withAuthenticator)
    {
        await using var turn = await db.BeginWriteAsync(context.RequestAborted);
        if (!await codes.FinishAsync(pending.CodeId, context.RequestAborted))
        {
            return false;
        }

        var properties = new AuthenticationProperties();
        if (withAuthenticator)
        {
            properties.Items[DatabaseTicketStore.WithAuthenticator] = "true";
        }

        await context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, DatabaseTicketStore.PrincipalOf(personId), properties);
        await turn.CommitAsync(context.RequestAborted);
        cookie.Delete(context);
        return true;
    }
}
