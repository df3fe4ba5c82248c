using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Web.Data;

namespace WestSussex.Safeguarding.Web.Security.Sessions;

/// <summary>Opens a session in this browser. One that is open there already, somebody else's perhaps, ends first.</summary>
public sealed class BrowserSession(SafeguardingDbContext db, CurrentSession current, IAuthenticationSchemeProvider schemes, TimeProvider clock)
{
    /// <param name="context">The request.</param>
    /// <param name="personId">Who has signed in.</param>
    /// <param name="withAuthenticator">They also gave a code of their authenticator app.</param>
    public async Task OpenAsync(HttpContext context, Guid personId, bool withAuthenticator)
    {
        if (current.State is { } open)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            await db.SignInSessions.Where(s => s.Id == open.Id && s.EndedAt == null)
                .ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now), context.RequestAborted);
        }

        var properties = new AuthenticationProperties();
        if (withAuthenticator)
        {
            properties.Items[DatabaseTicketStore.WithAuthenticator] = "true";
        }

        // The request's own handler remembers the session that the cookie named and would go on with it, whoever signs in. A new one,
        // without that cookie, makes a new key.
        context.Request.Headers.Cookie = default;
        var scheme = await schemes.GetSchemeAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        var handler = ActivatorUtilities.CreateInstance<CookieAuthenticationHandler>(context.RequestServices);
        await handler.InitializeAsync(scheme!, context);
        await handler.SignInAsync(DatabaseTicketStore.PrincipalOf(personId), properties);
    }
}
