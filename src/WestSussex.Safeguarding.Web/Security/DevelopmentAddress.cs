using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace WestSussex.Safeguarding.Web.Security;

/// <summary>
/// Where "dotnet run" listens in Development when nobody said where: https if this machine has an ASP.NET development certificate
/// ("dotnet dev-certs https" makes one), else http, and then cookies go without the prefix that needs https.
/// </summary>
public static class DevelopmentAddress
{
    public const string Http = "http://localhost:5080";
    public const string Https = "https://localhost:5443";

    // What marks the certificates that "dotnet dev-certs" makes.
    private const string DevelopmentCertificate = "1.3.6.1.4.1.311.84.1.1";

    private static readonly string[] AddressSettings = ["urls", "http_ports", "https_ports"];

    /// <summary>Leaves an address alone that somebody chose: setting, environment variable, command line or section Kestrel.</summary>
    internal static void ChooseDevelopmentAddress(this WebApplicationBuilder builder)
    {
        if (builder.Environment.IsDevelopment() && !IsChosen(builder.Configuration))
        {
            builder.WebHost.UseUrls(HasCertificate() ? Https : Http);
        }
    }

    /// <summary>Somebody said where to listen.</summary>
    public static bool IsChosen(IConfiguration configuration) =>
        AddressSettings.Any(name => !string.IsNullOrWhiteSpace(configuration[name]))
        || configuration.GetSection("Kestrel:Endpoints").GetChildren().Any();

    private static bool HasCertificate()
    {
        try
        {
            using var store = new X509Store(StoreName.My, StoreLocation.CurrentUser);
            store.Open(OpenFlags.ReadOnly);
            return store.Certificates.Find(X509FindType.FindByExtension, DevelopmentCertificate, validOnly: false)
                .Any(c => c.HasPrivateKey && IsValidNow(c));
        }
        catch (CryptographicException)
        {
            // No store is no certificate.
            return false;
        }
    }

    private static bool IsValidNow(X509Certificate2 certificate)
    {
        var now = TimeProvider.System.GetLocalNow().DateTime;
        return certificate.NotBefore <= now && now < certificate.NotAfter;
    }
}
