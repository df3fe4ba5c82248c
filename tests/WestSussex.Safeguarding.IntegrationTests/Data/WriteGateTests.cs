using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Notifications;

namespace WestSussex.Safeguarding.IntegrationTests.Data;

public sealed class WriteGateTests
{
    [Fact]
    public async Task Save_SixteenWritersAtOnce_AllAreKeptAndNoneFindsItBusy()
    {
        await using var database = await TestDatabase.CreateAsync(new Dictionary<string, string?> { ["Database:BusyTimeoutMilliseconds"] = "0" });

        await Task.WhenAll(Enumerable.Range(0, 16).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < 10; i++)
            {
                await database.SaveAsync(Mail(), Mail());
            }
        })));

        Assert.Equal(320, await database.AsSystemAsync(db => db.Outbox.CountAsync()));
    }

    [Fact]
    public async Task BeginWrite_WhileAnotherWrites_WaitsForItsTurn()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.AsSystemAsync(async db =>
        {
            await using var turn = await db.BeginWriteAsync();
            db.Outbox.Add(Mail());
            await db.SaveChangesAsync();

            var other = database.SaveAsync(Mail());
            await Task.Delay(100);
            Assert.False(other.IsCompleted);

            await turn.CommitAsync();
            await turn.DisposeAsync();
            return await other.WaitAsync(TimeSpan.FromSeconds(10));
        });

        Assert.Equal(2, await database.AsSystemAsync(db => db.Outbox.CountAsync()));
    }

    [Fact]
    public async Task BeginWrite_DisposedWithoutCommit_KeepsNothingAndOpensTheGate()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.AsSystemAsync(async db =>
        {
            await using var turn = await db.BeginWriteAsync();
            db.Outbox.Add(Mail());
            return await db.SaveChangesAsync();
        });

        await database.SaveAsync(Mail()).WaitAsync(TimeSpan.FromSeconds(10));

        Assert.Equal(1, await database.AsSystemAsync(db => db.Outbox.CountAsync()));
    }

    [Fact]
    public async Task Save_ThatFails_OpensTheGate()
    {
        await using var database = await TestDatabase.CreateAsync();
        var mail = Mail();
        await database.SaveAsync(mail);

        var failure = await Assert.ThrowsAsync<DbUpdateException>(() => database.SaveAsync(mail));

        Assert.True(DbErrors.IsUniqueViolation(failure));
        Assert.False(DbErrors.IsCannotWrite(failure));
        await database.SaveAsync(Mail()).WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Open_EveryConnection_IsDurableAndChecksForeignKeys()
    {
        await using var database = await TestDatabase.CreateAsync();

        Assert.Equal("2", await PragmaAsync(database, "synchronous"));
        Assert.Equal("wal", await PragmaAsync(database, "journal_mode"));
        Assert.Equal("1", await PragmaAsync(database, "foreign_keys"));
        Assert.Equal("10000", await PragmaAsync(database, "busy_timeout"));
    }

    [Fact]
    public async Task Open_DatabaseThatTakesNoWriteAheadLog_IsRefused()
    {
        var settings = new DatabaseSettings { ConnectionString = "Data Source=:memory:" };
        await using var connection = new SqliteConnection(settings.ConnectionString);
        await connection.OpenAsync();

        var setup = new SqliteConnectionSetup(settings);

        Assert.Throws<InvalidOperationException>(() => setup.ConnectionOpened(connection, null!));
    }

    [Fact]
    public async Task Save_DatabaseThatIsReadOnly_IsToldApart()
    {
        await using var database = await TestDatabase.CreateAsync(register: services =>
            services.ConfigureDbContext<SqliteSafeguardingDbContext>(options => options.AddInterceptors(new ReadOnly())));

        var failure = await Assert.ThrowsAsync<DbUpdateException>(() => database.SaveAsync(Mail()));

        Assert.True(DbErrors.IsCannotWrite(failure));
        Assert.Equal(0, await database.AsSystemAsync(db => db.Outbox.CountAsync()));
    }

    private static OutboxMessage Mail() => new("someone@school.example", "A subject", "A body", Samples.At);

    private static Task<string?> PragmaAsync(TestDatabase database, string name) => database.AsSystemAsync(async db =>
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return Convert.ToString(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    });

    private sealed class ReadOnly : DbConnectionInterceptor
    {
        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA query_only = ON";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
