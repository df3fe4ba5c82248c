using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using WestSussex.Safeguarding.Domain.Policies;

namespace WestSussex.Safeguarding.Web.ReferenceData;

/// <summary>Reads one file of policy data: an array of versions, each with version, effectiveFrom, source and content.</summary>
internal static class PolicyFile
{
    internal static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        // A misspelt or empty field is a mistake to be told about, never to be passed over.
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        NumberHandling = JsonNumberHandling.Strict,
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false), new PolicyListConverter() },
    };

    /// <summary>Reads and checks a file.</summary>
    /// <param name="folder">The folder of the policy data.</param>
    /// <param name="file">The file's name in it.</param>
    /// <param name="mistakes">Says what is wrong with the content of a version, one sentence each.</param>
    /// <param name="inTheFile">Says what is wrong with it as it is written.</param>
    /// <exception cref="InvalidPolicyDataException">The file is missing, or something in it is wrong.</exception>
    public static PolicySet<T> Read<T>(
        string folder, string file, Func<T, IEnumerable<string>>? mistakes = null, Func<JsonElement, IEnumerable<string>>? inTheFile = null)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, file)));
            if (document.RootElement.ValueKind != JsonValueKind.Array)
            {
                throw new InvalidPolicyDataException("an array of versions is expected");
            }

            var versions = document.RootElement.EnumerateArray().Select(element => Version(element, mistakes, inTheFile)).ToList();
            return new PolicySet<T>(versions);
        }
        catch (Exception problem) when (problem is JsonException or InvalidPolicyDataException or ArgumentException or IOException)
        {
            throw new InvalidPolicyDataException($"The policy data in {file} cannot be used: {problem.Message}", problem);
        }
    }

    /// <summary>The content of a version that was checked when it was brought in. A field that the portal no longer knows is passed over: the edition goes on counting.</summary>
    /// <exception cref="InvalidPolicyDataException">It cannot be read.</exception>
    public static T Stored<T>(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.TryGetProperty("content", out var content) && content.Deserialize<T>(Lenient) is { } value
                ? value
                : throw new InvalidPolicyDataException("\"content\" is missing");
        }
        catch (Exception problem) when (problem is JsonException or ArgumentException or InvalidOperationException)
        {
            throw new InvalidPolicyDataException($"The stored edition cannot be read: {problem.Message}", problem);
        }
    }

    private static readonly JsonSerializerOptions Lenient = new(Options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip };

    private static Versioned<T> Version<T>(JsonElement element, Func<T, IEnumerable<string>>? mistakes, Func<JsonElement, IEnumerable<string>>? inTheFile)
    {
        var version = Text(element, "version");
        try
        {
            var from = Text(element, "effectiveFrom");
            if (!DateOnly.TryParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                throw new InvalidPolicyDataException($"effectiveFrom \"{from}\" is not a date; write it like 2026-04-01");
            }

            if (!element.TryGetProperty("content", out var content))
            {
                throw new InvalidPolicyDataException("\"content\" is missing");
            }

            var value = content.Deserialize<T>(Options) ?? throw new InvalidPolicyDataException("\"content\" is empty");
            if ((mistakes?.Invoke(value).FirstOrDefault() ?? inTheFile?.Invoke(content).FirstOrDefault()) is { } mistake)
            {
                throw new InvalidPolicyDataException(mistake);
            }

            return new Versioned<T>(version, day, Text(element, "source"), value);
        }
        catch (Exception problem) when (problem is JsonException or InvalidPolicyDataException)
        {
            throw new InvalidPolicyDataException($"version {version}: {problem.Message}", problem);
        }
    }

    private static string Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var property)
        && property.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(property.GetString())
            ? property.GetString()!
            : throw new InvalidPolicyDataException($"every version needs \"{name}\"");
}
