namespace WestSussex.Safeguarding.Web.Security;

/// <summary>The address people open, for links in mail. Setting "Portal:Address"; never taken from a request, whose host a stranger may choose.</summary>
public sealed class PortalAddress(IConfiguration configuration)
{
    public const string Setting = "Portal:Address";

    /// <summary>An absolute link to one of our paths.</summary>
    public string To(string path) => (configuration[Setting] ?? configuration["urls"]?.Split(';')[0] ?? DevelopmentAddress.Http).TrimEnd('/') + path;

    internal static bool IsValid(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps;
}
