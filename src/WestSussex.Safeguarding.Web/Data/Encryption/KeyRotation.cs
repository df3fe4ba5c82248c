using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Data.Encryption;

/// <summary>
/// Encrypts everything that is sensitive under a new key, beside the running portal: at most 500 values a commit. Only the cipher text
/// changes, so versions, events and logs stay as they are. Interrupted, it is simply run again.
/// </summary>
public sealed class KeyRotation(IServiceScopeFactory scopes, DataKeyRing ring, FieldCipher cipher)
{
    private const int InOneCommit = 500;

    /// <summary>Adds a key, wraps every key with the current key-encryption key, and encrypts every sensitive value anew.</summary>
    /// <returns>How many values were encrypted anew.</returns>
    public async Task<int> RotateAsync(IProgress<string>? progress = null, CancellationToken cancellationToken = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        using var system = scope.ServiceProvider.GetRequiredService<CurrentViewer>().OpenSystemScope("rotate-keys");
        var db = scope.ServiceProvider.GetRequiredService<SafeguardingDbContext>();
        var version = await ring.AddFieldKeyAsync(db, cancellationToken);
        db.ChangeTracker.Clear();
        var total = 0;
        foreach (var column in Columns(db))
        {
            var changed = await RotateAsync(db, column, version, cancellationToken);
            progress?.Report($"{column.Table}.{column.Name}: {changed}");
            total += changed;
        }

        return total;
    }

    /// <summary>Every sensitive column of the model.</summary>
    internal static IEnumerable<Column> Columns(SafeguardingDbContext db) =>
        from entity in db.Model.GetEntityTypes()
        from property in SensitiveMapping.AllProperties(entity)
        where property.FindAnnotation(SensitiveMapping.SensitiveAnnotation) is not null
        let table = SensitiveMapping.TableOf(property)
        let keys = entity.FindPrimaryKey()!.Properties.Select(p => p.GetColumnName(table)!).ToArray()
        select new Column(table.Name, property.GetColumnName(table)!, keys);

    private async Task<int> RotateAsync(SafeguardingDbContext db, Column column, int version, CancellationToken cancellationToken)
    {
        var total = 0;
        object?[]? after = null;
        while (true)
        {
            await using var turn = await db.BeginWriteAsync(cancellationToken);
            var rows = await ReadAsync(db, column, after, cancellationToken);
            foreach (var row in rows.Where(r => FieldCipher.KeyVersionOf(r.Value) < version))
            {
                await WriteAsync(db, column, row, cancellationToken);
                total++;
            }

            await turn.CommitAsync(cancellationToken);
            if (rows.Count < InOneCommit)
            {
                return total;
            }

            after = rows[^1].Key;
        }
    }

    private static async Task<List<Row>> ReadAsync(SafeguardingDbContext db, Column column, object?[]? after, CancellationToken cancellationToken)
    {
        var sql = db.GetService<ISqlGenerationHelper>();
        var keys = string.Join(", ", column.Keys.Select(sql.DelimitIdentifier));
        var name = sql.DelimitIdentifier(column.Name);
        var beyond = after is null ? "" : $" AND {Beyond(column.Keys.Select(sql.DelimitIdentifier).ToArray())}";
        var page = db.Database.IsSqlite() ? $"LIMIT {InOneCommit}" : $"OFFSET 0 ROWS FETCH NEXT {InOneCommit} ROWS ONLY";
        await using var command = Command(db, $"SELECT {keys}, {name} FROM {sql.DelimitIdentifier(column.Table)} WHERE {name} IS NOT NULL{beyond} ORDER BY {keys} {page}");
        AddParameters(command, "k", after ?? []);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<Row>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(new Row([.. Enumerable.Range(0, column.Keys.Length).Select(reader.GetValue)], (byte[])reader.GetValue(column.Keys.Length)));
        }

        return rows;
    }

    private async Task WriteAsync(SafeguardingDbContext db, Column column, Row row, CancellationToken cancellationToken)
    {
        var sql = db.GetService<ISqlGenerationHelper>();
        var place = $"{column.Table}.{column.Name}";
        var isRow = string.Join(" AND ", column.Keys.Select((key, i) => $"{sql.DelimitIdentifier(key)} = @k{i}"));
        await using var command = Command(db, $"UPDATE {sql.DelimitIdentifier(column.Table)} SET {sql.DelimitIdentifier(column.Name)} = @v0 WHERE {isRow}");
        AddParameters(command, "v", [cipher.Encrypt(cipher.Decrypt(row.Value, place), place)]);
        AddParameters(command, "k", row.Key);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    // (a, b) > (@k0, @k1), spelled out because SQL Server has no row values.
    private static string Beyond(string[] keys) => "(" + string.Join(" OR ", keys.Select((key, i) =>
        "(" + string.Concat(keys.Take(i).Select((k, j) => $"{k} = @k{j} AND ")) + $"{key} > @k{i})")) + ")";

    private static DbCommand Command(SafeguardingDbContext db, string text)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = text;
        return command;
    }

    private static void AddParameters(DbCommand command, string prefix, object?[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@{prefix}{i}";
            parameter.Value = values[i];
            command.Parameters.Add(parameter);
        }
    }

    internal sealed record Column(string Table, string Name, string[] Keys);

    private sealed record Row(object?[] Key, byte[] Value);
}
