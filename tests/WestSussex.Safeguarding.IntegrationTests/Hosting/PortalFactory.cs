using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Data.Encryption;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Security;
using WestSussex.Safeguarding.Web.Security.Sessions;

namespace WestSussex.Safeguarding.IntegrationTests.Hosting;

/// <summary>
/// The whole portal on a database of its own that migrations made: antiforgery on, cookies and addresses as over https, a clock
/// that tests set, jobs that run only when a test runs them. Use it as a class fixture; each class has its own. The database is SQLite,
/// or a real SQL Server where SAFEGUARDING_TEST_SQLSERVER names one.
/// </summary>
public partial class PortalFactory : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly Dictionary<string, (Visitor Visitor, DateTime At)> _signedIn = [];

    // One model and one set of compiled queries serve every portal of a run; on a server each has keys of its own.
    private FieldCipher? _sharedCipher;

    public PortalFactory()
    {
        ClientOptions.BaseAddress = new Uri("https://localhost");
    }

    public TestClock Clock { get; } = new();

    /// <summary>Counts the SQL statements of the whole portal.</summary>
    public SqlCounter Sql { get; } = new();

    /// <summary>Database, keys, mail and logs of this portal.</summary>
    public string Folder { get; } = TestDatabase.NewFolder();

    public TestPeople People { get; private set; } = null!;

    public PolicyData Policy => Services.GetRequiredService<PolicyData>();

    /// <summary>False for tests that look at SQLite's own file or errors.</summary>
    protected virtual bool MayUseServer => true;

    private bool UsesServer => MayUseServer && TestDatabase.SqlServer is not null;

    public virtual async Task InitializeAsync()
    {
        // Before the portal starts: it fills an empty database with its demonstration.
        _sharedCipher = UsesServer ? null : await TestDatabase.SharedCipherAsync();
        await using var services = TestDatabase.Build(Folder, Clock, UsesServer ? TestDatabase.OnServer(Folder) : null, ShareCipher);
        if (UsesServer)
        {
            await services.GetRequiredService<DatabaseSetup>().MigrateAsync();
        }
        else
        {
            await TestDatabase.CopyTemplateToAsync(Folder);
        }

        People = await TestPeople.SeedAsync(this, services);
    }

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    public override async ValueTask DisposeAsync()
    {
        if (UsesServer)
        {
            await AsSystemAsync(db => db.Database.EnsureDeletedAsync());
        }

        await base.DisposeAsync();
        SqliteConnection.ClearAllPools();
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>Somebody without an account.</summary>
    public Visitor Anybody() => new(CreateClient());

    /// <summary>A browser in which this person is signed in, with their authenticator where their role needs one. Kept for the class, and signed in again once that session has ended.</summary>
    /// <param name="email">The person, or enough of the beginning of their e-mail address.</param>
    public async Task<Visitor> ClientFor(string email)
    {
        var person = People.ByEmail(email);
        var known = _signedIn.TryGetValue(person.WorkEmail, out var session);
        if (!known || Clock.Now - session.At > SessionRules.Idle)
        {
            session = (known ? session.Visitor : Anybody(), Clock.Now);
            await session.Visitor.SignInAsync(person.Id);
            _signedIn[person.WorkEmail] = session;
        }

        return session.Visitor;
    }

    /// <summary>A browser in which the first person of that role is signed in.</summary>
    public Task<Visitor> ClientFor(Role role) => ClientFor(People.With(role).WorkEmail);

    /// <summary>Reads or writes rows as the portal itself.</summary>
    public async Task<T> AsSystemAsync<T>(Func<SafeguardingDbContext, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        using var system = scope.ServiceProvider.GetRequiredService<CurrentViewer>().OpenSystemScope("test");
        return await work(scope.ServiceProvider.GetRequiredService<SafeguardingDbContext>());
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        // The log file has it all; a test run would carry every line of the console into its results.
        builder.UseSetting("Logging:ToConsole", "false");
        foreach (var (name, value) in UsesServer ? Settings.Concat(TestDatabase.OnServer(Folder)) : Settings)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureTestServices(services =>
        {
            services.RemoveAll<TimeProvider>();
            services.AddSingleton<TimeProvider>(Clock);
            ShareCipher(services);
            services.ConfigureDbContext<SqliteSafeguardingDbContext>(options => options.AddInterceptors(Sql, SqlServerTranslation.Instance));
            services.ConfigureDbContext<SqlServerSafeguardingDbContext>(options => options.AddInterceptors(Sql));
        });
    }

    private void ShareCipher(IServiceCollection services)
    {
        if (_sharedCipher is not null)
        {
            services.AddSingleton(_sharedCipher);
        }
    }

    /// <summary>What differs from a portal that somebody starts.</summary>
    protected virtual IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["DataFolder"] = Folder,
        ["Jobs:Enabled"] = "false",
        ["Cookies:Prefixed"] = "true",
        ["Security:Hsts"] = "true",
        ["RateLimits:SignInPerMinute"] = "100000",
    };
}
