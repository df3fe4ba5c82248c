using System.Security.Cryptography;
using System.Text.Json;
using WestSussex.Safeguarding.Web.Data.Encryption;

namespace WestSussex.Safeguarding.Web.Data.Auditing;

/// <summary>
/// Where access log entries wait while the database cannot write: one encrypted line each, appended and flushed to the disk.
/// A job loads them later, each once. The file lies there beforehand, filled with empty lines that entries are written over: it mostly
/// shares its disk with the database, and on a full disk people must still be able to read a case.
/// </summary>
public sealed class AccessLogOverflow(DataFolder folder, FieldCipher cipher, ILogger<AccessLogOverflow> logger) : IDisposable
{
    private const string Place = "AccessLog.Overflow";
    private const string Waiting = "access-log.waiting";
    private const string Loading = "access-log.loading";
    private const string Next = "access-log.next";

    // Room for some 8,000 looks at a case; after these the disk has to take more, or case pages are refused.
    private const int Reserved = 4 * 1024 * 1024;
    private const byte EmptyLine = (byte)'\n';

    private readonly SemaphoreSlim _file = new(1, 1);
    private bool _hasUnreadable;

    private string WaitingPath => Path.Combine(folder.Folder("overflow"), Waiting);

    private string LoadingPath => Path.Combine(folder.Folder("overflow"), Loading);

    private string NextPath => Path.Combine(folder.Folder("overflow"), Next);

    /// <summary>Is anything waiting to be loaded?</summary>
    public bool HasEntries => File.Exists(LoadingPath) || StartsWithEntry(WaitingPath);

    public void Dispose() => _file.Dispose();

    internal async Task AppendAsync(IReadOnlyList<AccessLogLine> lines)
    {
        await _file.WaitAsync();
        try
        {
            await using var stream = new FileStream(WaitingPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
            stream.Position = EndOfEntries(stream);
            await using (var writer = new StreamWriter(stream, leaveOpen: true))
            {
                if (stream.Position > 0)
                {
                    // The last write may have been cut off in the middle of a line.
                    await writer.WriteLineAsync();
                }

                foreach (var line in lines)
                {
                    await writer.WriteLineAsync(Convert.ToBase64String(cipher.Encrypt(JsonSerializer.SerializeToUtf8Bytes(line), Place)));
                }
            }

            stream.Flush(flushToDisk: true);
        }
        finally
        {
            _file.Release();
        }
    }

    /// <summary>Takes the room on the disk while there is some.</summary>
    /// <exception cref="IOException">The disk is full.</exception>
    internal async Task ReserveAsync()
    {
        await _file.WaitAsync();
        try
        {
            if (!File.Exists(WaitingPath))
            {
                MakeNext();
                File.Move(NextPath, WaitingPath);
            }
        }
        finally
        {
            _file.Release();
        }
    }

    /// <summary>Takes what waits. It stays on the disk until <see cref="Loaded"/>, so that a crash in between loses nothing.</summary>
    /// <exception cref="IOException">The disk is still full; nothing was taken.</exception>
    internal async Task<IReadOnlyList<AccessLogLine>> TakeAsync()
    {
        await _file.WaitAsync();
        try
        {
            if (!File.Exists(LoadingPath))
            {
                if (!File.Exists(WaitingPath))
                {
                    return [];
                }

                MakeNext();
                File.Move(WaitingPath, LoadingPath);
                File.Move(NextPath, WaitingPath);
            }

            var lines = await File.ReadAllLinesAsync(LoadingPath);
            return [.. lines.Where(line => line.Length > 0).Select(Read).OfType<AccessLogLine>()];
        }
        finally
        {
            _file.Release();
        }
    }

    /// <summary>What was taken is in the database now. A file with a line that cannot be read is put aside, not deleted.</summary>
    internal void Loaded()
    {
        if (_hasUnreadable)
        {
            _hasUnreadable = false;
            File.Move(LoadingPath, $"{LoadingPath}.{Guid.CreateVersion7():N}.unreadable");
        }
        else
        {
            File.Delete(LoadingPath);
        }
    }

    private static bool StartsWithEntry(string path)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return stream.ReadByte() is not (-1 or EmptyLine);
    }

    // Just after the last entry, whole or cut off.
    private static long EndOfEntries(FileStream stream)
    {
        var part = new byte[64 * 1024];
        for (var end = stream.Length; end > 0;)
        {
            var start = Math.Max(0, end - part.Length);
            var read = part.AsSpan(0, (int)(end - start));
            stream.Position = start;
            stream.ReadExactly(read);
            if (read.LastIndexOfAnyExcept(EmptyLine) is var last and >= 0)
            {
                return start + last + 1;
            }

            end = start;
        }

        return 0;
    }

    private void MakeNext()
    {
        var empty = new byte[Reserved];
        Array.Fill(empty, EmptyLine);
        try
        {
            using var stream = new FileStream(NextPath, FileMode.Create, FileAccess.Write);
            stream.Write(empty);
            stream.Flush(flushToDisk: true);
        }
        catch (IOException)
        {
            File.Delete(NextPath);
            throw;
        }
    }

    // A line cut off by a crash was never acknowledged, so no page was sent for it; a line that somebody changed looks the same.
    private AccessLogLine? Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<AccessLogLine>(cipher.Decrypt(Convert.FromBase64String(line), Place));
        }
        catch (Exception e) when (e is FormatException or CryptographicException)
        {
            _hasUnreadable = true;
            logger.LogError("A line of the access log's overflow file cannot be read: it was cut off or changed. The file is put aside.");
            return null;
        }
    }
}
