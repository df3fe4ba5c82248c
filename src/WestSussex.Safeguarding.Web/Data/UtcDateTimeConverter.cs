using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace WestSussex.Safeguarding.Web.Data;

/// <summary>Instants are UTC: what is not is refused when it is written or compared, and everything is read back as UTC.</summary>
public sealed class UtcDateTimeConverter() : ValueConverter<DateTime, DateTime>(
    value => Checked(value),
    stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc))
{
    private static DateTime Checked(DateTime value) => value.Kind == DateTimeKind.Utc
        ? value
        : throw new InvalidOperationException($"An instant must be UTC before it reaches the database; this one is {value.Kind}.");
}

/// <summary>SQLite keeps an id as its sixteen bytes, in the order in which time-ordered ids rise; as text it would take more than twice the space in every index.</summary>
public sealed class OrderedGuidConverter() : ValueConverter<Guid, byte[]>(
    id => id.ToByteArray(true),
    bytes => new Guid(bytes, true));
