using System.Security.Cryptography;
using WestSussex.Safeguarding.Web.Attachments;

namespace WestSussex.Safeguarding.IntegrationTests.Attachments;

public sealed class SealedFileTests : IDisposable
{
    private const int Piece = SealedFile.PieceBytes;
    private readonly string _path = Path.GetTempFileName();
    private readonly byte[] _key = SealedFile.NewKey();

    [Theory]
    [InlineData(1)]
    [InlineData(Piece - 1)]
    [InlineData(Piece)]
    [InlineData(Piece + 1)]
    [InlineData((3 * Piece) + 17)]
    public async Task Open_WhatWasSealed_GivesTheSameBytes(int size)
    {
        var plain = RandomNumberGenerator.GetBytes(size);
        await SealAsync(plain);

        Assert.Equal(SealedFile.SealedLength(size), new FileInfo(_path).Length);
        Assert.Equal(plain, await ReadAsync());
    }

    [Fact]
    public async Task Open_FromTheMiddle_GivesThatPart()
    {
        var plain = RandomNumberGenerator.GetBytes((2 * Piece) + 100);
        await SealAsync(plain);
        await using var opened = Open();

        opened.Seek(Piece - 5, SeekOrigin.Begin);
        var part = new byte[10];
        await opened.ReadExactlyAsync(part);

        Assert.Equal(plain[(Piece - 5)..(Piece + 5)], part);
    }

    [Fact]
    public async Task Open_AByteChanged_Fails() => await BrokenAsync(bytes => bytes[Piece + 200] ^= 1);

    [Fact]
    public async Task Open_PiecesSwapped_Fails() => await BrokenAsync(bytes =>
    {
        var (start, length) = (SealedFile.Format.Length, SealedFile.SealedPieceBytes);
        var first = bytes[start..(start + length)];
        bytes.AsSpan(start + length, length).CopyTo(bytes.AsSpan(start));
        first.CopyTo(bytes, start + length);
    });

    [Fact]
    public async Task Open_LastPieceCutOff_Fails()
    {
        await SealAsync(new byte[3 * Piece]);
        await using (var file = new FileStream(_path, FileMode.Open))
        {
            file.SetLength(SealedFile.Format.Length + (2L * SealedFile.SealedPieceBytes));
        }

        await Assert.ThrowsAnyAsync<CryptographicException>(ReadAsync);
    }

    [Fact]
    public async Task Open_UnderAnotherName_Fails()
    {
        await SealAsync([1, 2, 3]);
        await using var opened = new OpenedStream(File.OpenRead(_path), _key, "other");

        await Assert.ThrowsAnyAsync<CryptographicException>(async () => await opened.ReadExactlyAsync(new byte[3]));
    }

    public void Dispose() => File.Delete(_path);

    private async Task BrokenAsync(Action<byte[]> change)
    {
        await SealAsync(RandomNumberGenerator.GetBytes(3 * Piece));
        var bytes = await File.ReadAllBytesAsync(_path);
        change(bytes);
        await File.WriteAllBytesAsync(_path, bytes);

        await Assert.ThrowsAnyAsync<CryptographicException>(ReadAsync);
    }

    private async Task SealAsync(byte[] plain)
    {
        await using var file = File.Create(_path);
        var writer = new SealingWriter(file, _key, "name");
        foreach (var part in plain.Chunk(10_000))
        {
            await writer.WriteAsync(part, CancellationToken.None);
        }

        await writer.CompleteAsync(CancellationToken.None);
    }

    private OpenedStream Open() => new(File.OpenRead(_path), _key, "name");

    private async Task<byte[]> ReadAsync()
    {
        await using var opened = Open();
        using var all = new MemoryStream();
        await opened.CopyToAsync(all);
        return all.ToArray();
    }
}
