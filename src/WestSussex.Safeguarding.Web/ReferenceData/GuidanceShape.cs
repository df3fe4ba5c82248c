using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using WestSussex.Safeguarding.Domain.Policies;

namespace WestSussex.Safeguarding.Web.ReferenceData;

/// <summary>
/// Compares a piece of JSON with the type that it should become and says everything that does not fit: missing, unknown and twofold fields,
/// wrong kinds, texts that are empty, too long or not plain. The types themselves say what is needed, so a field that they gain is asked for.
/// </summary>
internal sealed partial class GuidanceShape
{
    private const int MostMistakes = 20_000;
    private const int MostEntries = GuidanceChecks.MostIndicators;
    private const int LongestShown = 60;
    private const int OtherTexts = 2_000;

    /// <summary>Ids of all indicators of the largest edition fit into what a decision keeps.</summary>
    private const int LongestId = 48;

    private static readonly Dictionary<string, int> Longest = new(StringComparer.OrdinalIgnoreCase)
    {
        ["id"] = LongestId,
        ["domain"] = LongestId,
        ["name"] = 120,
        ["group"] = 120,
        ["keywords"] = 80,
        ["text"] = 500,
    };

    private readonly List<string> _mistakes = [];

    static GuidanceShape() => PolicyFile.Options.MakeReadOnly(populateMissingResolver: true);

    /// <summary>One sentence for each mistake; empty when the JSON can be read as that type.</summary>
    public static IReadOnlyList<string> MistakesIn<T>(JsonElement value)
    {
        var shape = new GuidanceShape();
        shape.Look(value, typeof(T), "", "content", mayBeNull: false);
        return shape._mistakes;
    }

    /// <summary>What is wrong with a text that people will read, or null.</summary>
    public static string? WrongWith(string? text, int longest) => text switch
    {
        null => "holds half a character; write it again",
        _ when string.IsNullOrWhiteSpace(text) => "is empty",
        _ when text.Length > longest => string.Create(CultureInfo.GetCultureInfo("en-GB"), $"has {text.Length:N0} characters; it can have {longest:N0} at most"),
        _ when text.Any(IsControl) => "holds a character that cannot be seen (a control character); take it out",
        _ when Html().Match(text) is { Success: true } found => $"holds HTML (\"{found.Value}\"); write plain text",
        _ => null,
    };

    private void Look(JsonElement value, Type type, string where, string name, bool mayBeNull)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (value.ValueKind == JsonValueKind.Null)
        {
            SayIf(!mayBeNull, where, "is empty");
        }
        else if (type == typeof(string))
        {
            Text(value, where, name);
        }
        else if (type == typeof(int))
        {
            SayIf(value.ValueKind != JsonValueKind.Number || !value.TryGetInt32(out _), where, "must be a whole number");
        }
        else if (type == typeof(bool))
        {
            SayIf(value.ValueKind is not (JsonValueKind.True or JsonValueKind.False), where, "must be true or false");
        }
        else if (ItemOf(type) is { } item)
        {
            List(value, type, item, where, name);
        }
        else if (PolicyFile.Options.GetTypeInfo(type) is { Kind: JsonTypeInfoKind.Object } fields)
        {
            Object(value, fields, where);
        }
        else
        {
            SayIf(!CanBeRead(value, type), where, "is not written as it has to be");
        }
    }

    private void Object(JsonElement value, JsonTypeInfo type, string where)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            Say(where, "must be an object, written in curly brackets");
            return;
        }

        var known = type.Properties.Where(p => p.Set is not null || p.AssociatedParameter is not null).ToDictionary(p => p.Name, StringComparer.OrdinalIgnoreCase);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, field) in JsonText.Fields(value))
        {
            if (!known.TryGetValue(name, out var property))
            {
                Say(where, $"the field \"{Short(name)}\" is not known here; is it misspelt?");
            }
            else if (!seen.Add(name))
            {
                Say(where, $"the field \"{name}\" stands there twice");
            }
            else
            {
                Look(field, property.PropertyType, Join(where, property.Name), property.Name, property.IsSetNullable);
            }
        }

        foreach (var missing in known.Values.Where(p => p.IsRequired && !seen.Contains(p.Name)))
        {
            Say(where, $"\"{missing.Name}\" is missing");
        }
    }

    private void List(JsonElement value, Type list, Type item, string where, string name)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            Say(where, "must be a list, written in square brackets");
            return;
        }

        var isPolicyList = list.IsGenericType && list.GetGenericTypeDefinition() == typeof(PolicyList<>);
        SayIf(isPolicyList && value.GetArrayLength() == 0, where, "needs at least one entry");
        if (value.GetArrayLength() > MostEntries)
        {
            // How many there may be is said once, by the checks; ten thousand entries need no second look.
            SayIf(!isPolicyList, where, $"has more than {MostEntries} entries");
            return;
        }

        var number = 0;
        foreach (var entry in value.EnumerateArray())
        {
            number++;
            var called = JsonText.Of(entry, "id") is { } id ? $"\"{Short(id)}\"" : Join(where, $"entry {number}");
            Look(entry, item, called, name, mayBeNull: false);
            SayIf(isPolicyList && entry.ValueKind == JsonValueKind.Object && JsonText.Of(entry, "id") is { } given && !Id().IsMatch(given), called,
                "the id can hold small letters, digits, dots and hyphens, and begins with a letter or digit");
        }
    }

    private void Text(JsonElement value, string where, string name)
    {
        var wrong = value.ValueKind == JsonValueKind.String ? WrongWith(JsonText.Of(value), Longest.GetValueOrDefault(name, OtherTexts)) : "must be text, written in quotation marks";
        SayIf(wrong is not null, where, wrong!);
    }

    private static Type? ItemOf(Type type) => type.IsArray ? type.GetElementType()
        : type.IsGenericType && type.GetGenericArguments() is [var item] && type.GetInterfaces().Append(type).Any(i => i == typeof(IEnumerable<>).MakeGenericType(item)) ? item
        : null;

    private static bool CanBeRead(JsonElement value, Type type)
    {
        try
        {
            return value.Deserialize(type, PolicyFile.Options) is not null;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or InvalidPolicyDataException or ArgumentException)
        {
            return false;
        }
    }

    private void SayIf(bool wrong, string where, string what)
    {
        if (wrong)
        {
            Say(where, what);
        }
    }

    private void Say(string where, string what)
    {
        if (_mistakes.Count < MostMistakes)
        {
            _mistakes.Add(where.Length == 0 ? what : $"{where}: {what}");
        }
    }

    // A line break is fine; what turns the direction of writing, or is not seen at all, is not.
    private static bool IsControl(char c) => (char.IsControl(c) && c != '\n') || c is >= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069' or '\ufeff';

    private static string Join(string where, string next) => where.Length == 0 ? next : $"{where}, {next}";

    private static string Short(string text) => text.Length <= LongestShown ? text : text[..LongestShown] + "…";

    [GeneratedRegex("<[a-zA-Z/!?][^>]{0,40}>?|&(?:#[0-9]+|#x[0-9a-fA-F]+|[a-zA-Z]{2,10});")]
    private static partial Regex Html();

    [GeneratedRegex("^[a-z0-9][a-z0-9.-]*$")]
    private static partial Regex Id();
}
