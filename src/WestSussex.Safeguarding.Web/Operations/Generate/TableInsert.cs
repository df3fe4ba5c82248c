using System.Collections;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Data.Encryption;

namespace WestSussex.Safeguarding.Web.Operations.Generate;

/// <summary>How one entity becomes a row: the model's columns, each with the way to its value.</summary>
internal sealed class TableInsert
{
    private readonly string _name;
    private readonly Column[] _columns;
    private readonly Func<object, object?>[] _parts;

    public TableInsert(IEntityType entity, FieldCipher cipher)
    {
        var table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value;
        _name = table.Name;
        _columns = [.. ColumnsOf(entity, owner => owner, table), .. LookUpsOf(entity, cipher, table)];
        _parts = [.. entity.GetNavigations().Where(n => n.IsCollection).Select(n => (Func<object, object?>)(owner => n.GetGetter().GetClrValue(owner)))];
    }

    public object[] ValuesOf(object entity) => Array.ConvertAll(_columns, column => column.Read(entity) ?? DBNull.Value);

    /// <summary>What hangs off the entity inside its aggregate.</summary>
    public IEnumerable<object> PartsOf(object entity) => _parts.SelectMany(part => ((IEnumerable?)part(entity))?.Cast<object>() ?? []);

    public DbCommand Prepare(SafeguardingDbContext db)
    {
        var sql = db.GetService<ISqlGenerationHelper>();
        var command = db.Database.GetDbConnection().CreateCommand();
        var names = string.Join(", ", _columns.Select(c => sql.DelimitIdentifier(c.Name)));
        command.CommandText = $"INSERT INTO {sql.DelimitIdentifier(_name)} ({names}) VALUES ({string.Join(", ", _columns.Select((_, i) => $"@p{i}"))})";
        for (var i = 0; i < _columns.Length; i++)
        {
            command.Parameters.Add(_columns[i].Mapping.CreateParameter(command, $"@p{i}", null, nullable: true));
        }

        return command;
    }

    private static IEnumerable<Column> ColumnsOf(ITypeBase type, Func<object, object?> owner, StoreObjectIdentifier table)
    {
        foreach (var property in type.GetDeclaredProperties().Where(p => p.FindAnnotation(SensitiveMapping.LookUpOfAnnotation) is null))
        {
            if (property.IsShadowProperty())
            {
                throw new InvalidOperationException($"{table.Name}.{property.Name} has no property to read: teach the bulk writer where its value comes from.");
            }

            var (getter, mapping) = (property.GetGetter(), (RelationalTypeMapping)property.GetTypeMapping());
            var convert = mapping.Converter?.ConvertToProvider ?? (value => value);
            yield return new Column(property.GetColumnName(table)!, mapping, entity => owner(entity) is { } holder ? convert(getter.GetClrValue(holder)) : null);
        }

        foreach (var complex in type.GetDeclaredComplexProperties())
        {
            var getter = complex.GetGetter();
            foreach (var column in ColumnsOf(complex.ComplexType, entity => owner(entity) is { } holder ? getter.GetClrValue(holder) : null, table))
            {
                yield return column;
            }
        }
    }

    private static IEnumerable<Column> LookUpsOf(IEntityType entity, FieldCipher cipher, StoreObjectIdentifier table) =>
        LookUpColumns.Of(entity).Select(lookUp =>
        {
            var column = entity.FindProperty(lookUp.Column)!;
            var source = entity.FindProperty(lookUp.Source)!.GetGetter();
            var unless = lookUp.Unless is null ? null : entity.FindProperty(lookUp.Unless)!.GetGetter();
            return new Column(
                column.GetColumnName(table)!,
                (RelationalTypeMapping)column.GetTypeMapping(),
                row => unless?.GetClrValue(row) is true ? null : cipher.LookUp(lookUp.Kind, (string?)source.GetClrValue(row)));
        });

    private sealed record Column(string Name, RelationalTypeMapping Mapping, Func<object, object?> Read);
}
