using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace WestSussex.Safeguarding.IntegrationTests.Attachments;

/// <summary>A scanner on a port of its own that speaks clamd's real protocol, and finds EICAR.</summary>
internal sealed class FakeClamd : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly bool _silent;

    public FakeClamd(bool silent = false)
    {
        _silent = silent;
        _listener.Start();
        _ = ServeAsync();
    }

    public string Address => $"127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    public List<byte[]> Seen { get; } = [];

    public void Dispose() => _listener.Dispose();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                await AnswerAsync(client.GetStream());
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or IOException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        var command = await CommandAsync(stream);
        if (_silent)
        {
            await stream.CopyToAsync(Stream.Null);
            return;
        }

        var answer = command switch
        {
            "zPING" => "PONG",
            "zINSTREAM" => await StreamAsync(stream),
            _ => "UNKNOWN COMMAND",
        };
        await stream.WriteAsync(Encoding.ASCII.GetBytes(answer + "\0"));
    }

    private async Task<string> StreamAsync(NetworkStream stream)
    {
        using var all = new MemoryStream();
        var length = new byte[sizeof(int)];
        while (true)
        {
            await stream.ReadExactlyAsync(length);
            var piece = new byte[BinaryPrimitives.ReadInt32BigEndian(length)];
            if (piece.Length == 0)
            {
                break;
            }

            await stream.ReadExactlyAsync(piece);
            all.Write(piece);
        }

        Seen.Add(all.ToArray());
        return all.ToArray().AsSpan().IndexOf(SampleFiles.Eicar) >= 0 ? "stream: Eicar-Signature FOUND" : "stream: OK";
    }

    private static async Task<string> CommandAsync(NetworkStream stream)
    {
        var text = new StringBuilder();
        var one = new byte[1];
        while (await stream.ReadAsync(one) == 1 && one[0] != 0)
        {
            text.Append((char)one[0]);
        }

        return text.ToString();
    }
}
