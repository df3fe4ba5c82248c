using System.Text.Json;
using System.Text.Json.Serialization;
using WestSussex.Safeguarding.Domain.Policies;

namespace WestSussex.Safeguarding.Web.ReferenceData;

/// <summary>Reads a list of policy entries one by one, so that a mistake is reported with the id of its entry.</summary>
internal sealed class PolicyListConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(PolicyList<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) => (JsonConverter)
        Activator.CreateInstance(typeof(Reader<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private sealed class Reader<T> : JsonConverter<PolicyList<T>>
        where T : class, IPolicyItem
    {
        public override PolicyList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var document = JsonDocument.ParseValue(ref reader);
            if (document.RootElement.ValueKind != JsonValueKind.Array || document.RootElement.GetArrayLength() == 0)
            {
                throw new InvalidPolicyDataException("a list with at least one entry is expected");
            }

            var items = new List<T>();
            var ids = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var element in document.RootElement.EnumerateArray())
            {
                var id = IdOf(element, items.Count);
                items.Add(Item(element, id, options));
                if (!ids.Add(id))
                {
                    throw new InvalidPolicyDataException($"the id \"{id}\" is used twice; every entry needs its own");
                }
            }

            return new PolicyList<T>(items);
        }

        public override void Write(Utf8JsonWriter writer, PolicyList<T> value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.ToArray(), options);

        private static string IdOf(JsonElement element, int before) =>
            element.ValueKind == JsonValueKind.Object && element.TryGetProperty("id", out var id)
            && id.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(id.GetString())
                ? id.GetString()!
                : throw new InvalidPolicyDataException($"entry {before + 1} has no id");

        private static T Item(JsonElement element, string id, JsonSerializerOptions options)
        {
            try
            {
                return element.Deserialize<T>(options)!;
            }
            catch (JsonException problem)
            {
                throw new InvalidPolicyDataException($"\"{id}\": {problem.Message}", problem);
            }
        }
    }
}
