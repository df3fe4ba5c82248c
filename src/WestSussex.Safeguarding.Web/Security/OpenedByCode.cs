using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace WestSussex.Safeguarding.Web.Security;

/// <summary>
/// What a code has opened in this browser: half an hour, in an encrypted cookie that scripts cannot read and that is gone when the browser
/// closes. It holds the record's id; the code itself is not kept.
/// </summary>
/// <param name="protection">Keys.</param>
/// <param name="accessor">This request.</param>
/// <param name="purpose">What is opened, such as "check-a-concern": one cookie never opens another kind of record.</param>
/// <param name="cookie">Its name, without the prefix that binds it to https.</param>
public abstract class OpenedByCode(IDataProtectionProvider protection, IHttpContextAccessor accessor, string purpose, string cookie)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);
    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector(purpose).ToTimeLimitedDataProtector();

    private HttpContext Http => accessor.HttpContext!;

    private string CookieName => Http.Request.IsHttps ? $"__Host-{cookie}" : cookie;

    public void Close() => Http.Response.Cookies.Delete(CookieName, Options());

    /// <summary>The record is open in this browser from now on.</summary>
    protected void Keep(Guid id) => Http.Response.Cookies.Append(CookieName, _protector.Protect(id.ToString("N"), Lifetime), Options());

    /// <summary>The record that was opened; null when none is, or time is up.</summary>
    protected Guid? Opened()
    {
        try
        {
            return Http.Request.Cookies.TryGetValue(CookieName, out var value) ? Guid.ParseExact(_protector.Unprotect(value), "N") : null;
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private CookieOptions Options() => new()
    {
        HttpOnly = true,
        Secure = Http.Request.IsHttps,
        SameSite = SameSiteMode.Strict,
        Path = "/",
        IsEssential = true,
    };
}
