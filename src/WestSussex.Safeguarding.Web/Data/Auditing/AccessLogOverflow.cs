using System.Security.Cryptography;
using System.Text.Json;
using WestSussex.Safeguarding.Web.Data.Encryption;

namespace WestSussex.Safeguarding.Web.Data.Auditing;

/// <summary>
/// Where access log entries wait while the database cannot write: one encrypted line each, appended and flushed to the disk.
/// A job loads them later, each once.
/// </summary>
public sealed class AccessLogOverflow(DataFolder folder, FieldCipher cipher, ILogger<AccessLogOverflow> logger) : IDisposable
{
    private const string Place = "AccessLog.Overflow";
    private const string Waiting = "access-log.waiting";
    private const string Loading = "access-log.loading";

    private readonly SemaphoreSlim _file = new(1, 1);
    private bool _hasUnreadable;

    private string WaitingPath => Path.Combine(folder.Folder("overflow"), Waiting);

    private string LoadingPath => Path.Combine(folder.Folder("overflow"), Loading);

    /// <summary>Is anything waiting to be loaded?</summary>
    public bool HasEntries => new FileInfo(WaitingPath) is { Exists: true, Length: > 0 } || File.Exists(LoadingPath);

    public void Dispose() => _file.Dispose();

    internal async Task AppendAsync(IReadOnlyList<AccessLogLine> lines)
    {
        await _file.WaitAsync();
        try
        {
            await using var stream = new FileStream(WaitingPath, FileMode.Append, FileAccess.Write, FileShare.Read);
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

    /// <summary>Takes what waits. It stays on the disk until <see cref="Loaded"/>, so that a crash in between loses nothing.</summary>
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

                File.Move(WaitingPath, LoadingPath);
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
