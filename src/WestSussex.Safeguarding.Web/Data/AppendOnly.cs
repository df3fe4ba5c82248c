using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WestSussex.Safeguarding.Web.Data;

/// <summary>Rows that are only ever added: the timeline and the access log (RO-03, SM-01). No code path changes or deletes them.</summary>
public static class AppendOnly
{
    private const string Annotation = "Safeguarding:AppendOnly";

    public static EntityTypeBuilder<T> IsAppendOnly<T>(this EntityTypeBuilder<T> entity)
        where T : class => entity.HasAnnotation(Annotation, true);

    internal static bool Is(Microsoft.EntityFrameworkCore.Metadata.IReadOnlyEntityType entity) => entity.FindAnnotation(Annotation) is not null;

    /// <exception cref="InvalidOperationException">The entry changes or deletes such a row.</exception>
    internal static void Guard(EntityEntry entry)
    {
        if (entry.State is EntityState.Modified or EntityState.Deleted && Is(entry.Metadata))
        {
            throw new InvalidOperationException($"{entry.Metadata.GetTableName()} is only ever added to; nothing in it is changed or deleted.");
        }
    }
}

/// <summary>The same rule for statements that pass the change tracker by: ExecuteUpdate and ExecuteDelete.</summary>
public sealed class AppendOnlyStatements : DbCommandInterceptor
{
    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Guard(command, eventData);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Guard(command, eventData);
        return ValueTask.FromResult(result);
    }

    private static void Guard(DbCommand command, CommandEventData eventData)
    {
        if (eventData.CommandSource is not (CommandSource.ExecuteUpdate or CommandSource.ExecuteDelete))
        {
            return;
        }

        foreach (var entity in eventData.Context!.Model.GetEntityTypes().Where(AppendOnly.Is))
        {
            var table = entity.GetTableName()!;
            if (command.CommandText.Contains($"\"{table}\"", StringComparison.Ordinal) || command.CommandText.Contains($"[{table}]", StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"{table} is only ever added to; nothing in it is changed or deleted.");
            }
        }
    }
}
