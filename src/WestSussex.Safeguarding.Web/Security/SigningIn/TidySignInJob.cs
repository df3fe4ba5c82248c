using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Jobs;

namespace WestSussex.Safeguarding.Web.Security.SigningIn;

/// <summary>Removes what signing in no longer needs: old codes, forms that nobody came back for, and sessions a month after they ended.</summary>
public sealed class TidySignInJob(TimeProvider clock) : Job
{
    private const int MostAtOnce = 500;
    private static readonly TimeSpan CodesKept = TimeSpan.FromDays(1);
    private static readonly TimeSpan SessionsKept = TimeSpan.FromDays(30);

    public override string Name => "tidy-sign-in";

    public override string Does => "Removing old sign-in codes and sessions";

    public override TimeSpan Period => TimeSpan.FromMinutes(10);

    public override async Task RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<SafeguardingDbContext>();
        var now = clock.GetUtcNow().UtcDateTime;
        var codesBefore = now - CodesKept;
        var sessionsBefore = now - SessionsKept;
        await DeleteAsync(db, db.KeptForms.Where(f => f.ExpiresAt <= now).OrderBy(f => f.ExpiresAt).Select(f => f.Id),
            ids => db.KeptForms.Where(f => ids.Contains(f.Id)).ExecuteDeleteAsync(cancellationToken), cancellationToken);
        await DeleteAsync(db, db.SignInCodes.Where(c => c.ExpiresAt < codesBefore).OrderBy(c => c.ExpiresAt).Select(c => c.Id),
            ids => db.SignInCodes.Where(c => ids.Contains(c.Id)).ExecuteDeleteAsync(cancellationToken), cancellationToken);
        await DeleteAsync(db, db.SignInSessions.Where(s => s.StartedAt < sessionsBefore).OrderBy(s => s.StartedAt).Select(s => s.Id),
            ids => db.SignInSessions.Where(s => ids.Contains(s.Id)).ExecuteDeleteAsync(cancellationToken), cancellationToken);
    }

    // In small portions, so that nobody who writes waits long.
    private static async Task DeleteAsync(
        SafeguardingDbContext db, IQueryable<Guid> old, Func<List<Guid>, Task<int>> delete, CancellationToken cancellationToken)
    {
        List<Guid> ids;
        do
        {
            ids = await old.Take(MostAtOnce).ToListAsync(cancellationToken);
            if (ids.Count > 0)
            {
                await using var turn = await db.BeginWriteAsync(cancellationToken);
                await delete(ids);
                await turn.CommitAsync(cancellationToken);
            }
        }
        while (ids.Count == MostAtOnce);
    }
}
