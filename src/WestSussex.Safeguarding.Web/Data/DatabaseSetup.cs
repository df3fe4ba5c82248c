using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Web.Data.Encryption;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Data;

/// <summary>Brings the database up to this version of the portal: at start in Development, by the command "migrate" in Production.</summary>
public sealed class DatabaseSetup(IServiceScopeFactory scopes, DataKeyRing keys, WriteGate gate)
{
    /// <summary>Applies what is missing of the schema and makes the first data keys.</summary>
    /// <returns>The migrations that were applied.</returns>
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        using var system = scope.ServiceProvider.GetRequiredService<CurrentViewer>().OpenSystemScope("migrate");
        var db = scope.ServiceProvider.GetRequiredService<SafeguardingDbContext>();
        List<string> missing;
        using (await gate.EnterAsync(cancellationToken))
        {
            missing = [.. await db.Database.GetPendingMigrationsAsync(cancellationToken)];
            await db.Database.MigrateAsync(cancellationToken);
        }

        await keys.EnsureKeysAsync(db, cancellationToken);
        return missing;
    }

    /// <summary>Whether this version of the portal may run on the database, which it does not change.</summary>
    /// <returns>What is wrong and how to mend it; null when all is well.</returns>
    /// <exception cref="DbException">The database cannot be asked.</exception>
    public async Task<string?> SchemaProblemAsync(CancellationToken cancellationToken = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SafeguardingDbContext>();
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
        var known = db.Database.GetMigrations().ToList();
        return applied.Except(known).ToList() is { Count: > 0 } newer
            ? $"the database belongs to a newer version of the portal ({string.Join(", ", newer)}). Start that version."
            : known.Except(applied).ToList() is { Count: > 0 } missing
                ? $"the database is not at this version of the portal (missing: {string.Join(", ", missing)}). Run “migrate”."
                : null;
    }

    /// <summary>
    /// What a web server asks before it listens. It never changes the schema under its neighbours, and a wrong certificate would show
    /// only when somebody's words cannot be read. A database that does not answer keeps nobody from the guidance and the telephone
    /// numbers: the portal starts, and says that nothing can be saved.
    /// </summary>
    /// <exception cref="CannotStartException">The schema or the keys are not this portal's.</exception>
    public async Task RequireAsync(ILogger logger, CancellationToken cancellationToken = default)
    {
        try
        {
            var problem = await SchemaProblemAsync(cancellationToken) ?? await KeyProblemAsync(cancellationToken);
            if (problem is not null)
            {
                throw new CannotStartException($"Database: {problem}");
            }
        }
        catch (DbException e)
        {
            logger.LogCritical("The database does not answer ({Problem}). The portal starts without it: guidance and telephone numbers only", e.Message);
        }
    }

    private async Task<string?> KeyProblemAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await keys.ProblemAsync(scope.ServiceProvider.GetRequiredService<SafeguardingDbContext>(), cancellationToken);
    }
}
