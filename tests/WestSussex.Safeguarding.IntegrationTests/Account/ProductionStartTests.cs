using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Data.Sqlite;
using WestSussex.Safeguarding.Web.Operations;

namespace WestSussex.Safeguarding.IntegrationTests.Account;

/// <summary>The program itself, in a process of its own: in Production it refuses to run while something is missing or open, and says what in sentences.</summary>
[Trait("Asvs", "13.4.2")]
public sealed class ProductionStartTests : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private readonly string _folder = TestDatabase.NewFolder();

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Start_WithDevelopmentTools_IsRefusedAndNamesEverythingThatIsWrong()
    {
        var (code, said) = await StartAsync(new() { ["Dev__Enabled"] = "true" });

        Assert.Equal(1, code);
        foreach (var setting in new[] { "Dev:Enabled", "Encryption:Certificates", "Portal:Address", "AllowedHosts", "Mail:Host", "Mail:DutyMailboxes", "Operations:Email" })
        {
            Assert.Contains(setting, said, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_OnADatabaseThatWasNotMigrated_IsRefusedAndNamesTheCommand()
    {
        var (code, said) = await StartAsync(RightWith(Certificate("own")));

        Assert.Equal(1, code);
        Assert.Contains("the database is not at this version of the portal (missing: ", said, StringComparison.Ordinal);
        Assert.Contains("Run “migrate”", said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WithACertificateThatOpensNoKey_IsRefusedAndNamesTheRightOne()
    {
        var own = Certificate("own");
        Assert.Equal(0, await OperatorCommands.TryRunAsync(
            ["migrate", $"--DataFolder={_folder}", $"--Encryption:Certificates:0:Path={own.Path}"], TextWriter.Null, TextWriter.Null));

        var (code, said) = await StartAsync(RightWith(Certificate("other")));

        Assert.Equal(1, code);
        Assert.Contains($"data key 1 does not open: A data key needs the certificate {own.Thumbprint}", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WithACertificateFileThatIsNotThere_NamesItsSetting()
    {
        var (code, said) = await StartAsync(RightWith((Path.Combine(_folder, "none.pfx"), "")));

        Assert.Equal(1, code);
        Assert.Contains("Encryption:Certificates:0:Path: there is no file", said, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> RightWith((string Path, string Thumbprint) certificate) => new()
    {
        ["Encryption__Certificates__0__Path"] = certificate.Path,
        ["Portal__Address"] = "https://portal.example",
        ["AllowedHosts"] = "portal.example",
        ["Mail__Host"] = "smtp.example",
        ["Mail__DutyMailboxes__0"] = "duty@mash.example",
        ["Operations__Email"] = "operations@portal.example",
    };

    private (string Path, string Thumbprint) Certificate(string name)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var path = Path.Combine(_folder, $"{name}.pfx");
        File.WriteAllBytes(path, certificate.Export(X509ContentType.Pfx));
        return (path, certificate.Thumbprint);
    }

    private async Task<(int Code, string Said)> StartAsync(Dictionary<string, string> settings)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Production", ["DataFolder"] = _folder },
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        using var portal = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Longest);
        try
        {
            var (output, error) = (portal.StandardOutput.ReadToEndAsync(limit.Token), portal.StandardError.ReadToEndAsync(limit.Token));
            await portal.WaitForExitAsync(limit.Token);
            return (portal.ExitCode, await output + await error);
        }
        finally
        {
            if (!portal.HasExited)
            {
                portal.Kill(entireProcessTree: true);
            }
        }
    }
}
