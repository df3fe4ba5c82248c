using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Domain.Policies;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.Web.Areas.Site.About;

/// <summary>Privacy notices, cookies, accessibility statement and terms: public, and the same for everybody. Their words are files in ReferenceData/texts.</summary>
[Area("Site")]
[AllowAnonymous]
public sealed class AboutController(PolicyData policy) : Controller
{
    private const string Notices = "/privacy";

    /// <summary>Which of the four privacy notices is yours.</summary>
    [HttpGet(Notices)]
    public IActionResult Privacy() => View(new TextPage(Text("privacy")));

    /// <summary>For a person who raises a concern without an account.</summary>
    [HttpGet("/privacy/public")]
    public IActionResult PrivacyPublic() => Notice("privacy-public");

    /// <summary>For people who use the portal in their work.</summary>
    [HttpGet("/privacy/professional")]
    public IActionResult PrivacyProfessional() => Notice("privacy-professional");

    /// <summary>For parents, carers and others whom a concern names.</summary>
    [HttpGet("/privacy/family")]
    public IActionResult PrivacyFamily() => Notice("privacy-family");

    /// <summary>For children and young people.</summary>
    [HttpGet("/privacy/child")]
    public IActionResult PrivacyChild() => View("Text", new TextPage(Text("privacy-child"), BackLink: Notices, SaysWhoToRing: true));

    /// <summary>Which cookies are set and why none needs consent.</summary>
    [HttpGet("/cookies")]
    public IActionResult Cookies() => View("Text", new TextPage(Text("cookies"), SaysWhoToRing: true));

    /// <summary>The statement that SI 2018/952 asks for.</summary>
    [HttpGet("/accessibility")]
    public IActionResult Accessibility() => View("Text", new TextPage(Text("accessibility")));

    /// <summary>What users of the portal undertake.</summary>
    [HttpGet("/terms")]
    public IActionResult Terms() => View("Text", new TextPage(Text("terms"), SaysWhoToRing: true));

    // The law and the rights are the same in each notice.
    private ViewResult Notice(string id) => View("Text", new TextPage(Text(id), Text("privacy-law"), Notices));

    private GuidancePage Text(string id) => policy.Texts.Page(id, policy.Today);
}

/// <summary>A page that is text and nothing else.</summary>
/// <param name="Text">Its words.</param>
/// <param name="AtTheEnd">What several pages end with.</param>
/// <param name="BackLink">The page it belongs to.</param>
/// <param name="SaysWhoToRing">Ends with the numbers for danger.</param>
public sealed record TextPage(GuidancePage Text, GuidancePage? AtTheEnd = null, string? BackLink = null, bool SaysWhoToRing = false)
{
    public IEnumerable<GuidanceSection> Parts => AtTheEnd is null ? Text.Sections : Text.Sections.Concat(AtTheEnd.Sections);
}
