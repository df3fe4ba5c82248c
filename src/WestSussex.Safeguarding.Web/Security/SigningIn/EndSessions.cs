using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Web.Data;

namespace WestSussex.Safeguarding.Web.Security.SigningIn;

/// <summary>Signs a person out everywhere.</summary>
public static class EndSessions
{
    public static async Task OfAsync(SafeguardingDbContext db, Guid personId, TimeProvider clock, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var turn = await db.BeginWriteAsync(cancellationToken);
        await db.SignInSessions.Where(s => s.PersonId == personId && s.EndedAt == null)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now), cancellationToken);
        await turn.CommitAsync(cancellationToken);
    }
}
