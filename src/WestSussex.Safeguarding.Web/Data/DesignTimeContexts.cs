using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using WestSussex.Safeguarding.Web.Data.Encryption;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Data;

/// <summary>For the EF tools (src/add-migration.sh): a context that reads no configuration, no keys and no database.</summary>
public sealed class SqliteDesignTimeContext : IDesignTimeDbContextFactory<SqliteSafeguardingDbContext>
{
    public SqliteSafeguardingDbContext CreateDbContext(string[] args) => new(
        DesignTime.Options<SqliteSafeguardingDbContext>(DatabaseProvider.Sqlite, "Data Source=design-time.db"),
        new CurrentViewer(),
        DesignTime.Cipher(),
        new WriteGate(DatabaseProvider.Sqlite),
        TimeProvider.System);
}

/// <inheritdoc cref="SqliteDesignTimeContext"/>
public sealed class SqlServerDesignTimeContext : IDesignTimeDbContextFactory<SqlServerSafeguardingDbContext>
{
    public SqlServerSafeguardingDbContext CreateDbContext(string[] args) => new(
        DesignTime.Options<SqlServerSafeguardingDbContext>(DatabaseProvider.SqlServer, "Server=design-time"),
        new CurrentViewer(),
        DesignTime.Cipher(),
        new WriteGate(DatabaseProvider.SqlServer),
        TimeProvider.System);
}

internal static class DesignTime
{
    private static readonly ServiceProvider Services = new ServiceCollection().ConfigureAccountTables().BuildServiceProvider();

    internal static DbContextOptions<T> Options<T>(DatabaseProvider provider, string connectionString)
        where T : SafeguardingDbContext
    {
        var options = new DbContextOptionsBuilder<T>();
        DataRegistration.Configure(options, new DatabaseSettings { Provider = provider, ConnectionString = connectionString });
        options.UseApplicationServiceProvider(Services);
        return options.Options;
    }

    /// <summary>A cipher whose keys are never asked for: making a model encrypts nothing.</summary>
    internal static FieldCipher Cipher() =>
        new(new DataKeyRing(Services.GetRequiredService<IServiceScopeFactory>(), new NoKeyEncryption(), TimeProvider.System));

    private sealed class NoKeyEncryption : KeyEncryption
    {
        public override string Id => "none";

        public override byte[] Wrap(byte[] key) => throw new NotSupportedException("The EF tools encrypt nothing.");

        public override byte[] Unwrap(byte[] wrapped, string wrappedBy) => throw new NotSupportedException("The EF tools decrypt nothing.");
    }
}
