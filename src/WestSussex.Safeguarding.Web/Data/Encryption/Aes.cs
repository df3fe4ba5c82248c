using System.Security.Cryptography;
using System.Text;

namespace WestSussex.Safeguarding.Web.Data.Encryption;

/// <summary>AES-256-GCM as it is stored: nonce, cipher text, tag.</summary>
internal static class Aes
{
    internal const int KeyBytes = 32;
    internal const int NonceBytes = 12;
    internal const int TagBytes = 16;

    /// <summary>Bytes that sealing adds.</summary>
    internal const int Overhead = NonceBytes + TagBytes;

    // The library sets a key up anew for every instance, which takes longer than most texts; instances are not for several threads.
    [ThreadStatic]
    private static (byte[] Key, AesGcm Cipher)? _lastUsed;

    internal static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    internal static byte[] Seal(byte[] key, byte[] plain, byte[] associated)
    {
        var sealedBytes = new byte[plain.Length + Overhead];
        Seal(key, plain, associated, sealedBytes);
        return sealedBytes;
    }

    internal static void Seal(byte[] key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> associated, Span<byte> destination)
    {
        var nonce = destination[..NonceBytes];
        RandomNumberGenerator.Fill(nonce);
        With(key).Encrypt(nonce, plain, destination[NonceBytes..^TagBytes], destination[^TagBytes..], associated);
    }

    /// <exception cref="CryptographicException">Another key, another place, or the bytes were changed.</exception>
    internal static byte[] Open(byte[] key, ReadOnlySpan<byte> sealedBytes, ReadOnlySpan<byte> associated)
    {
        if (sealedBytes.Length < Overhead)
        {
            throw new CryptographicException("An encrypted value is too short to be one.");
        }

        var plain = new byte[sealedBytes.Length - Overhead];
        With(key).Decrypt(sealedBytes[..NonceBytes], sealedBytes[NonceBytes..^TagBytes], sealedBytes[^TagBytes..], plain, associated);
        return plain;
    }

    private static AesGcm With(byte[] key)
    {
        if (_lastUsed is { } last)
        {
            if (ReferenceEquals(last.Key, key))
            {
                return last.Cipher;
            }

            last.Cipher.Dispose();
        }

        var cipher = new AesGcm(key, TagBytes);
        _lastUsed = (key, cipher);
        return cipher;
    }
}
