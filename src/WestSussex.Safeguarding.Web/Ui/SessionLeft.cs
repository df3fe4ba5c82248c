using Microsoft.AspNetCore.Authentication;

namespace WestSussex.Safeguarding.Web.Ui;

/// <summary>How long the viewer's session lasts, for the warning before it ends.</summary>
public static class SessionLeft
{
    /// <summary>
    /// Seconds until the session ends, or null where nobody is signed in. Given as a length and not as a
    /// time, because the reader's own clock may be wrong.
    /// </summary>
    public static int? Seconds(HttpContext context, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(clock);
        var ticket = context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties;
        return ticket?.ExpiresUtc is { } ends && context.User.Identity?.IsAuthenticated == true
            ? Math.Max(1, (int)(ends - clock.GetUtcNow()).TotalSeconds)
            : null;
    }
}
