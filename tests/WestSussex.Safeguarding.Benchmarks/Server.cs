using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace WestSussex.Safeguarding.Benchmarks;

/// <summary>A web server of its own process on this machine, in Production, behind a proxy that ends TLS: this program plays the proxy.</summary>
internal sealed class Server : IDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly Output _output;

    private Server(Process process, int port, TimeSpan start, Output output) => (_process, Port, StartTook, _output) = (process, port, start, output);

    public int Port { get; }

    /// <summary>From the start of the process until the first page was answered.</summary>
    public TimeSpan StartTook { get; }

    /// <summary>How often the server's log said that the database was locked.</summary>
    public int Busy => _output.Busy;

    public double MemoryInMegabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1_048_576.0;
        }
    }

    /// <exception cref="BenchmarkException">It did not answer its first page with 200.</exception>
    public static async Task<Server> StartAsync(string dll, string firstPage, params string[] settings)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet", [dll, $"--urls=http://127.0.0.1:{port}", .. settings])
        {
            WorkingDirectory = Path.GetDirectoryName(dll),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        var (output, watch) = (new Output(), Stopwatch.StartNew());
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => output.Take(line.Data);
        process.ErrorDataReceived += (_, line) => output.Take(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Add(Visitor.ProxyHeader, "https");
        while (watch.Elapsed < LongestStart && !process.HasExited)
        {
            try
            {
                using var answer = await client.GetAsync($"http://127.0.0.1:{port}{firstPage}");
                var server = new Server(process, port, watch.Elapsed, output);
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    return server;
                }

                server.Dispose();
                throw new BenchmarkException($"{firstPage} of {dll} answers {(int)answer.StatusCode}.\n{output}");
            }
            catch (HttpRequestException)
            {
                await Task.Delay(5);
            }
        }

        process.Kill(entireProcessTree: true);
        throw new BenchmarkException($"{dll} did not start.\n{output}");
    }

    /// <summary>SIGKILL: no warning, nothing is flushed.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>SIGTERM: it finishes what it does and closes its database.</summary>
    public async Task StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }

    /// <summary>Runs a program to its end, with what it prints.</summary>
    /// <exception cref="BenchmarkException">It failed.</exception>
    public static async Task RunToEndAsync(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new BenchmarkException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}");
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>The last lines that the server printed, and what to count in all of them.</summary>
    private sealed class Output
    {
        private const int Kept = 30;
        private readonly Queue<string> _last = [];

        public int Busy { get; private set; }

        public void Take(string? line)
        {
            lock (_last)
            {
                Busy += line?.Contains("database is locked", StringComparison.OrdinalIgnoreCase) == true ? 1 : 0;
                _last.Enqueue(line ?? "");
                if (_last.Count > Kept)
                {
                    _last.Dequeue();
                }
            }
        }

        public override string ToString()
        {
            lock (_last)
            {
                return string.Join('\n', _last);
            }
        }
    }
}
