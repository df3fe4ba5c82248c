using System.Security.Cryptography;

namespace WestSussex.Safeguarding.Domain.Referrals;

/// <summary>
/// A concern's reference, such as WS-7KQ4-92MD: random, so it says nothing about how many there are; from letters that are
/// not mistaken for digits on the telephone; with a check character that finds every single wrong character and every
/// two that changed places.
/// </summary>
public static class Reference
{
    /// <summary>"WS-" and two groups of four.</summary>
    public const int Length = 12;

    /// <summary>No I, L, O or U.</summary>
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private const int RandomCharacters = 7;

    public static string New()
    {
        Span<char> code = stackalloc char[RandomCharacters + 1];
        for (var i = 0; i < RandomCharacters; i++)
        {
            code[i] = Alphabet[RandomNumberGenerator.GetInt32(Alphabet.Length)];
        }

        code[RandomCharacters] = CheckCharacter(code[..RandomCharacters]);
        return $"WS-{code[..4]}-{code[4..]}";
    }

    /// <summary>Reads what somebody typed: any case, with or without "WS", spaces and dashes; I and L are 1, O is 0.</summary>
    /// <returns>The reference as it is stored, or null when it cannot be one.</returns>
    public static string? Parse(string? typed)
    {
        if (typed is null)
        {
            return null;
        }

        var plain = new string([.. typed.ToUpperInvariant().Where(char.IsLetterOrDigit)]);
        if (plain.Length == RandomCharacters + 3 && plain.StartsWith("WS", StringComparison.Ordinal))
        {
            plain = plain[2..];
        }

        plain = plain.Replace('O', '0').Replace('I', '1').Replace('L', '1');
        var isReference = plain.Length == RandomCharacters + 1
            && plain.All(c => Alphabet.Contains(c, StringComparison.Ordinal))
            && CheckCharacter(plain.AsSpan(0, RandomCharacters)) == plain[RandomCharacters];
        return isReference ? $"WS-{plain[..4]}-{plain[4..]}" : null;
    }

    // Horner's scheme over the field of 32 elements (x^5 + x^2 + 1): different weights for different places.
    private static char CheckCharacter(ReadOnlySpan<char> code)
    {
        var sum = 0;
        foreach (var c in code)
        {
            sum = Double(sum ^ Alphabet.IndexOf(c, StringComparison.Ordinal));
        }

        return Alphabet[sum];
    }

    private static int Double(int value) => (value << 1) ^ ((value & 0b10000) == 0 ? 0 : 0b100101);
}

/// <summary>The code with which somebody without an account comes back to what they wrote: 73 random bits, stored only as a hash.</summary>
public static class ReturnCode
{
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    // 15 of 30 letters and digits are 73 bits.
    private const int Characters = 15;

    public static string New()
    {
        var code = RandomNumberGenerator.GetString(Alphabet, Characters);
        return $"{code[..5]}-{code[5..10]}-{code[10..]}";
    }

    /// <summary>What is stored: the SHA-256 of the code without dashes and spaces, in upper case. A hash is enough for a code this random.</summary>
    public static string Hash(string typed)
    {
        var plain = new string([.. typed.ToUpperInvariant().Where(char.IsLetterOrDigit)]);
        return Convert.ToHexString(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(plain)));
    }
}
