using System.Data.Common;
using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using WestSussex.Safeguarding.IntegrationTests.Hosting;
using WestSussex.Safeguarding.Web.Data;

namespace WestSussex.Safeguarding.IntegrationTests.Account;

/// <summary>The page that says what failed, and whom to ring, needs neither the session nor the database.</summary>
public class DatabaseGoneTests(DatabaseGoneTests.FailingPortal portal) : IClassFixture<DatabaseGoneTests.FailingPortal>
{
    private const int CannotOpen = 14;
    private const int NoSuchTable = 1;

    [Theory]
    [InlineData(CannotOpen, HttpStatusCode.ServiceUnavailable)]
    [InlineData(NoSuchTable, HttpStatusCode.InternalServerError)]
    public async Task Get_WhenTheSessionCannotBeRead_ShowsTheErrorPageWithNumbersToRing(int error, HttpStatusCode status)
    {
        var visitor = portal.Anybody();
        await visitor.SignInAsync(portal.People.ByEmail("saffron").Id);

        portal.Error = error;
        var page = await visitor.OpenAsync("/my-concerns");
        portal.Error = null;

        Assert.Equal(status, page.Status);
        Assert.Contains(portal.Policy.Contact("mash").Display, page.Text, StringComparison.Ordinal);
        Assert.Contains(portal.Policy.Contact("out-of-hours").Display, page.Text, StringComparison.Ordinal);
        Assert.True(page.Response.Headers.CacheControl!.NoStore);
        Assert.Equal(HttpStatusCode.OK, (await visitor.OpenAsync("/my-concerns")).Status);
    }

    [Fact]
    public async Task Get_PagesThatNeedNoDatabase_StayForThoseWhoAreNotSignedIn()
    {
        var visitor = portal.Anybody();
        portal.Error = CannotOpen;

        var start = await visitor.OpenAsync("/raise-a-concern");
        var missing = await visitor.OpenAsync("/no-such-page");
        portal.Error = null;

        Assert.Equal(HttpStatusCode.OK, start.Status);
        Assert.Equal(HttpStatusCode.NotFound, missing.Status);
    }

    /// <summary>A portal whose database can be made to fail.</summary>
    public sealed class FailingPortal : PortalFactory
    {
        /// <summary>The SQLite error that every statement ends with; null for none.</summary>
        public int? Error { get; set; }

        protected override bool MayUseServer => false;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services =>
                services.ConfigureDbContext<SqliteSafeguardingDbContext>(options => options.AddInterceptors(new Failing(this))));
        }

        private sealed class Failing(FailingPortal portal) : DbCommandInterceptor
        {
            public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
                DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
                portal.Error is { } error ? throw new SqliteException("made to fail", error) : new(result);
        }
    }
}
