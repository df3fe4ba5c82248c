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
        foreach (var (source, column, kind) in Of(entry.Metadata))
        {
            var property = entry.Property(source);
            if (entry.State == EntityState.Added || property.IsModified)
            {
                entry.Property(column).CurrentValue = cipher.LookUp(kind, (string?)property.CurrentValue);
            }
        }
    }

    private static (string Source, string Column, LookUpKind Kind)[] Of(IEntityType entity) =>
        entity.GetOrAddRuntimeAnnotationValue(CacheKey, Find, entity);

    private static (string Source, string Column, LookUpKind Kind)[] Find(IEntityType? entity) =>
    [
        .. from property in entity!.GetProperties()
           let source = property.FindAnnotation(SensitiveMapping.LookUpOfAnnotation)?.Value as string
           where source is not null
           select (source, property.Name, Enum.Parse<LookUpKind>((string)property.FindAnnotation(SensitiveMapping.LookUpKindAnnotation)!.Value!)),
    ];
}
