using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace WestSussex.Safeguarding.Web.Security.SigningIn;

/// <summary>
/// The codes of authenticator apps (RFC 6238, SHA-1, six digits, 30 seconds). Identity's own check does not say which step a code belongs to,
/// and that is what has to be remembered so that no code works twice.
/// </summary>
public static class TimeBasedCode
{
    private const int StepSeconds = 30;
    private const int Modulus = 1_000_000;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    // A phone's clock may be half a minute off either way.
    private static readonly int[] Around = [0, -1, 1];

    public static long StepAt(DateTimeOffset now) => now.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The step that a code belongs to, or null when it is none of now.</summary>
    public static long? Match(string key, string code, DateTimeOffset now)
    {
        var given = Encoding.ASCII.GetBytes(code);
        long? found = null;
        foreach (var step in Around.Select(offset => StepAt(now) + offset))
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Of(key, step)), given))
            {
                found = step;
            }
        }

        return found;
    }

    /// <summary>The code of a step.</summary>
    /// <param name="key">Base32, as the app has it.</param>
    /// <param name="step">Counted from 1970.</param>
    public static string Of(string key, long step)
    {
        var counter = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var hash = Hash(FromBase32(key), counter);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & 0x7fffffff;
        return (number % Modulus).ToString("D6", CultureInfo.InvariantCulture);
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA5350", Justification = "RFC 6238 as every authenticator app has it.")]
    private static byte[] Hash(byte[] key, byte[] counter) => HMACSHA1.HashData(key, counter);

    private static byte[] FromBase32(string text)
    {
        var bytes = new List<byte>();
        var (buffer, bits) = (0, 0);
        foreach (var letter in text.TrimEnd('=').ToUpperInvariant())
        {
            buffer = ((buffer << 5) | Alphabet.IndexOf(letter, StringComparison.Ordinal)) & 0xffff;
            bits += 5;
            if (bits >= 8)
            {
                bits -= 8;
                bytes.Add((byte)(buffer >> bits));
            }
        }

        return [.. bytes];
    }
}
