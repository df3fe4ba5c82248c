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

    /// <summary>The migrations that "migrate" would apply.</summary>
    public async Task<IReadOnlyList<string>> PendingAsync(CancellationToken cancellationToken = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SafeguardingDbContext>();
        return [.. await db.Database.GetPendingMigrationsAsync(cancellationToken)];
    }
}
