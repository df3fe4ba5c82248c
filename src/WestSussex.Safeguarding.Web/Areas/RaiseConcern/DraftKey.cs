using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc.Filters;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern;

/// <summary>
/// The cookie of somebody without an account: which draft their return code has opened. Protected, gone with the browser, and it
/// opens nothing else. The code itself is in it, so that each page can show it again; the database holds only its hash.
/// </summary>
public sealed class DraftKey(IHttpContextAccessor http, IDataProtectionProvider protection, IConfiguration configuration, IHostEnvironment environment)
{
    private const int Parts = 2;
    private readonly IDataProtector _protector = protection.CreateProtector("RaiseConcern.DraftKey");

    /// <summary>The draft that this browser may open, with its code; nothing without a cookie or with one that is not ours.</summary>
    public Opened? Read()
    {
        if (Context.Request.Cookies[CookieName] is not { Length: > 0 } value)
        {
            return null;
        }

        try
        {
            var parts = _protector.Unprotect(value).Split('|');
            return parts.Length == Parts && Guid.TryParse(parts[0], out var id) ? new Opened(id, parts[1]) : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    public void Write(Guid draftId, string code) =>
        Context.Response.Cookies.Append(CookieName, _protector.Protect($"{draftId}|{code}"), Options);

    public void Forget() => Context.Response.Cookies.Delete(CookieName, Options);

    private HttpContext Context => http.HttpContext!;

    private bool IsPrefixed => Cookies.ArePrefixed(configuration, environment);

    private string CookieName => Cookies.Name(Cookies.Draft, IsPrefixed);

    private CookieOptions Options => new()
    {
        HttpOnly = true,
        Secure = IsPrefixed || Context.Request.IsHttps,
        // The link in a receipt leads here from another site.
        SameSite = SameSiteMode.Lax,
        Path = "/",
        IsEssential = true,
    };

    /// <param name="DraftId">The draft, and later the concern that came from it.</param>
    /// <param name="Code">The return code.</param>
    public sealed record Opened(Guid DraftId, string Code);
}

/// <summary>Lets the holder of a return code see the one draft it opens.</summary>
public sealed class DraftKeyFilter(DraftKey key, CurrentViewer viewer) : IResourceFilter
{
    private static readonly HashSet<Domain.Agencies.Role> NoRoles = [];

    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        if (key.Read() is { } opened)
        {
            viewer.Set(viewer.Viewer is { } known
                ? known with { DraftId = opened.DraftId }
                : new Viewer(null, "Somebody with a return code", null, NoRoles, [], opened.DraftId));
        }
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}
