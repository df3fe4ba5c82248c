using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Web.Data.Auditing;
using WestSussex.Safeguarding.Web.Data.Encryption;
using WestSussex.Safeguarding.Web.Jobs;
using WestSussex.Safeguarding.Web.Notifications;
using WestSussex.Safeguarding.Web.Security;
using WestSussex.Safeguarding.Web.Security.Sessions;
using WestSussex.Safeguarding.Web.Security.SigningIn;

namespace WestSussex.Safeguarding.Web.Data;

/// <summary>
/// Everything the portal keeps. What a scope may see follows from its <see cref="CurrentViewer"/> (ScopeFilters.cs);
/// what every save does beside saving is in Saving.cs; each table's mapping is in Mappings/.
/// </summary>
public abstract partial class SafeguardingDbContext(
    DbContextOptions options,
    CurrentViewer viewer,
    FieldCipher cipher,
    WriteGate gate) : IdentityUserContext<Account, Guid>(options)
{
    public DbSet<Agency> Agencies => Set<Agency>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<AccessLogEntry> AccessLog => Set<AccessLogEntry>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<JobLease> JobLeases => Set<JobLease>();

    public DbSet<SignInCode> SignInCodes => Set<SignInCode>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<SignInSession> SignInSessions => Set<SignInSession>();

    public DbSet<KeptForm> KeptForms => Set<KeptForm>();

    public DbSet<DataKey> DataKeys => Set<DataKey>();

    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    /// <summary>Version 3 from the first migration, so that passkeys need none.</summary>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    /// <summary>The keys that this context's model encrypts with; models are cached by it.</summary>
    internal FieldCipher Cipher => cipher;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        if (Database.IsSqlite())
        {
            configurationBuilder.Properties<Guid>().HaveConversion<OrderedGuidConverter>();
            configurationBuilder.DefaultTypeMapping<Guid>().HasConversion<OrderedGuidConverter>();
        }
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(SafeguardingDbContext).Assembly);
        foreach (var entity in builder.Model.GetEntityTypes().Where(e => typeof(Entity).IsAssignableFrom(e.ClrType) && !e.IsOwned()))
        {
            entity.FindProperty(nameof(Entity.Id))!.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
        }

        foreach (var root in builder.Model.GetEntityTypes().Where(e => typeof(AggregateRoot).IsAssignableFrom(e.ClrType)))
        {
            root.FindProperty(nameof(AggregateRoot.Version))!.IsConcurrencyToken = true;
        }

        foreach (var key in builder.Model.GetEntityTypes().SelectMany(e => e.GetForeignKeys()).Where(k => !k.IsOwnership))
        {
            key.DeleteBehavior = DeleteBehavior.Restrict;
        }

        SensitiveMapping.Apply(builder.Model, cipher);
        FilterByViewer(builder);
    }
}

/// <summary>The portal's tables in SQLite.</summary>
public sealed class SqliteSafeguardingDbContext(DbContextOptions<SqliteSafeguardingDbContext> options, CurrentViewer viewer, FieldCipher cipher, WriteGate gate)
    : SafeguardingDbContext(options, viewer, cipher, gate);

/// <summary>The portal's tables in SQL Server.</summary>
public sealed class SqlServerSafeguardingDbContext(DbContextOptions<SqlServerSafeguardingDbContext> options, CurrentViewer viewer, FieldCipher cipher, WriteGate gate)
    : SafeguardingDbContext(options, viewer, cipher, gate);
