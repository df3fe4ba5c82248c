using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace WestSussex.Safeguarding.Web.Data.Encryption;

/// <summary>The words that a mapping uses to mark what is sensitive.</summary>
public static class SensitiveMapping
{
    internal const string SensitiveAnnotation = "Safeguarding:Sensitive";
    internal const string LookUpOfAnnotation = "Safeguarding:LookUpOf";
    internal const string LookUpKindAnnotation = "Safeguarding:LookUpKind";
    internal const string LookUpUnlessAnnotation = "Safeguarding:LookUpUnless";

    // The longest bounded binary column of SQL Server.
    private const int LongestBoundedColumn = 8000;
    private const int MostUtf8BytesPerCharacter = 3;

    /// <summary>Stored encrypted. It cannot be searched or sorted by.</summary>
    /// <param name="property">Text, or a value that is stored as JSON.</param>
    /// <param name="maxLength">Longest plain text in characters; for other values, of their JSON. Checked before it is encrypted.</param>
    public static PropertyBuilder<T> IsSensitive<T>(this PropertyBuilder<T> property, int maxLength) =>
        property.HasAnnotation(SensitiveAnnotation, maxLength);

    /// <summary>Stored encrypted. It cannot be searched or sorted by.</summary>
    /// <inheritdoc cref="IsSensitive{T}(PropertyBuilder{T}, int)"/>
    public static ComplexTypePropertyBuilder<T> IsSensitive<T>(this ComplexTypePropertyBuilder<T> property, int maxLength) =>
        property.HasAnnotation(SensitiveAnnotation, maxLength);

    /// <summary>Adds the column NAMELookUp, filled on every save, for exact searches with <see cref="FieldCipher.LookUp"/>.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="property">The sensitive text that is to be found.</param>
    /// <param name="kind">In which form it is compared.</param>
    /// <param name="unless">A property that, when true, leaves the column empty: a secret address is not to be found.</param>
    public static EntityTypeBuilder<T> HasLookUp<T>(this EntityTypeBuilder<T> entity, string property, LookUpKind kind, string? unless = null)
        where T : class
    {
        var column = ColumnOf(property);
        entity.Property<byte[]?>(column)
            .HasMaxLength(FieldCipher.LookUpBytes)
            .HasAnnotation(LookUpOfAnnotation, property)
            .HasAnnotation(LookUpKindAnnotation, kind.ToString())
            .HasAnnotation(LookUpUnlessAnnotation, unless);
        entity.HasIndex(column);
        return entity;
    }

    /// <summary>The look-up column of a property: EF.Property&lt;byte[]&gt;(row, ColumnOf("NhsNumber")).</summary>
    public static string ColumnOf(string property) => property + "LookUp";

    /// <summary>Gives every marked property its converter; last of all, when tables and columns have their names.</summary>
    internal static void Apply(IMutableModel model, FieldCipher cipher)
    {
        foreach (var property in model.GetEntityTypes().SelectMany(AllProperties))
        {
            if (property.FindAnnotation(SensitiveAnnotation)?.Value is int maxLength)
            {
                var place = Place(property);
                var bytes = (maxLength * MostUtf8BytesPerCharacter) + FieldCipher.Overhead;
                property.SetMaxLength(bytes <= LongestBoundedColumn ? bytes : null);
                property.SetValueConverter(Converter(property.ClrType, cipher, place, maxLength));
                if (property.ClrType != typeof(string))
                {
                    property.SetValueComparer((ValueComparer)Activator.CreateInstance(typeof(JsonComparer<>).MakeGenericType(property.ClrType))!);
                }
            }
        }
    }

    /// <summary>"Table.Column": what is authenticated with the value.</summary>
    internal static string Place(IReadOnlyProperty property)
    {
        var table = TableOf(property);
        return $"{table.Name}.{property.GetColumnName(table)}";
    }

    internal static StoreObjectIdentifier TableOf(IReadOnlyProperty property) =>
        StoreObjectIdentifier.Create(property.DeclaringType.ContainingEntityType, StoreObjectType.Table)
        ?? throw new InvalidOperationException($"{property} is marked sensitive but is in no table.");

    /// <summary>The properties of an entity, those of its value records included.</summary>
    internal static IEnumerable<IMutableProperty> AllProperties(IMutableTypeBase type) =>
        type.GetDeclaredProperties().Concat(type.GetDeclaredComplexProperties().SelectMany(c => AllProperties(c.ComplexType)));

    /// <inheritdoc cref="AllProperties(IMutableTypeBase)"/>
    internal static IEnumerable<IReadOnlyProperty> AllProperties(IReadOnlyTypeBase type) =>
        type.GetDeclaredProperties().Concat(type.GetDeclaredComplexProperties().SelectMany(c => AllProperties(c.ComplexType)));

    private static ValueConverter Converter(Type type, FieldCipher cipher, string place, int maxLength) => type == typeof(string)
        ? new SensitiveTextConverter(cipher, place, maxLength)
        : (ValueConverter)Activator.CreateInstance(typeof(SensitiveJsonConverter<>).MakeGenericType(type), cipher, place, maxLength)!;
}

/// <summary>Text, encrypted.</summary>
internal sealed class SensitiveTextConverter(FieldCipher cipher, string place, int maxLength) : ValueConverter<string, byte[]>(
    plain => SensitiveText.Encrypt(cipher, place, maxLength, plain),
    stored => SensitiveText.Decrypt(cipher, place, stored));

/// <summary>A value as JSON, encrypted.</summary>
internal sealed class SensitiveJsonConverter<T>(FieldCipher cipher, string place, int maxLength) : ValueConverter<T, byte[]>(
    value => SensitiveText.Encrypt(cipher, place, maxLength, JsonSerializer.Serialize(value, SensitiveJson.Options)),
    stored => JsonSerializer.Deserialize<T>(SensitiveText.Decrypt(cipher, place, stored), SensitiveJson.Options)!);

/// <summary>Two values are the same when their JSON is.</summary>
internal sealed class JsonComparer<T>() : ValueComparer<T>(
    (left, right) => Text(left) == Text(right),
    value => Text(value).GetHashCode(StringComparison.Ordinal),
    value => JsonSerializer.Deserialize<T>(Text(value), SensitiveJson.Options)!)
{
    private static string Text(T? value) => JsonSerializer.Serialize(value, SensitiveJson.Options);
}

/// <summary>How such a value is written: names instead of numbers, nothing where there is nothing, letters of every script as they are.</summary>
internal static class SensitiveJson
{
    internal static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };
}

internal static class SensitiveText
{
    internal static byte[] Encrypt(FieldCipher cipher, string place, int maxLength, string plain) => plain.Length <= maxLength
        ? cipher.Encrypt(Aes.Utf8(plain), place)
        : throw new InvalidOperationException($"{place} takes {maxLength} characters, not {plain.Length}. The form should have said so.");

    internal static string Decrypt(FieldCipher cipher, string place, byte[] stored) =>
        System.Text.Encoding.UTF8.GetString(cipher.Decrypt(stored, place));
}
