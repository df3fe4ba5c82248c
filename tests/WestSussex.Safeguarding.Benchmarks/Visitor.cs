using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace WestSussex.Safeguarding.Benchmarks;

/// <summary>What came back.</summary>
internal readonly record struct Answer(int Status, string? Location);

/// <summary>
/// Somebody with a browser and its cookies, on as many connections as are asked for at once. It sends prepared bytes and reads answers
/// without taking them apart, because on a small machine whatever the visitor costs is taken from the server.
/// </summary>
internal sealed partial class Visitor(Server server) : IDisposable
{
    /// <summary>How a proxy says that the reader came by https.</summary>
    public const string ProxyHeader = "X-Forwarded-Proto";

    private const int ShownCharacters = 300;
    private static readonly TimeSpan LongestSilence = TimeSpan.FromMinutes(1);
    private readonly ConcurrentBag<(Connection Connection, long Since)> _idle = [];
    private readonly Dictionary<string, string> _cookies = [];
    private string _token = "";
    private int _serverErrors;
    private string? _problem;

    /// <summary>Answers from 500 on.</summary>
    public int ServerErrors => _serverErrors;

    /// <summary>The first answer that was not what was asked for, in words.</summary>
    public string? Problem => _problem;

    public void Take(string cookie, string value) => _cookies[cookie] = value;

    public byte[] Get(string path) => Encoding.ASCII.GetBytes(Head("GET", path) + "\r\n");

    /// <summary>A form, with the token of the last page that was read.</summary>
    public byte[] Post(string path, params (string Name, string Value)[] fields)
    {
        var body = string.Join('&', fields.Append(("__RequestVerificationToken", _token)).Select(f => $"{f.Item1}={Uri.EscapeDataString(f.Item2)}"));
        return Encoding.ASCII.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $"{Head("POST", path)}Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {body.Length}\r\n\r\n{body}"));
    }

    /// <summary>Asks, and remembers what was wrong when another status than the expected one comes back.</summary>
    public async Task<Answer> SendAsync(byte[] request, HttpStatusCode expected)
    {
        var connection = TakeIdle() ?? await Connection.OpenAsync(server.Port);
        Answer answer;
        try
        {
            answer = await connection.SendAsync(request);
            if (answer.Status != (int)expected)
            {
                Interlocked.Add(ref _serverErrors, answer.Status >= (int)HttpStatusCode.InternalServerError ? 1 : 0);
                Interlocked.CompareExchange(ref _problem, Described(request, answer, connection.Body()), null);
            }
        }
        catch
        {
            connection.Dispose();
            throw;
        }

        _idle.Add((connection, Environment.TickCount64));
        return answer;
    }

    // The server closes what was silent for two minutes, as the one contestant is while the others run.
    private Connection? TakeIdle()
    {
        while (_idle.TryTake(out var idle))
        {
            if (Environment.TickCount64 - idle.Since < LongestSilence.TotalMilliseconds)
            {
                return idle.Connection;
            }

            idle.Connection.Dispose();
        }

        return null;
    }

    /// <summary>Reads a page with its cookies and its form's token.</summary>
    /// <exception cref="BenchmarkException">The page was not answered with 200.</exception>
    public async Task<string> PageAsync(string path)
    {
        using var connection = await Connection.OpenAsync(server.Port);
        var answer = await connection.SendAsync(Get(path));
        var body = connection.Body();
        if (answer.Status != (int)HttpStatusCode.OK)
        {
            throw new BenchmarkException(Described(Get(path), answer, body));
        }

        foreach (Match cookie in SetCookie().Matches(connection.Head()))
        {
            _cookies[cookie.Groups[1].Value] = cookie.Groups[2].Value;
        }

        _token = Token().Match(body) is { Success: true } found ? found.Groups[1].Value : _token;
        return body;
    }

    public void Dispose()
    {
        while (_idle.TryTake(out var idle))
        {
            idle.Connection.Dispose();
        }
    }

    private string Head(string method, string path)
    {
        var cookies = _cookies.Count == 0 ? "" : $"Cookie: {string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}"))}\r\n";
        return string.Create(
            CultureInfo.InvariantCulture, $"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{server.Port}\r\n{ProxyHeader}: https\r\n{cookies}");
    }

    private static string Described(byte[] request, Answer answer, string body)
    {
        var asked = Encoding.ASCII.GetString(request, 0, Array.IndexOf(request, (byte)'\r'));
        var main = body.IndexOf("<main", StringComparison.Ordinal);
        var words = WebUtility.HtmlDecode(Tags().Replace(main < 0 ? body : body[main..], " "));
        var text = Spaces().Replace(words, " ").Trim();
        return $"\"{asked}\" was answered {answer.Status} {answer.Location}: {(text.Length > ShownCharacters ? text[..ShownCharacters] + "…" : text)}";
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("^Set-Cookie: ([^=]+)=([^;\r]*)", RegexOptions.Multiline)]
    private static partial Regex SetCookie();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
