using System.Text.Json;

namespace WestSussex.Safeguarding.Web.ReferenceData;

/// <summary>Looks into JSON that anything may be wrong with, and never throws.</summary>
internal static class JsonText
{
    /// <summary>A field by its name, whatever the case of its letters; null where there is none.</summary>
    public static JsonElement? Find(JsonElement entry, string name)
    {
        foreach (var (found, value) in Fields(entry))
        {
            if (string.Equals(found, name, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>All fields with their names; one whose name is no text has an empty one.</summary>
    public static IEnumerable<(string Name, JsonElement Value)> Fields(JsonElement entry) =>
        entry.ValueKind == JsonValueKind.Object ? entry.EnumerateObject().Select(field => (NameOf(field), field.Value)) : [];

    /// <summary>A text, or null where there is none or it cannot be read.</summary>
    public static string? Of(JsonElement entry, string name) => Find(entry, name) is { ValueKind: JsonValueKind.String } value ? Of(value) : null;

    /// <summary>The text, or null where it holds half a character, which JSON can write and nobody can show.</summary>
    public static string? Of(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string NameOf(JsonProperty field)
    {
        try
        {
            return field.Name;
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }
}
