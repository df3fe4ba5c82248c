using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace WestSussex.Safeguarding.Web.Areas.Site.About;

/// <summary>Privacy notices, cookies, accessibility statement and terms: public, and the same for everybody.</summary>
[Area("Site")]
[AllowAnonymous]
public sealed class AboutController : Controller
{
    /// <summary>Which of the four privacy notices is yours.</summary>
    [HttpGet("/privacy")]
    public IActionResult Privacy() => View();

    /// <summary>For a person who raises a concern without an account.</summary>
    [HttpGet("/privacy/public")]
    public IActionResult PrivacyPublic() => View();

    /// <summary>For people who use the portal in their work.</summary>
    [HttpGet("/privacy/professional")]
    public IActionResult PrivacyProfessional() => View();

    /// <summary>For parents, carers and others whom a concern names.</summary>
    [HttpGet("/privacy/family")]
    public IActionResult PrivacyFamily() => View();

    /// <summary>For children and young people.</summary>
    [HttpGet("/privacy/child")]
    public IActionResult PrivacyChild() => View();

    /// <summary>Which cookies are set and why none needs consent.</summary>
    [HttpGet("/cookies")]
    public IActionResult Cookies() => View();

    /// <summary>The statement that SI 2018/952 asks for.</summary>
    [HttpGet("/accessibility")]
    public IActionResult Accessibility() => View();

    /// <summary>What users of the portal undertake.</summary>
    [HttpGet("/terms")]
    public IActionResult Terms() => View();
}
