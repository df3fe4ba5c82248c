using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Data.Encryption;

namespace WestSussex.Safeguarding.IntegrationTests.Data;

/// <summary>Two databases, one model: same tables, same columns, nothing pending, nothing unbounded by accident.</summary>
public sealed class SchemaTests
{
    // JSON of Identity's own passkey table, and what is encrypted: the only columns without a length.
    private static readonly string[] UnboundedText = ["AccountPasskeys.Data", "GuidanceEditions.Content", "PostcodeTables.Content"];
    private static readonly string[] UnboundedBytes = ["KeptForms.Content"];

    [Fact]
    public void Compare_ModelWithMigrations_NothingIsPending()
    {
        using var sqlite = Sqlite();
        using var sqlServer = SqlServer();

        Assert.False(sqlite.Database.HasPendingModelChanges(), "SQLite has pending changes: src/add-migration.sh NAME");
        Assert.False(sqlServer.Database.HasPendingModelChanges(), "SQL Server has pending changes: src/add-migration.sh NAME");
    }

    [Fact]
    public void Compare_Providers_HaveTheSameTablesColumnsAndIndexes()
    {
        using var sqlite = Sqlite();
        using var sqlServer = SqlServer();

        Assert.Equal(Columns(sqlite), Columns(sqlServer));
        Assert.Equal(Indexes(sqlite), Indexes(sqlServer));
        Assert.True(Columns(sqlite).Count > 150);
    }

    [Fact]
    public void Compare_Providers_HaveEquivalentTypes()
    {
        using var sqlite = Sqlite();
        using var sqlServer = SqlServer();
        var light = Types(sqlite);
        var full = Types(sqlServer);

        foreach (var (column, type) in full)
        {
            Assert.True(IsEquivalent(light[column], type), $"{column} is {light[column]} in SQLite and {type} in SQL Server");
        }
    }

    [Fact]
    public void Script_ForSqlServer_DeletesNothingAlongAndHasNoUnboundedText()
    {
        using var db = SqlServer();

        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        Assert.DoesNotContain("CASCADE", script, StringComparison.Ordinal);
        Assert.Contains("IF NOT EXISTS", script, StringComparison.Ordinal);
        Assert.Contains("CREATE UNIQUE INDEX [IX_Referrals_Reference] ON [Referrals] ([Reference])", script, StringComparison.Ordinal);
        Assert.Contains("CREATE UNIQUE INDEX [IX_Referrals_IdempotencyKey] ON [Referrals] ([IdempotencyKey])", script, StringComparison.Ordinal);
        Assert.Contains("ON [Referrals] ([IsOpen], [QueueRank], [NextDueAt], [Id], ", script, StringComparison.Ordinal);
        Assert.Contains("[Reference] nvarchar(12) NOT NULL", script, StringComparison.Ordinal);
        Assert.Contains("[ReceivedAt] datetime2 NOT NULL", script, StringComparison.Ordinal);
        Assert.Equal(UnboundedText.Length, script.Split("nvarchar(max)").Length - 1);
        Assert.DoesNotContain("float", script, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SqlServerColumns_OnlyEncryptedOnesAreUnbounded()
    {
        using var db = SqlServer();
        var sensitive = KeyRotation.Columns(db).Select(c => $"{c.Table}.{c.Name}").ToHashSet();

        foreach (var (column, type) in Types(db).Where(t => t.Value.Contains("max", StringComparison.Ordinal)))
        {
            Assert.True(sensitive.Contains(column) || UnboundedText.Contains(column) || UnboundedBytes.Contains(column), $"{column} {type} has no length");
        }

        Assert.Contains("Referrals.Concern_Seen", sensitive);
        Assert.Contains("Drafts.Answers", sensitive);
        Assert.Contains("Outbox.Body", sensitive);
    }

    [Fact]
    public void Read_IndexesOfSqlServer_FitIntoItsKeyLimit()
    {
        using var db = SqlServer();

        foreach (var index in db.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables.SelectMany(t => t.Indexes))
        {
            var bytes = index.Columns.Sum(c => c.PropertyMappings[0].Property.GetMaxLength() is { } max ? max * (c.StoreType.StartsWith('n') ? 2 : 1) : 16);
            Assert.True(bytes <= 1700, $"{index.Name} may take {bytes} bytes");
        }
    }

    [Fact]
    public void Read_LongColumns_StandBehindEverythingElse()
    {
        using var db = Sqlite();

        var columns = db.GetService<IDesignTimeModel>().Model.GetRelationalModel().FindTable("Referrals", null)!.Columns
            .OrderBy(c => c.Order).Select(c => c.Name).ToList();

        Assert.Equal("Id", columns[0]);
        Assert.True(columns.IndexOf("Concern_Seen") > columns.IndexOf("NextDueAt"));
        Assert.True(columns.IndexOf("Concern_Seen") > columns.IndexOf("Concern_Summary"));
    }

    internal static SqliteSafeguardingDbContext Sqlite() => new SqliteDesignTimeContext().CreateDbContext([]);

    internal static SqlServerSafeguardingDbContext SqlServer() => new SqlServerDesignTimeContext().CreateDbContext([]);

    private static IEnumerable<(string Name, IColumn Column)> All(SafeguardingDbContext db) =>
        db.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables.SelectMany(t => t.Columns.Select(c => ($"{t.Name}.{c.Name}", c)));

    private static List<string> Columns(SafeguardingDbContext db) =>
        [.. All(db).Select(c => $"{c.Name} {(c.Column.IsNullable ? "null" : "not null")}").Order(StringComparer.Ordinal)];

    private static Dictionary<string, string> Types(SafeguardingDbContext db) => All(db).ToDictionary(c => c.Name, c => c.Column.StoreType);

    private static List<string> Indexes(SafeguardingDbContext db) =>
        [.. db.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables
            .SelectMany(t => t.Indexes)
            .Select(i => $"{i.Table.Name} {string.Join(',', i.Columns.Select(c => c.Name))} {i.IsUnique}")
            .Order(StringComparer.Ordinal)];

    private static bool IsEquivalent(string sqlite, string sqlServer) => sqlite switch
    {
        "INTEGER" => sqlServer is "int" or "bigint" or "bit",
        "BLOB" => sqlServer.StartsWith("varbinary", StringComparison.Ordinal) || sqlServer == "uniqueidentifier",
        "TEXT" => sqlServer.StartsWith("nvarchar", StringComparison.Ordinal) || sqlServer is "datetime2" or "datetimeoffset" or "date" or "time",
        _ => false,
    };
}
