using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Areas.Outcomes.CheckAConcern;

/// <summary>
/// Which sent concern a return code has opened in this browser: half an hour, in an encrypted cookie that scripts cannot read and that is
/// gone when the browser closes. The code itself is not kept.
/// </summary>
public sealed class OpenedConcern(
    SafeguardingDbContext db, CurrentViewer current, IDataProtectionProvider protection, IHttpContextAccessor accessor)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);
    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("check-a-concern").ToTimeLimitedDataProtector();

    private HttpContext Http => accessor.HttpContext!;

    private string CookieName => Http.Request.IsHttps ? "__Host-checked" : "checked";

    /// <summary>Looks the code up; the same work whether it exists or not.</summary>
    public async Task<bool> OpenAsync(string code, CancellationToken cancellationToken)
    {
        var hash = ReturnCode.Hash(code);
        Guid? draftId;
        using (current.OpenSystemScope("check-a-concern"))
        {
            draftId = await db.Referrals.Where(r => r.ReturnCodeHash == hash).Select(r => (Guid?)r.IdempotencyKey).FirstOrDefaultAsync(cancellationToken);
        }

        if (draftId is null)
        {
            return false;
        }

        Http.Response.Cookies.Append(CookieName, _protector.Protect(draftId.Value.ToString("N"), Lifetime), Options());
        return true;
    }

    /// <summary>The concern that was opened; it and nothing else is visible for the rest of this request. Null when none is, or time is up.</summary>
    public Guid? Current()
    {
        if (!Http.Request.Cookies.TryGetValue(CookieName, out var cookie))
        {
            return null;
        }

        try
        {
            var draftId = Guid.ParseExact(_protector.Unprotect(cookie), "N");
            current.Set(new Viewer(null, "The person who raised it", null, new HashSet<Role>(), [], draftId));
            return draftId;
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }

    public void Close() => Http.Response.Cookies.Delete(CookieName, Options());

    private CookieOptions Options() => new()
    {
        HttpOnly = true,
        Secure = Http.Request.IsHttps,
        SameSite = SameSiteMode.Strict,
        Path = "/",
        IsEssential = true,
    };
}
