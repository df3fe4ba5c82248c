using System.Globalization;
using System.Text;

namespace WestSussex.Safeguarding.Domain.Children;

/// <summary>A child's name as it is spelt. Some people have one name only; an unborn baby and an unknown child have none.</summary>
public sealed record ChildName
{
    public const int MaxLength = 100;

    public static ChildName Unknown { get; } = new();

    public string? Given { get; init; }

    public string? Family { get; init; }

    public bool IsKnown => Given is not null || Family is not null;

    public static ChildName Of(string? given, string? family) => new() { Given = Clean(given), Family = Clean(family) };

    public override string ToString() => IsKnown ? string.Join(' ', new[] { Given, Family }.Where(n => n is not null)) : "Name not known";

    private static string? Clean(string? name) => string.IsNullOrWhiteSpace(name) ? null : name.Trim();
}

/// <summary>Turns what people type into a key under which the same thing is found again, whatever the database's collation.</summary>
public static class SearchKey
{
    /// <summary>Letters and digits only, upper case, without accents: "O’Brien-Núñez" and "OBRIEN NUNEZ" share a key. Null for nothing.</summary>
    public static string? From(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var key = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && char.IsLetterOrDigit(c))
            {
                key.Append(char.ToUpperInvariant(c));
            }
        }

        return key.Length == 0 ? null : key.ToString();
    }
}
