using System.Buffers.Binary;
using System.Security.Cryptography;
using Aes = WestSussex.Safeguarding.Web.Data.Encryption.Aes;

namespace WestSussex.Safeguarding.Web.Attachments;

/// <summary>
/// A file as it lies on the disk: four bytes of format, then pieces of 64 KB, each sealed with AES-256-GCM under the file's own key. With
/// every piece its number and whether it is the last one are authenticated, so that none can be left out, moved or cut off unseen.
/// </summary>
internal static class SealedFile
{
    internal const int PieceBytes = 64 * 1024;
    internal const int SealedPieceBytes = PieceBytes + Aes.Overhead;

    internal static readonly byte[] Format = "WSA1"u8.ToArray();

    private const int NumberBytes = sizeof(int);

    internal static byte[] NewKey() => RandomNumberGenerator.GetBytes(Aes.KeyBytes);

    /// <summary>How long a sealed file is whose content has this many bytes.</summary>
    internal static long SealedLength(long size) => Format.Length + size + ((size + PieceBytes - 1) / PieceBytes * Aes.Overhead);

    internal static byte[] Associated(string storedAs, int number, bool last)
    {
        var name = Aes.Utf8(storedAs);
        var all = new byte[name.Length + NumberBytes + 1];
        name.CopyTo(all, 0);
        BinaryPrimitives.WriteInt32BigEndian(all.AsSpan(name.Length), number);
        all[^1] = last ? (byte)1 : (byte)0;
        return all;
    }
}

/// <summary>Seals what is written, piece by piece; never more than one piece is in memory.</summary>
internal sealed class SealingWriter(Stream target, byte[] key, string storedAs)
{
    private readonly byte[] _piece = new byte[SealedFile.PieceBytes];
    private int _filled;
    private int _number;

    internal async Task WriteAsync(ReadOnlyMemory<byte> plain, CancellationToken cancellationToken)
    {
        while (plain.Length > 0)
        {
            // Which piece is the last one is known only when nothing follows.
            if (_filled == _piece.Length)
            {
                await FlushAsync(last: false, cancellationToken);
            }

            var taken = Math.Min(plain.Length, _piece.Length - _filled);
            plain[..taken].CopyTo(_piece.AsMemory(_filled));
            _filled += taken;
            plain = plain[taken..];
        }
    }

    internal Task CompleteAsync(CancellationToken cancellationToken) => FlushAsync(last: true, cancellationToken);

    private async Task FlushAsync(bool last, CancellationToken cancellationToken)
    {
        if (_number == 0)
        {
            await target.WriteAsync(SealedFile.Format, cancellationToken);
        }

        await target.WriteAsync(Aes.Seal(key, _piece[.._filled], SealedFile.Associated(storedAs, _number, last)), cancellationToken);
        _number++;
        _filled = 0;
    }
}
