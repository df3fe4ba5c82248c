namespace WestSussex.Safeguarding.Domain.Children;

/// <summary>Numbers by which a child is known elsewhere, with the check that each carries in itself.</summary>
public static class Identifiers
{
    private const int NhsDigits = 10;
    private const int NhsModulus = 11;
    private const int UpnLength = 13;
    private const int UpnModulus = 23;
    private const string UpnLetters = "ABCDEFGHJKLMNPQRTUVWXYZ";

    /// <summary>Ten digits, spaces aside, of which the last checks the others (modulus 11).</summary>
    public static bool IsNhsNumber(string? typed)
    {
        var digits = Compact(typed);
        if (digits.Length != NhsDigits || !digits.All(char.IsAsciiDigit))
        {
            return false;
        }

        var sum = Enumerable.Range(0, NhsDigits - 1).Sum(i => (digits[i] - '0') * (NhsDigits - i));
        var check = (NhsModulus - (sum % NhsModulus)) % NhsModulus;
        return check < NhsDigits && check == digits[^1] - '0';
    }

    /// <summary>
    /// A unique pupil number: a check letter and twelve digits, of which the last is a letter in a temporary one (Department for Education,
    /// UPN guide: weights 2 to 13, modulus 23).
    /// </summary>
    public static bool IsUpn(string? typed)
    {
        var upn = Compact(typed).ToUpperInvariant();
        if (upn.Length != UpnLength || !upn[1..^1].All(char.IsAsciiDigit))
        {
            return false;
        }

        var last = char.IsAsciiDigit(upn[^1]) ? upn[^1] - '0' : UpnLetters.IndexOf(upn[^1], StringComparison.Ordinal);
        if (last < 0)
        {
            return false;
        }

        var sum = Enumerable.Range(1, UpnLength - 2).Sum(i => (upn[i] - '0') * (i + 1)) + (last * UpnLength);
        return upn[0] == UpnLetters[sum % UpnModulus];
    }

    /// <summary>Without the spaces and hyphens that people put between groups.</summary>
    private static string Compact(string? typed) => string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '\u2013')));
}
