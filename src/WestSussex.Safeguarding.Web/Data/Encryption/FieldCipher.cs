using System.Buffers.Binary;
using System.Security.Cryptography;

namespace WestSussex.Safeguarding.Web.Data.Encryption;

/// <summary>
/// Encrypts what is sensitive before it reaches the database. A value is: one byte of format, four of key version, then nonce, cipher text
/// and tag; the place where it is stored ("Table.Column") is authenticated with it, so that a value cannot be moved to another column unseen.
/// </summary>
public sealed class FieldCipher(DataKeyRing ring)
{
    /// <summary>Bytes that encryption adds to the UTF-8 text.</summary>
    public const int Overhead = HeaderBytes + Aes.Overhead;

    /// <summary>Bytes of a look-up value: half of the hash, far more than enough to tell two values apart.</summary>
    public const int LookUpBytes = 16;

    private const byte Format = 1;
    private const int HeaderBytes = 5;

    /// <summary>The version of the key that a stored value was encrypted with.</summary>
    public static int KeyVersionOf(ReadOnlySpan<byte> stored) => BinaryPrimitives.ReadInt32BigEndian(stored[1..HeaderBytes]);

    public byte[] Encrypt(ReadOnlySpan<byte> plain, string place)
    {
        var (version, key) = ring.CurrentFieldKey;
        var stored = new byte[plain.Length + Overhead];
        stored[0] = Format;
        BinaryPrimitives.WriteInt32BigEndian(stored.AsSpan(1), version);
        Aes.Seal(key, plain, Aes.Utf8(place), stored.AsSpan(HeaderBytes));
        return stored;
    }

    /// <exception cref="CryptographicException">The value was changed, was moved from another column, or its key is not here.</exception>
    public byte[] Decrypt(ReadOnlySpan<byte> stored, string place)
    {
        if (stored.Length < Overhead || stored[0] != Format)
        {
            throw new CryptographicException("A sensitive column holds a value that is not encrypted as expected.");
        }

        return Aes.Open(ring.FieldKey(KeyVersionOf(stored)), stored[HeaderBytes..], Aes.Utf8(place));
    }

    /// <summary>A keyed hash of a text that is compared and never shown, such as a code or an address; different for every purpose.</summary>
    public byte[] KeyedHash(string purpose, string text) => HMACSHA256.HashData(ring.LookUpKey, Aes.Utf8($"{purpose}:{text}"));

    /// <summary>
    /// What stands in the look-up column of an exact search: a keyed hash, so that nobody can try all ten-digit numbers without the key.
    /// </summary>
    /// <returns>Null when nothing is left of the value once it is written in one form.</returns>
    public byte[]? LookUp(LookUpKind kind, string? value)
    {
        var plain = LookUpText.Normalise(kind, value);
        return plain.Length == 0 ? null : HMACSHA256.HashData(ring.LookUpKey, Aes.Utf8($"{kind}:{plain}"))[..LookUpBytes];
    }
}
