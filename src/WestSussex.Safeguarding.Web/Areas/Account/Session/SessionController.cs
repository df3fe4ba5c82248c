using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Web.Security;
using WestSussex.Safeguarding.Web.Security.Access;
using WestSussex.Safeguarding.Web.Security.Sessions;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.Account.Session;

/// <summary>What somebody does with their own session: stay, sign out, be sent to where they work, wait to be confirmed.</summary>
[Area("Account")]
[Route("account")]
public sealed class SessionController(
    CurrentSession session, SessionActivity activity, KeptForms kept, IConfiguration configuration, IHostEnvironment environment, TimeProvider clock) : Controller
{
    /// <summary>The start page of the role that weighs most.</summary>
    [HttpGet("home")]
    [Authorize(Policy = Policies.SignedIn)]
    public IActionResult Home()
    {
        var viewer = session.State!.Viewer;
        return LocalRedirect(
            session.State.PersonState != PersonState.Confirmed ? "/account/waiting"
            : viewer.Is(Role.MashManager) || viewer.Is(Role.MashOfficer) ? "/mash"
            : viewer.Is(Role.EmergencyDuty) ? "/duty"
            : viewer.Is(Role.Administrator) ? "/administration/people"
            : viewer.Is(Role.EarlyHelpCoordinator) ? "/early-help/hub"
            : viewer.Is(Role.DataProtectionOfficer) ? "/data-protection/family-pages"
            : viewer.Is(Role.SafeguardingLead) ? "/my-agency"
            : viewer.Is(Role.Practitioner) ? "/my-concerns"
            : "/account/you");
    }

    /// <summary>Who they are here, and what they may do.</summary>
    [HttpGet("you")]
    [HttpGet("session/stay")]
    [HttpGet("sign-out")]
    [Authorize(Policy = Policies.SignedIn)]
    public IActionResult You() => View(session.State);

    /// <summary>Shown until somebody has confirmed the account.</summary>
    [HttpGet("waiting")]
    [Authorize(Policy = Policies.SignedIn)]
    public IActionResult Waiting() =>
        session.State!.PersonState == PersonState.Confirmed ? RedirectToAction(nameof(Home)) : View(session.State);

    /// <summary>The seconds that are left, on the answer to "Stay signed in": near the tenth hour staying adds nothing.</summary>
    private const string SecondsLeft = "Session-Expires-In";

    /// <summary>A person pressed "Stay signed in". A script gets 204, a browser without scripts their start page.</summary>
    [HttpPost("session/stay")]
    [Authorize(Policy = Policies.SignedIn)]
    public async Task<IActionResult> Stay(CancellationToken cancellationToken)
    {
        await activity.PersonActedAsync(atOnce: true, cancellationToken);
        Response.Headers[SecondsLeft] = ViewerInLayout.SecondsLeft(session, clock)?.ToString(CultureInfo.InvariantCulture);
        return Request.Headers["Sec-Fetch-Mode"] == "navigate" ? RedirectToAction(nameof(Home)) : NoContent();
    }

    /// <summary>Works too when the session has ended already.</summary>
    [HttpPost("sign-out")]
    [AllowAnonymous]
    public async Task<IActionResult> LeaveAccount()
    {
        await HttpContext.SignOutAsync();
        var prefixed = Cookies.ArePrefixed(configuration, environment);
        foreach (var name in Cookies.All)
        {
            Response.Cookies.Delete(Cookies.Name(name, prefixed), new CookieOptions { Path = "/", Secure = prefixed, HttpOnly = true });
        }

        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return RedirectToAction(nameof(SignedOut));
    }

    [HttpGet("signed-out")]
    [AllowAnonymous]
    public IActionResult SignedOut() => View();

    /// <summary>What was sent after the session had ended, to look at and put back.</summary>
    [HttpGet("kept-answers")]
    [Authorize(Policy = Policies.SignedIn)]
    public async Task<IActionResult> KeptAnswers(CancellationToken cancellationToken) => View(await kept.WaitingAsync(cancellationToken));

    [HttpPost("kept-answers/forget")]
    [Authorize(Policy = Policies.SignedIn)]
    public async Task<IActionResult> ForgetKeptAnswers([FromForm] Guid id, CancellationToken cancellationToken)
    {
        await kept.ForgetAsync(id, cancellationToken);
        return RedirectToAction(nameof(KeptAnswers));
    }
}
