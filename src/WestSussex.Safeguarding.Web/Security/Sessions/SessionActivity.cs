using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Web.Data;

namespace WestSussex.Safeguarding.Web.Security.Sessions;

/// <summary>Extends a session when a person did something: opened a page or sent a form. What a page does by itself never counts.</summary>
public sealed class SessionActivity(SafeguardingDbContext db, CurrentSession current, TimeProvider clock)
{
    /// <summary>Writes down that the person is there.</summary>
    /// <param name="atOnce">Also when it was written less than a minute ago.</param>
    public async Task PersonActedAsync(bool atOnce, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (current.State is not { } state || (!atOnce && now - state.LastActAt < SessionRules.ActWrittenEvery))
        {
            return;
        }

        try
        {
            await using var turn = await db.BeginWriteAsync(cancellationToken);
            await db.SignInSessions.Where(s => s.Id == state.Id && s.EndedAt == null)
                .ExecuteUpdateAsync(s => s.SetProperty(x => x.LastActAt, now), cancellationToken);
            await turn.CommitAsync(cancellationToken);
            current.Is(state with { LastActAt = now });
        }
        catch (Exception e) when (DbErrors.IsCannotWrite(e) || DbErrors.IsBusy(e))
        {
            // Reading goes on while the database cannot write; the session then simply is not extended.
        }
    }
}

/// <summary>Calls <see cref="SessionActivity"/> for every request that a person made.</summary>
public sealed class SessionActivityMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, CurrentSession current)
    {
        if (current.State is not null && context.GetEndpoint() is { } endpoint && endpoint.Metadata.GetMetadata<NotAPersonsActAttribute>() is null && !context.IsScripted())
        {
            await context.RequestServices.GetRequiredService<SessionActivity>().PersonActedAsync(atOnce: false, context.RequestAborted);
            if (current.State is { } state && context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties is { } properties)
            {
                // The page's warning counts from here.
                properties.ExpiresUtc = state.EndsAt;
            }
        }

        await next(context);
    }
}
