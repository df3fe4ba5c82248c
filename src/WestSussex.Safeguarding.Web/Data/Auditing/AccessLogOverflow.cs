using System.Text.Json;
using WestSussex.Safeguarding.Web.Data.Encryption;

namespace WestSussex.Safeguarding.Web.Data.Auditing;

/// <summary>
/// Where access log entries wait while the database cannot write: one encrypted line each, appended and flushed to the disk.
/// A job loads them later, each once.
/// </summary>
public sealed class AccessLogOverflow(DataFolder folder, FieldCipher cipher) : IDisposable
{
    private const string Place = "AccessLog.Overflow";
    private const string Waiting = "access-log.waiting";
    private const string Loading = "access-log.loading";

    private readonly SemaphoreSlim _file = new(1, 1);

    private string WaitingPath => Path.Combine(folder.Folder("overflow"), Waiting);

    private string LoadingPath => Path.Combine(folder.Folder("overflow"), Loading);

    /// <summary>Is anything waiting to be loaded?</summary>
    public bool HasEntries => File.Exists(WaitingPath) || File.Exists(LoadingPath);

    public void Dispose() => _file.Dispose();

    internal async Task AppendAsync(IReadOnlyList<AccessLogLine> lines)
    {
        await _file.WaitAsync();
        try
        {
            await using var stream = new FileStream(WaitingPath, FileMode.Append, FileAccess.Write, FileShare.Read);
            await using (var writer = new StreamWriter(stream, leaveOpen: true))
            {
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
            return [.. lines.Select(Read).OfType<AccessLogLine>()];
        }
        finally
        {
            _file.Release();
        }
    }

    internal void Loaded() => File.Delete(LoadingPath);

    // A line cut off by a crash was never acknowledged, so no page was sent for it.
    private AccessLogLine? Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<AccessLogLine>(cipher.Decrypt(Convert.FromBase64String(line), Place));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
