using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using WestSussex.Safeguarding.Web.Data;

namespace WestSussex.Safeguarding.IntegrationTests.Forms;

/// <summary>Why nothing can be saved.</summary>
public enum Trouble
{
    None,

    /// <summary>SQLite itself refuses every write, as it does where the file may not be written.</summary>
    ReadOnly,

    /// <summary>Every statement that writes ends with SQLITE_FULL.</summary>
    DiskFull,
}

/// <summary>A portal whose database can be made to take nothing.</summary>
public sealed class CannotWritePortal : WalkPortal
{
    private const int Full = 13;

    public Trouble Trouble { get; set; }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.ConfigureDbContext<SqliteSafeguardingDbContext>(
            options => options.AddInterceptors(new QueryOnly(this), new NoRoom(this))));
    }

    private sealed class QueryOnly(CannotWritePortal portal) : DbConnectionInterceptor
    {
        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Set(connection);
            return Task.CompletedTask;
        }

        private void Set(DbConnection connection)
        {
            using var command = connection.CreateCommand();
            command.CommandText = portal.Trouble == Trouble.ReadOnly ? "PRAGMA query_only = ON" : "PRAGMA query_only = OFF";
            command.ExecuteNonQuery();
        }
    }

    private sealed class NoRoom(CannotWritePortal portal) : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) => new(Refuse(command, result));

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) => new(Refuse(command, result));

        private T Refuse<T>(DbCommand command, T result) =>
            portal.Trouble == Trouble.DiskFull && Regex.IsMatch(command.CommandText, @"^\s*(INSERT|UPDATE|DELETE)\b", RegexOptions.Multiline)
                ? throw new SqliteException("made to fail", Full)
                : result;
    }
}
