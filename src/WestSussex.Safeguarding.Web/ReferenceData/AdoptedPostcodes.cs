using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Policies;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.ReferenceData;

/// <summary>Brings the postcode table from the database into the <see cref="PolicyData"/> of this server, so that pages ask memory and nothing that is typed reaches the database.</summary>
public sealed class AdoptedPostcodes(PolicyData policy, IServiceScopeFactory scopes) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);

    /// <summary>Looks whether there is another table than the one that is known, and reads it only then.</summary>
    /// <exception cref="DbUpdateException">The database does not answer: what was known stays.</exception>
    public async Task RefreshAsync(CancellationToken cancellationToken = default)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            using var system = scope.ServiceProvider.GetRequiredService<CurrentViewer>().OpenSystemScope("postcode-table");
            var db = scope.ServiceProvider.GetRequiredService<SafeguardingDbContext>();
            var stored = await db.PostcodeTables.OrderBy(t => t.Id).Select(t => (Guid?)t.Id).FirstOrDefaultAsync(cancellationToken);
            if (stored == policy.Postcodes?.Id)
            {
                return;
            }

            var table = await db.PostcodeTables.AsNoTracking().OrderBy(t => t.Id).FirstOrDefaultAsync(cancellationToken);
            policy.Use(table is null ? null : new Postcodes(table.Id, PostcodeTable.Read(table.Content).ToFrozenDictionary(StringComparer.Ordinal)));
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();
}
