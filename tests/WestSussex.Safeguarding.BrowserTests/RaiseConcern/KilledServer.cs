using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace WestSussex.Safeguarding.BrowserTests.RaiseConcern;

/// <summary>The portal as a process of its own, as people start it on their machine, which can be killed and started again on its data.</summary>
internal sealed class KilledServer : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);

    private readonly string _folder = Directory.CreateTempSubdirectory("portal-killed-").FullName;
    private readonly int _port = FreePort();
    private Process? _process;

    public string Address => $"http://localhost:{_port}";

    /// <summary>Starts it and waits until it answers.</summary>
    public async Task StartAsync()
    {
        var web = Path.Combine(Root(), "src", "WestSussex.Safeguarding.Web");
        var dll = Path.Combine(web, "bin", Configuration(), "net10.0", "WestSussex.Safeguarding.Web.dll");
        var start = new ProcessStartInfo("dotnet", [dll, $"--urls={Address}"]) { WorkingDirectory = web, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["DataFolder"] = _folder;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        using var client = new HttpClient();
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < LongestStart && !_process.HasExited;)
        {
            try
            {
                using var answer = await client.GetAsync(Address + "/health/ready");
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(50);
        }

        Assert.Fail("The portal did not start.");
    }

    /// <summary>SIGKILL: no warning, nothing is flushed.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            await KillAsync();
        }

        _process?.Dispose();
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private static string Configuration() => new DirectoryInfo(AppContext.BaseDirectory.TrimEnd('/')).Parent!.Name;

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "WestSussex.Safeguarding.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
