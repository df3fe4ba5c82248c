using System.Globalization;
using System.Text;

namespace WestSussex.Safeguarding.Web.Data.Encryption;

/// <summary>What can be looked up exactly although it is encrypted. The names go into the keyed hash: rename none.</summary>
public enum LookUpKind
{
    NhsNumber,
    Upn,
    Telephone,
    Address,
    Email,
    Postcode,
}

/// <summary>One form for each kind of value, so that the same number typed in two ways is found.</summary>
public static class LookUpText
{
    public static string Normalise(LookUpKind kind, string? value) => value is null ? "" : kind switch
    {
        LookUpKind.NhsNumber => Only(value, char.IsAsciiDigit),
        LookUpKind.Telephone => Telephone(value),
        LookUpKind.Email => value.Trim().ToUpperInvariant(),
        _ => Only(WithoutAccents(value).ToUpperInvariant(), char.IsLetterOrDigit),
    };

    // +44 1632 960123, 0044 1632 960123 and (01632) 960 123 are the same telephone.
    private static string Telephone(string value)
    {
        var digits = Only(value, char.IsAsciiDigit);
        if (digits.StartsWith("00", StringComparison.Ordinal))
        {
            digits = digits[2..];
        }

        return digits.StartsWith("44", StringComparison.Ordinal) && digits.Length > 10
            ? "0" + digits[2..].TrimStart('0')
            : digits;
    }

    private static string WithoutAccents(string value) =>
        Only(value.Normalize(NormalizationForm.FormD), c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark);

    private static string Only(string value, Func<char, bool> keep) => new([.. value.Where(keep)]);
}
