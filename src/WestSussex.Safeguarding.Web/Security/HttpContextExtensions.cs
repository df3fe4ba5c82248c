namespace WestSussex.Safeguarding.Web.Security;

/// <summary>Small questions about a request.</summary>
public static class HttpContextExtensions
{
    /// <summary>A script of the page made it by itself (autosave): it gets a status, never a redirect, and keeps no session alive.</summary>
    public static bool IsScripted(this HttpContext context) => context.Request.Headers.ContainsKey("X-Requested-With");

    /// <summary>
    /// The network a request came from, for limits: an IPv4 address, or the /64 of an IPv6 address, for one household or school has as many
    /// addresses inside it as it likes.
    /// </summary>
    public static string Network(this HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        if (address is null)
        {
            return "unknown";
        }

        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4().ToString();
        }

        return address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }
}
