using System.Text.RegularExpressions;

namespace WestSussex.Safeguarding.Domain.Policies;

/// <summary>A whole postcode, without its space and in capitals: "RH101AA". Part of one says nothing about a district.</summary>
public static partial class Postcode
{
    /// <summary>The longest a whole postcode can be, without its space.</summary>
    public const int MaxLength = 7;

    // So much is looked at; what is longer is none.
    private const int LongestTyped = 20;

    /// <summary>The postcode in what somebody typed, however they spaced it; null when it is no whole one.</summary>
    public static string? Read(string? typed)
    {
        if (typed is null || typed.Length > LongestTyped)
        {
            return null;
        }

        var close = string.Concat(typed.Where(c => !char.IsWhiteSpace(c) && c != '-')).ToUpperInvariant();
        return Whole().IsMatch(close) ? close : null;
    }

    // The last three characters are a figure and two letters, of which some are never used.
    [GeneratedRegex("^[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][ABD-HJLNP-UW-Z]{2}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();
}
