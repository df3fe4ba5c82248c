using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace WestSussex.Safeguarding.Web.Data.Encryption;

/// <summary>Fills the look-up columns of what is about to be saved.</summary>
internal static class LookUpColumns
{
    private const string CacheKey = "Safeguarding:LookUpColumns";

    internal static void Fill(EntityEntry entry, FieldCipher cipher)
    {
        foreach (var (source, column, kind, unless) in Of(entry.Metadata))
        {
            var property = entry.Property(source);
            if (entry.State == EntityState.Added || property.IsModified || (unless is not null && entry.Property(unless).IsModified))
            {
                var mayBeFound = unless is null || entry.Property(unless).CurrentValue is not true;
                entry.Property(column).CurrentValue = mayBeFound ? cipher.LookUp(kind, (string?)property.CurrentValue) : null;
            }
        }
    }

    internal static LookUpColumn[] Of(IEntityType entity) =>
        entity.GetOrAddRuntimeAnnotationValue(CacheKey, Find, entity);

    private static LookUpColumn[] Find(IEntityType? entity) =>
    [
        .. from property in entity!.GetProperties()
           let source = property.FindAnnotation(SensitiveMapping.LookUpOfAnnotation)?.Value as string
           where source is not null
           select new LookUpColumn(
               source,
               property.Name,
               Enum.Parse<LookUpKind>((string)property.FindAnnotation(SensitiveMapping.LookUpKindAnnotation)!.Value!),
               property.FindAnnotation(SensitiveMapping.LookUpUnlessAnnotation)?.Value as string),
    ];

    internal sealed record LookUpColumn(string Source, string Column, LookUpKind Kind, string? Unless);
}
