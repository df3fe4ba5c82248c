using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using WestSussex.Safeguarding.Domain;
using WestSussex.Safeguarding.Web.Data.Encryption;

namespace WestSussex.Safeguarding.Web.Data;

/// <summary>What holds for every table, so that no mapping has to say it.</summary>
internal static class ModelConventions
{
    /// <summary>
    /// Ids are ours; an aggregate's version tells that somebody else saved first; nothing is deleted along with something else, but a part
    /// that its own aggregate takes out (ClientCascade in its mapping; the database itself never cascades).
    /// </summary>
    internal static void Apply(IMutableModel model)
    {
        foreach (var entity in model.GetEntityTypes())
        {
            if (typeof(Entity).IsAssignableFrom(entity.ClrType))
            {
                entity.FindProperty(nameof(Entity.Id))!.ValueGenerated = ValueGenerated.Never;
            }

            if (typeof(AggregateRoot).IsAssignableFrom(entity.ClrType))
            {
                entity.FindProperty(nameof(AggregateRoot.Version))!.IsConcurrencyToken = true;
            }

            foreach (var key in entity.GetForeignKeys().Where(k => !k.IsOwnership && k.DeleteBehavior != DeleteBehavior.ClientCascade))
            {
                key.DeleteBehavior = DeleteBehavior.Restrict;
            }
        }
    }

    /// <summary>
    /// SQLite reads a row from its beginning: what lists show must not stand behind pages of text. Only two places, so that a
    /// column that is added later moves no other one and needs no table to be made anew.
    /// </summary>
    internal static void PutLongColumnsLast(IMutableModel model)
    {
        foreach (var property in model.GetEntityTypes().Where(e => typeof(AggregateRoot).IsAssignableFrom(e.ClrType)).SelectMany(SensitiveMapping.AllProperties))
        {
            property.SetColumnOrder(property.IsPrimaryKey() ? 0 : IsLong(property) ? 2 : 1);
        }
    }

    private static bool IsLong(IMutableProperty property) =>
        property.FindAnnotation(SensitiveMapping.SensitiveAnnotation) is not null && property.GetMaxLength() is null;
}
