using System.Data.Common;
using Microsoft.EntityFrameworkCore.Storage;
using WestSussex.Safeguarding.Web.Data;

namespace WestSussex.Safeguarding.Web.Operations.Generate;

/// <summary>
/// Adds whole aggregates through one prepared statement for each table, taken from the model: same columns, conversions, encryption and
/// look-up values as a save, but nothing is tracked. For millions of rows; everything else saves with SaveChangesAsync.
/// </summary>
internal sealed class BulkWriter : IDisposable
{
    private readonly SafeguardingDbContext _db;
    private readonly Dictionary<Type, TableInsert> _tables;
    private readonly Dictionary<TableInsert, DbCommand> _commands = [];

    public BulkWriter(SafeguardingDbContext db)
    {
        _db = db;
        _tables = db.Model.GetEntityTypes().Where(e => e.ClrType.Assembly == typeof(Domain.Entity).Assembly)
            .ToDictionary(e => e.ClrType, e => new TableInsert(e, db.Cipher));
    }

    /// <summary>Adds the rows of an aggregate, its root first. Reads the model only, so another thread may call it while rows are written.</summary>
    public void AddRows(object entity, List<Row> rows)
    {
        var table = _tables[entity.GetType()];
        rows.Add(new Row(table, table.ValuesOf(entity)));
        foreach (var part in table.PartsOf(entity))
        {
            AddRows(part, rows);
        }
    }

    /// <summary>Writes rows in the open transaction, else in one of their own, in their order: a row must stand after those that it points to.</summary>
    public async Task WriteAsync(IEnumerable<Row> rows, CancellationToken stop)
    {
        await using var turn = _db.Database.CurrentTransaction is null ? await _db.BeginWriteAsync(stop) : null;
        var transaction = _db.Database.CurrentTransaction!.GetDbTransaction();
        foreach (var (table, values) in rows)
        {
            var command = CommandOf(table);
            command.Transaction = transaction;
            for (var i = 0; i < values.Length; i++)
            {
                command.Parameters[i].Value = values[i];
            }

            // SQLite has no asynchronous calls, and a task for each of many million rows costs more than the row.
            command.ExecuteNonQuery();
        }

        if (turn is not null)
        {
            await turn.CommitAsync(stop);
        }
    }

    public void Dispose()
    {
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }
    }

    private DbCommand CommandOf(TableInsert table)
    {
        if (!_commands.TryGetValue(table, out var command))
        {
            command = table.Prepare(_db);
            _commands.Add(table, command);
        }

        return command;
    }

    /// <summary>One row on its way: plain values, as the driver takes them.</summary>
    internal readonly record struct Row(TableInsert Table, object[] Values);
}
