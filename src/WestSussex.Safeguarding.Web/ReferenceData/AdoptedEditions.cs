using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Policies;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.ReferenceData;

/// <summary>
/// Brings the editions of the guidance that the partnership adopted in the portal from the database into the <see cref="PolicyData"/> of this
/// server. Pages then read them from memory. Each is read once: what was adopted never changes.
/// </summary>
public sealed class AdoptedEditions(PolicyData policy, IServiceScopeFactory scopes, ILogger<AdoptedEditions> logger) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private readonly Dictionary<Guid, Versioned<LevelsOfNeedGuidance>?> _read = [];

    /// <summary>Adopted editions that cannot be used, in words for the operator; empty when all is well.</summary>
    public IReadOnlyList<string> Problems { get; private set; } = [];

    /// <summary>Looks for what has been adopted since. One that cannot be read is left out and reported; the others count.</summary>
    /// <exception cref="DbUpdateException">The database does not answer: what was known stays.</exception>
    public async Task RefreshAsync(CancellationToken cancellationToken = default)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            using var system = scope.ServiceProvider.GetRequiredService<CurrentViewer>().OpenSystemScope("guidance-editions");
            var db = scope.ServiceProvider.GetRequiredService<SafeguardingDbContext>();
            var adopted = await db.GuidanceEditions.Where(e => e.AdoptedAt != null).Select(e => e.Id).ToListAsync(cancellationToken);
            if (!_read.Keys.ToHashSet().SetEquals(adopted))
            {
                await ReadAsync(db, adopted, cancellationToken);
            }
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();

    private async Task ReadAsync(SafeguardingDbContext db, List<Guid> adopted, CancellationToken cancellationToken)
    {
        var problems = Problems.ToList();
        foreach (var gone in _read.Keys.Except(adopted).ToList())
        {
            _read.Remove(gone);
        }

        foreach (var id in adopted.Except(_read.Keys).ToList())
        {
            var edition = await db.GuidanceEditions.AsNoTracking().SingleAsync(e => e.Id == id, cancellationToken);
            _read[id] = Read(edition);
            if (_read[id] is null)
            {
                problems.Add($"The edition “{edition.Name}” of the levels-of-need guidance was adopted and cannot be read, so the one before it counts. Look at the portal's log.");
            }
        }

        policy.Use([.. _read.Values.OfType<Versioned<LevelsOfNeedGuidance>>()]);
        Problems = problems;
    }

    private Versioned<LevelsOfNeedGuidance>? Read(GuidanceEdition edition)
    {
        try
        {
            var adoption = new Adoption(edition.AdoptedByName!, edition.AdoptedAt!.Value, edition.MinuteReference!);
            var content = PolicyFile.Stored<LevelsOfNeedGuidance>(edition.Content) with { IsAdopted = true, Adoption = adoption };
            return new Versioned<LevelsOfNeedGuidance>(edition.Name, edition.EffectiveFrom!.Value, edition.Source, content);
        }
        catch (InvalidPolicyDataException problem)
        {
            logger.LogError(problem, "The adopted edition {Edition} of the levels-of-need guidance cannot be read", edition.Name);
            return null;
        }
    }
}
