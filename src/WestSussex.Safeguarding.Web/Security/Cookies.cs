namespace WestSussex.Safeguarding.Web.Security;

/// <summary>
/// The portal's cookies, all strictly necessary. "__Host-" makes browsers refuse them from another host and over http. Plain names are
/// used only in Development over http on localhost, where "Cookies:Prefixed" is not set to true.
/// </summary>
public static class Cookies
{
    public const string Session = "session";
    public const string SigningIn = "signing-in";
    public const string Antiforgery = "antiforgery";
    public const string TempData = "notice";

    /// <summary>The draft that a return code has opened.</summary>
    public const string Draft = "draft";

    /// <summary>Every cookie that signing out deletes.</summary>
    public static readonly IReadOnlyList<string> All = [Session, SigningIn, Antiforgery, TempData, Draft];

    /// <summary>The name as the browser sees it.</summary>
    public static string Name(string name, bool prefixed) => prefixed ? "__Host-" + name : name;

    public static bool ArePrefixed(IConfiguration configuration, IHostEnvironment environment) =>
        !environment.IsDevelopment() || configuration.GetValue("Cookies:Prefixed", ServesHttps(configuration));

    internal static void Configure(CookieBuilder cookie, string name, WebApplicationBuilder builder) =>
        Configure(cookie, name, ArePrefixed(builder.Configuration, builder.Environment));

    internal static void Configure(CookieBuilder cookie, string name, bool prefixed)
    {
        cookie.Name = Name(name, prefixed);
        cookie.HttpOnly = true;
        cookie.IsEssential = true;
        cookie.SameSite = name == Session ? SameSiteMode.Lax : SameSiteMode.Strict;
        cookie.SecurePolicy = prefixed ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookie.Path = "/";
    }

    private static bool ServesHttps(IConfiguration configuration) =>
        (configuration["urls"] ?? "").Contains("https://", StringComparison.OrdinalIgnoreCase);
}
