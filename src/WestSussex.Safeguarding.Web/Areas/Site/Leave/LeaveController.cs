using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace WestSussex.Safeguarding.Web.Areas.Site.Leave;

/// <summary>
/// "Exit this page": a plain link, so that it works without JavaScript. Ends the session, forgets what the
/// browser holds of this site and opens a page that says nothing about the reader.
/// </summary>
[Area("Site")]
[AllowAnonymous]
public sealed class LeaveController(IConfiguration configuration, IAuthenticationSchemeProvider schemes) : Controller
{
    private const string NeutralPage = "https://www.bbc.co.uk/weather";

    /// <summary>Ends the session and leaves. Safe to call from anywhere: the worst it does is to sign out.</summary>
    [HttpGet("/leave")]
    [ResponseCache(NoStore = true)]
    public async Task<IActionResult> Index()
    {
        if (await schemes.GetDefaultSignOutSchemeAsync() is not null)
        {
            await HttpContext.SignOutAsync();
        }

        foreach (var name in Request.Cookies.Keys)
        {
            Response.Cookies.Delete(name, new CookieOptions { Path = "/", Secure = Request.IsHttps, HttpOnly = true });
        }

        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return Redirect(configuration["Site:LeaveTo"] ?? NeutralPage);
    }
}
