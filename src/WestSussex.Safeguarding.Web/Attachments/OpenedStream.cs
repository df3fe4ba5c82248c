using System.Security.Cryptography;
using Aes = WestSussex.Safeguarding.Web.Data.Encryption.Aes;

namespace WestSussex.Safeguarding.Web.Attachments;

/// <summary>Reads a sealed file as its sender sent it, one piece at a time; it can be read from anywhere, as archives are.</summary>
/// <exception cref="CryptographicException">While reading: a piece was changed, moved or cut off, or the key is another one.</exception>
internal sealed class OpenedStream : Stream
{
    private readonly FileStream _file;
    private readonly byte[] _key;
    private readonly string _storedAs;
    private readonly int _pieces;
    private byte[] _piece = [];
    private int _loaded = -1;
    private long _position;

    internal OpenedStream(FileStream file, byte[] key, string storedAs)
    {
        (_file, _key, _storedAs) = (file, key, storedAs);
        var body = file.Length - SealedFile.Format.Length;
        _pieces = (int)((body + SealedFile.SealedPieceBytes - 1) / SealedFile.SealedPieceBytes);
        Length = body - ((long)_pieces * Aes.Overhead);
    }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length { get; }

    public override long Position
    {
        get => _position;
        set => _position = Math.Max(0, value);
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (Where() is not { } at)
        {
            return 0;
        }

        if (at.Piece != _loaded)
        {
            var stored = new byte[StoredBytes(at.Piece)];
            _file.Position = Start(at.Piece);
            _file.ReadExactly(stored);
            Open(at.Piece, stored);
        }

        return Copy(at.Offset, buffer.AsSpan(offset, count));
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Where() is not { } at)
        {
            return 0;
        }

        if (at.Piece != _loaded)
        {
            var stored = new byte[StoredBytes(at.Piece)];
            _file.Position = Start(at.Piece);
            await _file.ReadExactlyAsync(stored, cancellationToken);
            Open(at.Piece, stored);
        }

        return Copy(at.Offset, buffer.Span);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => _position + offset,
        _ => Length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _file.Dispose();
        }

        base.Dispose(disposing);
    }

    private (int Piece, int Offset)? Where() => _position >= Length
        ? null
        : ((int)(_position / SealedFile.PieceBytes), (int)(_position % SealedFile.PieceBytes));

    private static long Start(int piece) => SealedFile.Format.Length + ((long)piece * SealedFile.SealedPieceBytes);

    private int StoredBytes(int piece) => (int)Math.Min(SealedFile.SealedPieceBytes, _file.Length - Start(piece));

    private void Open(int piece, byte[] stored)
    {
        _piece = Aes.Open(_key, stored, SealedFile.Associated(_storedAs, piece, piece == _pieces - 1));
        _loaded = piece;
    }

    private int Copy(int offset, Span<byte> target)
    {
        var count = Math.Min(target.Length, _piece.Length - offset);
        _piece.AsSpan(offset, count).CopyTo(target);
        _position += count;
        return count;
    }
}
