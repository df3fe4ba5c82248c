using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Data.Encryption;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.IntegrationTests;

/// <summary>
/// A real SQLite database in a folder of its own. Migrations make it once in a run; every test gets a copy of that file and of
/// its key. With SAFEGUARDING_TEST_SQLSERVER set, whole portals (<see cref="Hosting.PortalFactory"/>) run on that server instead.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<(string Folder, FieldCipher Cipher)>> Template = new(MakeTemplateAsync);

    private readonly ServiceProvider _services;

    private TestDatabase(string folder, ServiceProvider services, TestClock clock)
    {
        Folder = folder;
        _services = services;
        Clock = clock;
    }

    /// <summary>A connection string of a real SQL Server, without a database name; null when there is none.</summary>
    public static string? SqlServer => Environment.GetEnvironmentVariable("SAFEGUARDING_TEST_SQLSERVER") is { Length: > 0 } server ? server : null;

    /// <summary>What makes a portal keep its records in a database of its own on that server.</summary>
    /// <param name="folder">Its data folder, whose name the database gets.</param>
    public static IReadOnlyDictionary<string, string?> OnServer(string folder) => new Dictionary<string, string?>
    {
        ["Database:Provider"] = nameof(DatabaseProvider.SqlServer),
        ["ConnectionStrings:Safeguarding"] = $"{SqlServer};Database={Path.GetFileName(folder)}",
    };

    /// <summary>The data folder: database, keys, mail, overflow.</summary>
    public string Folder { get; }

    public string File => Path.Combine(Folder, "safeguarding.db");

    public TestClock Clock { get; }

    public IServiceProvider Services => _services;

    /// <param name="settings">More configuration, as "Mail:Host" to its value.</param>
    /// <param name="register">Replaces or adds services.</param>
    /// <param name="ownKeys">For tests that change the data keys. The others share one model, which is slow to build.</param>
    public static async Task<TestDatabase> CreateAsync(
        IReadOnlyDictionary<string, string?>? settings = null, Action<IServiceCollection>? register = null, bool ownKeys = false)
    {
        var folder = NewFolder();
        await CopyTemplateToAsync(folder);
        var clock = new TestClock();
        var shared = ownKeys ? null : await SharedCipherAsync();
        return new TestDatabase(folder, Build(folder, clock, settings, services =>
        {
            if (shared is not null)
            {
                services.AddSingleton(shared);
            }

            register?.Invoke(services);
        }), clock);
    }

    /// <summary>Opens what the copies of the template hold. Registered in a web application under test, it spares building the model again.</summary>
    public static async Task<FieldCipher> SharedCipherAsync() => (await Template.Value).Cipher;

    /// <summary>Copies the migrated database and its key into the data folder of a web application under test.</summary>
    public static async Task CopyTemplateToAsync(string folder)
    {
        var template = (await Template.Value).Folder;
        Directory.CreateDirectory(Path.Combine(folder, "keys"));
        System.IO.File.Copy(Path.Combine(template, "safeguarding.db"), Path.Combine(folder, "safeguarding.db"), overwrite: true);
        foreach (var key in Directory.GetFiles(Path.Combine(template, "keys")))
        {
            System.IO.File.Copy(key, Path.Combine(folder, "keys", Path.GetFileName(key)), overwrite: true);
        }
    }

    public static string NewFolder() => Directory.CreateTempSubdirectory("safeguarding-test-").FullName;

    /// <summary>Runs in a scope in which this viewer looks.</summary>
    public async Task<T> AsAsync<T>(Viewer? viewer, Func<SafeguardingDbContext, Task<T>> work)
    {
        await using var scope = _services.CreateAsyncScope();
        if (viewer is not null)
        {
            scope.ServiceProvider.GetRequiredService<CurrentViewer>().Set(viewer);
        }

        return await work(scope.ServiceProvider.GetRequiredService<SafeguardingDbContext>());
    }

    /// <summary>Runs in a scope in which the portal itself looks.</summary>
    public async Task<T> AsSystemAsync<T>(Func<SafeguardingDbContext, Task<T>> work)
    {
        await using var scope = _services.CreateAsyncScope();
        using var system = scope.ServiceProvider.GetRequiredService<CurrentViewer>().OpenSystemScope("test");
        return await work(scope.ServiceProvider.GetRequiredService<SafeguardingDbContext>());
    }

    /// <summary>Saves rows as the portal itself.</summary>
    public Task<int> SaveAsync(params object[] rows) => AsSystemAsync(db =>
    {
        db.AddRange(rows);
        return db.SaveChangesAsync();
    });

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        using (var connection = new SqliteConnection($"Data Source={File}"))
        {
            SqliteConnection.ClearPool(connection);
        }

        Directory.Delete(Folder, recursive: true);
    }

    internal static ServiceProvider Build(
        string folder, TimeProvider clock, IReadOnlyDictionary<string, string?>? settings = null, Action<IServiceCollection>? register = null)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("DataFolder", folder), new("Jobs:Enabled", "false")])
            .AddInMemoryCollection(settings ?? new Dictionary<string, string?>())
            .Build();
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton(clock)
            .AddLogging(logging => logging.Services.AddSingleton<Microsoft.Extensions.Logging.ILoggerFactory>(NullLoggerFactory.Instance));
        services.AddSafeguardingData(configuration, new Development(folder));
        register?.Invoke(services);
        return services.BuildServiceProvider(validateScopes: true);
    }

    private static async Task<(string Folder, FieldCipher Cipher)> MakeTemplateAsync()
    {
        var folder = NewFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);

        // Lives as long as the run: its cipher serves the copies.
        var services = Build(folder, TimeProvider.System);
        await services.GetRequiredService<DatabaseSetup>().MigrateAsync();
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SafeguardingDbContext>().Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        return (folder, services.GetRequiredService<FieldCipher>());
    }

    private sealed class Development(string folder) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = Environments.Development;

        public string ApplicationName { get; set; } = "WestSussex.Safeguarding.IntegrationTests";

        public string ContentRootPath { get; set; } = folder;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
