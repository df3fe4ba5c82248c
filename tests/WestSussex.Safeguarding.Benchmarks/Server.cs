using System.Diagnostics;
using System.Net;

namespace WestSussex.Safeguarding.Benchmarks;

/// <summary>A web server of its own process on this machine.</summary>
internal sealed class Server : IDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);
    private static int _port = 5180;

    private readonly Process _process;

    private Server(Process process, string address, TimeSpan start) => (_process, Address, StartTook) = (process, address, start);

    public string Address { get; }

    /// <summary>Until the first page was answered.</summary>
    public TimeSpan StartTook { get; }

    public double MemoryInMegabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1_048_576.0;
        }
    }

    public static async Task<Server> StartAsync(string dll, string environment, string firstPage, params string[] settings)
    {
        var address = $"http://127.0.0.1:{Interlocked.Increment(ref _port)}";
        var start = new ProcessStartInfo("dotnet", [dll, $"--urls={address}", .. settings])
        {
            WorkingDirectory = Path.GetDirectoryName(dll),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        var watch = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        var problems = new StringWriter();
        process.ErrorDataReceived += (_, line) => problems.WriteLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var client = new HttpClient();
        while (watch.Elapsed < LongestStart && !process.HasExited)
        {
            try
            {
                using var answer = await client.GetAsync(address + firstPage);
                return new Server(process, address, watch.Elapsed);
            }
            catch (HttpRequestException)
            {
                await Task.Delay(10);
            }
        }

        process.Kill(entireProcessTree: true);
        throw new InvalidOperationException($"{dll} did not start. {problems}");
    }

    public HttpClient Client() => new(new SocketsHttpHandler { UseCookies = true, CookieContainer = new CookieContainer(), AllowAutoRedirect = false, MaxConnectionsPerServer = 256 })
    {
        BaseAddress = new Uri(Address),
    };

    /// <summary>SIGKILL: no warning, nothing is flushed.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }

    /// <summary>Runs a program to its end.</summary>
    public static async Task RunToEndAsync(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}");
        }
    }
}
