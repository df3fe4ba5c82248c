using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;

namespace WestSussex.Safeguarding.Web.ReferenceData;

/// <summary>An edition of the guidance as a file: one object with version, effectiveFrom (which may be left out), source and content.</summary>
/// <param name="Version">What the edition is called.</param>
/// <param name="EffectiveFrom">The day that the file proposes, or null.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Content">What it says; null where something is wrong.</param>
/// <param name="Json">The file as text.</param>
/// <param name="Mistakes">Everything that is wrong, one sentence each.</param>
public sealed partial record GuidanceFile(string? Version, DateOnly? EffectiveFrom, string? Source, LevelsOfNeedGuidance? Content, string Json, IReadOnlyList<string> Mistakes)
{
    /// <summary>4 MB.</summary>
    public const int MaxBytes = GuidanceEdition.ContentMaxLength;

    private static readonly string[] Fields = ["version", "effectiveFrom", "source", "content"];

    private static readonly JsonSerializerOptions ForPeople = new(PolicyFile.Options)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
    };

    /// <summary>Reads a file and looks for everything that may be wrong with it.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="today">An edition counts from tomorrow at the earliest.</param>
    public static GuidanceFile Read(byte[] bytes, DateOnly today)
    {
        if (bytes.Length > MaxBytes)
        {
            return Unreadable("the file is larger than 4 MB");
        }

        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\ufeff');
            using var document = JsonDocument.Parse(text);
            return Of(document.RootElement, text, today);
        }
        catch (DecoderFallbackException)
        {
            return Unreadable("the file is not text in UTF-8; save it as UTF-8 and try again");
        }
        catch (JsonException problem)
        {
            return Unreadable($"line {problem.LineNumber + 1}: this is not valid JSON. {Parser().Replace(problem.Message, "").Trim()}");
        }
    }

    /// <summary>What an administrator can start from: an edition as such a file.</summary>
    public static byte[] Write(string version, string source, LevelsOfNeedGuidance content) => JsonSerializer.SerializeToUtf8Bytes(
        new Written(version, source, content with { IsAdopted = false, Adoption = null }), ForPeople);

    /// <summary>The day that a file proposes, or null.</summary>
    public static DateOnly? SuggestedDay(string json)
    {
        using var document = JsonDocument.Parse(json);
        return DateOnly.TryParseExact(JsonText.Of(document.RootElement, "effectiveFrom"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    /// <summary>Everything that is wrong with the content of an edition, whichever way it came.</summary>
    internal static IEnumerable<string> MistakesIn(JsonElement content) =>
        [.. GuidanceShape.MistakesIn<LevelsOfNeedGuidance>(content), .. GuidanceChecks.Of(GuidanceOutline.Of(content))];

    private static GuidanceFile Of(JsonElement root, string text, DateOnly today)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return Unreadable(root.ValueKind == JsonValueKind.Array
                ? "the file is a list; it must hold one edition, written in curly brackets"
                : "the file must hold one edition, written in curly brackets");
        }

        var mistakes = new List<string>();
        mistakes.AddRange(JsonText.Fields(root).Select(f => f.Name).Where(name => !Fields.Contains(name)).Select(name => $"the field \"{name}\" is not known here; is it misspelt?"));
        mistakes.AddRange(JsonText.Fields(root).GroupBy(f => f.Name).Where(g => g.Count() > 1).Select(g => $"the field \"{g.Key}\" stands there twice"));
        var version = Text(root, "version", GuidanceEdition.NameMaxLength, mistakes);
        if (version is not null && !Name().IsMatch(version))
        {
            mistakes.Add("version: it can hold letters, digits, dots and hyphens, and begins with a letter or digit");
        }

        var source = Text(root, "source", GuidanceEdition.SourceMaxLength, mistakes);
        var from = Day(root, today, mistakes);
        var content = JsonText.Find(root, "content");
        mistakes.AddRange(content is { } c ? MistakesIn(c) : ["\"content\" is missing"]);
        var guidance = mistakes.Count == 0 ? ContentOf(content!.Value, mistakes) : null;
        return new GuidanceFile(version, from, source, mistakes.Count == 0 ? guidance : null, text, mistakes);
    }

    // What passed every check above can be read; if it cannot after all, that is said like any other mistake.
    private static LevelsOfNeedGuidance? ContentOf(JsonElement content, List<string> mistakes)
    {
        try
        {
            var guidance = content.Deserialize<LevelsOfNeedGuidance>(PolicyFile.Options)!;
            mistakes.AddRange(PolicyChecks.LevelsOfNeed(guidance));
            return guidance;
        }
        catch (Exception problem) when (problem is JsonException or InvalidPolicyDataException or ArgumentException or InvalidOperationException)
        {
            mistakes.Add($"the content cannot be read: {problem.Message}");
            return null;
        }
    }

    private static string? Text(JsonElement root, string name, int longest, List<string> mistakes)
    {
        if (JsonText.Find(root, name) is not { ValueKind: not JsonValueKind.Null } value)
        {
            mistakes.Add($"\"{name}\" is missing");
            return null;
        }

        var text = value.ValueKind == JsonValueKind.String ? JsonText.Of(value) : null;
        if ((value.ValueKind == JsonValueKind.String ? GuidanceShape.WrongWith(text, longest) : "must be text, written in quotation marks") is { } wrong)
        {
            mistakes.Add($"{name}: {wrong}");
            return null;
        }

        return text!.Trim();
    }

    private static DateOnly? Day(JsonElement root, DateOnly today, List<string> mistakes)
    {
        if (JsonText.Find(root, "effectiveFrom") is not { ValueKind: not JsonValueKind.Null } value)
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.String || !DateOnly.TryParseExact(JsonText.Of(value), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            mistakes.Add("effectiveFrom: this is not a date; write it like 2027-04-01, or leave it out");
            return null;
        }

        if (day <= today)
        {
            mistakes.Add($"effectiveFrom: {day:yyyy-MM-dd} is not in the future; an edition counts from tomorrow at the earliest. You can leave it out");
        }

        return day;
    }

    private static GuidanceFile Unreadable(string why) => new(null, null, null, null, "", [why]);

    private sealed record Written(string Version, string Source, LevelsOfNeedGuidance Content);

    // What the parser adds about line and path is said in front, in our words.
    [GeneratedRegex(@"\s*(Path: \S+ \| )?LineNumber: \d+ \| BytePositionInLine: \d+\.")]
    private static partial Regex Parser();

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9.-]*$")]
    private static partial Regex Name();
}
