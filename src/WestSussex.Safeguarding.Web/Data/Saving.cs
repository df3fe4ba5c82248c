using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using WestSussex.Safeguarding.Domain;
using WestSussex.Safeguarding.Web.Data.Encryption;

namespace WestSussex.Safeguarding.Web.Data;

/// <summary>What every save does: refuses changes to the logs, moves the versions of the aggregates on, fills the look-up columns, waits for the gate.</summary>
public abstract partial class SafeguardingDbContext
{
    /// <summary>
    /// A transaction of several saves, or of statements such as ExecuteUpdate: takes the write gate first. Dispose it soon; without
    /// <see cref="WriteTurn.CommitAsync"/> it is rolled back. A single SaveChangesAsync needs none.
    /// </summary>
    public async Task<WriteTurn> BeginWriteAsync(CancellationToken cancellationToken = default)
    {
        var turn = await gate.EnterAsync(cancellationToken);
        try
        {
            return new WriteTurn(turn, await Database.BeginTransactionAsync(cancellationToken));
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (!PrepareToSave())
        {
            return 0;
        }

        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            if (Database.CurrentTransaction is not null)
            {
                return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            }

            using var turn = await gate.EnterAsync(cancellationToken);
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    /// <summary>Only for the framework's synchronous key store; everything else saves with SaveChangesAsync.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        if (!PrepareToSave())
        {
            return 0;
        }

        using var turn = gate.Enter();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    private bool PrepareToSave()
    {
        ChangeTracker.DetectChanges();
        var changed = ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        foreach (var entry in changed)
        {
            AppendOnly.Guard(entry);
            if (entry.State != EntityState.Deleted)
            {
                LookUpColumns.Fill(entry, cipher);
            }
        }

        foreach (var root in RootsOf(changed))
        {
            root.Entity.NextVersion();
            root.Property(r => r.Version).IsModified = true;
        }

        return changed.Count > 0;
    }

    // A new root keeps the version it was made with, a deleted one its old one: that is what the database compares.
    private IEnumerable<EntityEntry<AggregateRoot>> RootsOf(List<EntityEntry> changed)
    {
        var parts = changed.Select(RootIdOf).OfType<Guid>().ToHashSet();
        return parts.Count == 0
            ? []
            : [.. ChangeTracker.Entries<AggregateRoot>().Where(e =>
                e.State is EntityState.Unchanged or EntityState.Modified && parts.Remove(e.Entity.Id))];
    }

    private Guid? RootIdOf(EntityEntry entry) => entry.Entity switch
    {
        AggregateRoot root => root.Id,
        IPartOf part => part.RootId,
        _ when entry.Metadata.FindOwnership() is { } ownership => OwnerId(entry, ownership),
        _ => null,
    };

    private Guid? OwnerId(EntityEntry entry, Microsoft.EntityFrameworkCore.Metadata.IForeignKey ownership)
    {
        var key = entry.Property(ownership.Properties[0].Name).CurrentValue;
        var owner = ChangeTracker.Entries().FirstOrDefault(e => e.Metadata == ownership.PrincipalEntityType
            && Equals(e.Property(ownership.PrincipalKey.Properties[0].Name).CurrentValue, key));
        return owner is null ? null : RootIdOf(owner);
    }
}
