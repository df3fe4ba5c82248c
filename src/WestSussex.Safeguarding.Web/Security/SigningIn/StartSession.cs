using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Security.Sessions;

namespace WestSussex.Safeguarding.Web.Security.SigningIn;

/// <summary>The last step of signing in: uses the request up and opens the session, both or neither.</summary>
public sealed class StartSession(SafeguardingDbContext db, SignInCodes codes, BrowserSession session, PendingSignInCookie cookie)
{
    /// <returns>False when the request has led somewhere before: a cookie that was copied.</returns>
    public async Task<bool> StartAsync(HttpContext context, PendingSignIn pending, Guid personId, bool withAuthenticator)
    {
        await using var turn = await db.BeginWriteAsync(context.RequestAborted);
        if (!await codes.FinishAsync(pending.CodeId, context.RequestAborted))
        {
            return false;
        }

        await session.OpenAsync(context, personId, withAuthenticator);
        await turn.CommitAsync(context.RequestAborted);
        cookie.Delete(context);
        return true;
    }
}
