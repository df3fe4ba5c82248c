using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Operations;
using WestSussex.Safeguarding.Web.Security;
using WestSussex.Safeguarding.Web.Security.Sessions;

namespace WestSussex.Safeguarding.Benchmarks;

/// <summary>A data folder with so many made-up concerns: made once by the command "generate", then kept.</summary>
internal sealed class PreparedData : IAsyncDisposable
{
    private const int LargestCopied = 100_000;

    // How the framework's cookie handler protects a ticket that lies in a store.
    private const string CookiePurpose = "Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationMiddleware";
    private const string SessionIdClaim = "Microsoft.AspNetCore.Authentication.Cookies-SessionId";
    private readonly WebApplication _host;

    private PreparedData(string folder, string certificate)
    {
        Folder = folder;
        Settings = [$"--DataFolder={folder}", "--Jobs:Enabled=false", $"--Encryption:Certificates:0:Path={certificate}"];
        Environment.SetEnvironmentVariable("ASPNETCORE_ENVIRONMENT", "Production");
        _host = CommandHost.Build(Settings);
    }

    public string Folder { get; }

    /// <summary>What every program needs to be told that opens it.</summary>
    public string[] Settings { get; }

    public IServiceProvider Services => _host.Services;

    /// <summary>The folder itself.</summary>
    /// <param name="options">What stands behind the command's name.</param>
    /// <param name="referrals">How many concerns.</param>
    /// <param name="assessments">How many Early Help Assessments; the usual share of the concerns if left out.</param>
    public static async Task<PreparedData> OpenAsync(Options options, int referrals, int? assessments = null)
    {
        await Portal.PublishAsync(options);
        var (folder, certificate) = (Path.Combine(options.DataRoot, "bench-" + Name(referrals) + (assessments is { } more ? "-" + Name(more) : "")), Certificate(options.DataRoot));
        if (!File.Exists(Path.Combine(folder, "done")))
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }

            Console.WriteLine($"Preparing {folder}; the goal is 1,000,000 referrals in 20 minutes and 1 GB of memory");
            string[] share = assessments is { } count ? ["--assessments", $"{count}"] : [];
            await Server.RunToEndAsync(
                "dotnet", Path.GetDirectoryName(Portal.Dll)!,
                [Portal.Dll, "generate", "--referrals", $"{referrals}", .. share, $"--DataFolder={folder}", $"--Encryption:Certificates:0:Path={certificate}"]);
            await File.WriteAllTextAsync(Path.Combine(folder, "done"), "");
        }

        return new PreparedData(folder, certificate);
    }

    /// <summary>A copy to write into, so that the next run finds the prepared folder as it was; beyond 100,000 the folder itself, where some hundred more do not matter.</summary>
    public static async Task<PreparedData> CopyAsync(Options options, int referrals)
    {
        await using var prepared = await OpenAsync(options, referrals);
        if (referrals > LargestCopied)
        {
            return new PreparedData(prepared.Folder, Certificate(options.DataRoot));
        }

        var copy = prepared.Folder + "-used";
        if (Directory.Exists(copy))
        {
            Directory.Delete(copy, recursive: true);
        }

        Directory.CreateDirectory(copy);
        await prepared.AskAsync($"VACUUM INTO '{Path.Combine(copy, "safeguarding.db")}'");
        return new PreparedData(copy, Certificate(options.DataRoot));
    }

    public Task<object?> AskAsync(string sql) => AskAsync<object>(sql);

    public async Task<T?> AskAsync<T>(string sql)
        where T : class
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(Folder, "safeguarding.db")};Pooling=False;Default Timeout=600");
        await connection.OpenAsync();
        await using var command = new SqliteCommand(sql, connection);
        return await command.ExecuteScalarAsync() as T;
    }

    /// <summary>The cookie of somebody who has just signed in with everything that their roles ask for.</summary>
    public async Task<(string Name, string Value)> SessionAsync(string email)
    {
        await using var scope = Services.CreateAsyncScope();
        using var system = scope.ServiceProvider.GetRequiredService<CurrentViewer>().OpenSystemScope("benchmark");
        var db = scope.ServiceProvider.GetRequiredService<SafeguardingDbContext>();
        var person = await db.People.Where(p => p.WorkEmail == email).Select(p => p.Id).SingleAsync();
        var key = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));
        db.SignInSessions.Add(new SignInSession(DatabaseTicketStore.Hash(key), person, withAuthenticator: true, DateTime.UtcNow));
        await db.SaveChangesAsync();

        const string scheme = CookieAuthenticationDefaults.AuthenticationScheme;
        var protector = Services.GetRequiredService<IDataProtectionProvider>()
            .CreateProtector(CookiePurpose, scheme, "v2");
        var principal = new System.Security.Claims.ClaimsPrincipal(new System.Security.Claims.ClaimsIdentity([new(SessionIdClaim, key)], scheme));
        var ticket = new AuthenticationTicket(principal, new AuthenticationProperties { IssuedUtc = DateTimeOffset.UtcNow, ExpiresUtc = DateTimeOffset.UtcNow.AddHours(9) }, scheme);
        return (Cookies.Name(Cookies.Session, prefixed: true), new TicketDataFormat(protector).Protect(ticket));
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private static string Name(int referrals) => referrals switch
    {
        >= 1_000_000 when referrals % 1_000_000 == 0 => $"{referrals / 1_000_000}m",
        >= 1_000 when referrals % 1_000 == 0 => $"{referrals / 1_000}k",
        _ => $"{referrals}",
    };

    // Production asks for a certificate, so that is what is measured.
    private static string Certificate(string folder)
    {
        var path = Path.Combine(folder, "bench-certificate.pfx");
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(folder);
            using var key = RSA.Create(2048);
            var request = new CertificateRequest("CN=benchmark", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddYears(10));
            File.WriteAllBytes(path, certificate.Export(X509ContentType.Pfx));
        }

        return path;
    }
}
