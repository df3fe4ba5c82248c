using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace WestSussex.Safeguarding.Web.Attachments;

/// <summary>What the scanner said about a file.</summary>
/// <param name="Answered">False when it is absent, refused or took too long.</param>
/// <param name="Threat">The name of what it found; null when it found nothing.</param>
public sealed record ScanResult(bool Answered, string? Threat);

/// <summary>
/// Asks ClamAV's daemon over TCP (its INSTREAM command). Setting "Attachments:Clamd" is its host and port, such as "localhost:3310"; without
/// it nothing is scanned. Its StreamMaxLength must be 25 MB or more, as it is by default.
/// </summary>
public sealed class Clamd
{
    private const int DefaultPort = 3310;
    private const int PieceBytes = 64 * 1024;
    private const int LongestAnswer = 1024;
    private const string Found = " FOUND";

    private readonly string? _host;
    private readonly int _port = DefaultPort;
    private readonly TimeSpan _patience;

    public Clamd(IConfiguration configuration)
    {
        _patience = TimeSpan.FromSeconds(configuration.GetValue("Attachments:ClamdTimeoutSeconds", 60.0));
        if (configuration["Attachments:Clamd"] is { Length: > 0 } address)
        {
            var parts = address.Split(':');
            _host = parts[0];
            _port = parts.Length > 1 && int.TryParse(parts[1], out var port) ? port : DefaultPort;
        }
    }

    public bool IsConfigured => _host is not null;

    /// <summary>Does it answer?</summary>
    public async Task<bool> AnswersAsync(CancellationToken cancellationToken) =>
        await AskAsync((stream, token) => stream.WriteAsync("zPING\0"u8.ToArray(), token).AsTask(), cancellationToken) == "PONG";

    public async Task<ScanResult> ScanAsync(Stream content, CancellationToken cancellationToken)
    {
        var answer = await AskAsync((stream, token) => SendAsync(content, stream, token), cancellationToken);
        return answer switch
        {
            "stream: OK" => new ScanResult(true, null),
            not null when answer.EndsWith(Found, StringComparison.Ordinal) =>
                new ScanResult(true, answer[(answer.IndexOf(' ', StringComparison.Ordinal) + 1)..^Found.Length]),
            _ => new ScanResult(false, null),
        };
    }

    private async Task<string?> AskAsync(Func<NetworkStream, CancellationToken, Task> ask, CancellationToken cancellationToken)
    {
        if (_host is null)
        {
            return null;
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(_patience);
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(_host, _port, patience.Token);
            await using var stream = client.GetStream();
            await ask(stream, patience.Token);
            return await AnswerAsync(stream, patience.Token);
        }
        catch (Exception e) when (e is SocketException or IOException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return null;
        }
    }

    // Each piece behind its length; a length of nothing ends it.
    private static async Task SendAsync(Stream content, NetworkStream stream, CancellationToken cancellationToken)
    {
        await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), cancellationToken);
        var piece = new byte[sizeof(int) + PieceBytes];
        int read;
        do
        {
            read = await content.ReadAsync(piece.AsMemory(sizeof(int)), cancellationToken);
            BinaryPrimitives.WriteInt32BigEndian(piece, read);
            await stream.WriteAsync(piece.AsMemory(0, sizeof(int) + read), cancellationToken);
        }
        while (read > 0);
    }

    private static async Task<string> AnswerAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var bytes = new byte[LongestAnswer];
        var read = 0;
        while (read < bytes.Length && await stream.ReadAsync(bytes.AsMemory(read), cancellationToken) is > 0 and var more)
        {
            read += more;
            if (bytes[read - 1] == 0)
            {
                break;
            }
        }

        return Encoding.UTF8.GetString(bytes, 0, read).TrimEnd('\0', '\n');
    }
}
