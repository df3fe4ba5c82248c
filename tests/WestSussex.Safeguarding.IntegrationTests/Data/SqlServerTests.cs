using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.IntegrationTests.Hosting;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Data.Encryption;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.IntegrationTests.Data;

/// <summary>Runs against a real SQL Server when SAFEGUARDING_TEST_SQLSERVER holds a connection string.</summary>
public sealed class SqlServerTests
{
    [Fact]
    public async Task Translation_OfWhatSqlServerCannotSay_Throws()
    {
        await using var database = await TestDatabase.CreateAsync(register: services =>
            services.ConfigureDbContext<SqliteSafeguardingDbContext>(options => options.AddInterceptors(SqlServerTranslation.Instance)));

        await Assert.ThrowsAsync<InvalidOperationException>(() => database.AsSystemAsync(db => db.People.Where(p => EF.Functions.Glob(p.Name, "A*")).ToListAsync()));
        Assert.Empty(await database.AsSystemAsync(db => db.People.Where(p => EF.Functions.Like(p.Name, "A%")).ToListAsync()));
    }

    [SqlServerFact]
    public async Task SaveAndRead_OnARealServer_WorkAsOnSqlite()
    {
        var folder = TestDatabase.NewFolder();
        var name = $"safeguarding_test_{Guid.NewGuid():N}";
        await using var services = TestDatabase.Build(folder, new TestClock(), new Dictionary<string, string?>
        {
            ["Database:Provider"] = "SqlServer",
            ["ConnectionStrings:Safeguarding"] = $"{TestDatabase.SqlServer};Database={name}",
        });
        await using var scope = services.CreateAsyncScope();
        var viewer = scope.ServiceProvider.GetRequiredService<CurrentViewer>();
        var db = scope.ServiceProvider.GetRequiredService<SafeguardingDbContext>();
        try
        {
            await services.GetRequiredService<DatabaseSetup>().MigrateAsync();
            using (viewer.OpenSystemScope("test"))
            {
                db.Add(Samples.Referral());
                await db.SaveChangesAsync();
            }

            Assert.True(await services.GetRequiredService<KeyRotation>().RotateAsync() > 0);
            db.ChangeTracker.Clear();
            Assert.Equal(0, await db.Referrals.CountAsync());
            viewer.Set(Samples.Viewer(Role.MashOfficer));
            Assert.Equal(Samples.Canary, (await db.Referrals.SingleAsync()).Concern.Seen);
        }
        finally
        {
            await db.Database.EnsureDeletedAsync();
            Directory.Delete(folder, recursive: true);
        }
    }
}

/// <summary>A test that needs a real SQL Server, and says so when there is none.</summary>
public sealed class SqlServerFactAttribute : FactAttribute
{
    public SqlServerFactAttribute()
    {
        if (TestDatabase.SqlServer is null)
        {
            Skip = "No SQL Server here: set SAFEGUARDING_TEST_SQLSERVER to a connection string without a database to run this.";
        }
    }
}
