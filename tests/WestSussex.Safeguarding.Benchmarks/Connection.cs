using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace WestSussex.Safeguarding.Benchmarks;

/// <summary>One HTTP/1.1 connection that asks one thing at a time and reads only what it has to: status, address, length.</summary>
internal sealed class Connection : IDisposable
{
    private const int FirstSize = 64 * 1024;

    private static readonly byte[] EndOfHead = "\r\n\r\n"u8.ToArray();
    private static readonly byte[] LastChunk = "0\r\n\r\n"u8.ToArray();

    private readonly Socket _socket;
    private byte[] _buffer = new byte[FirstSize];
    private int _length;
    private int _head;

    private Connection(Socket socket) => _socket = socket;

    public static async Task<Connection> OpenAsync(int port)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, port);
        }
        catch
        {
            socket.Dispose();
            throw;
        }

        return new Connection(socket);
    }

    public async Task<Answer> SendAsync(byte[] request)
    {
        await _socket.SendAsync(request);
        (_length, _head) = (0, 0);
        while (!IsWhole())
        {
            if (_length == _buffer.Length)
            {
                Array.Resize(ref _buffer, _buffer.Length * 2);
            }

            var read = await _socket.ReceiveAsync(_buffer.AsMemory(_length));
            _length += read > 0 ? read : throw new IOException("The connection was closed.");
        }

        return new Answer(int.Parse(_buffer.AsSpan("HTTP/1.1 ".Length, 3), CultureInfo.InvariantCulture), Header("\r\nLocation: "u8));
    }

    /// <summary>The headers of the last answer.</summary>
    public string Head() => Encoding.UTF8.GetString(_buffer, 0, _head);

    /// <summary>The body of the last answer; where it came in chunks, their lengths are left out.</summary>
    public string Body()
    {
        var body = _buffer.AsSpan(_head, _length - _head);
        if (Header("\r\nContent-Length: "u8) is not null)
        {
            return Encoding.UTF8.GetString(body);
        }

        var whole = new MemoryStream();
        while (body.IndexOf("\r\n"u8) is var line and > 0)
        {
            var size = int.Parse(Encoding.ASCII.GetString(body[..line]), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            whole.Write(body.Slice(line + 2, size));
            body = body[(line + 2 + size + 2)..];
        }

        return Encoding.UTF8.GetString(whole.ToArray());
    }

    public void Dispose() => _socket.Dispose();

    private bool IsWhole()
    {
        if (_head == 0)
        {
            var end = _buffer.AsSpan(0, _length).IndexOf(EndOfHead);
            if (end < 0)
            {
                return false;
            }

            _head = end + EndOfHead.Length;
        }

        return Header("\r\nContent-Length: "u8) is { } length
            ? _length - _head >= int.Parse(length, CultureInfo.InvariantCulture)
            : _buffer.AsSpan(_head, _length - _head).EndsWith(LastChunk);
    }

    private string? Header(ReadOnlySpan<byte> name)
    {
        var head = _buffer.AsSpan(0, _head);
        var start = head.IndexOf(name);
        if (start < 0)
        {
            return null;
        }

        var value = head[(start + name.Length)..];
        return Encoding.UTF8.GetString(value[..value.IndexOf((byte)'\r')]);
    }
}
