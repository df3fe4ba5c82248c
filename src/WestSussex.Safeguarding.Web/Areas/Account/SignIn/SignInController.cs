using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Web.Security;
using WestSussex.Safeguarding.Web.Security.SigningIn;

namespace WestSussex.Safeguarding.Web.Areas.Account.SignIn;

/// <summary>
/// Signing in without a password: an e-mail address, then the six-digit code that went there. Every address gets the same page, the same words
/// and a mail, so that nobody learns who has an account.
/// </summary>
[Area("Account")]
[AllowAnonymous]
[Route("account/sign-in")]
public sealed class SignInController(
    SignInCodes codes,
    PendingSignInCookie cookie,
    StartSession start,
    CurrentSession session,
    IValidator<EmailForm> emailValidator,
    IValidator<CodeForm> codeValidator) : Controller
{
    [HttpGet("")]
    public IActionResult Index([FromQuery] string? returnUrl) => session.State is null
        ? View(new EmailForm { ReturnUrl = Local(returnUrl), SessionHasEnded = session.HasEnded, ByTime = session.Expired is not null })
        : LocalRedirect(Local(returnUrl) ?? "/account/home");

    [HttpPost("")]
    [EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> Index(EmailForm form, CancellationToken cancellationToken)
    {
        var result = await emailValidator.ValidateAsync(form, cancellationToken);
        result.AddToModelState(ModelState, null);
        if (!ModelState.IsValid)
        {
            return View(form);
        }

        var email = Person.NormaliseEmail(form.Email!);
        if (await codes.SendAsync(email, HttpContext.Network(), cancellationToken) is not { } id)
        {
            ModelState.AddModelError(nameof(form.Email),
                "Several codes were asked for with this address or from your network. Use the newest code, or wait 15 minutes and ask again");
            return View(form);
        }

        cookie.Write(HttpContext, new PendingSignIn(id, email, Verified: false, Local(form.ReturnUrl)));
        return RedirectToAction(nameof(Code));
    }

    [HttpGet("code")]
    public IActionResult Code() => cookie.Read(HttpContext) is { } pending
        ? View(new CodeForm { SentTo = pending.Email })
        : RedirectToAction(nameof(Index));

    [HttpPost("code")]
    [EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> Code(CodeForm form, CancellationToken cancellationToken)
    {
        if (cookie.Read(HttpContext) is not { } pending)
        {
            return RedirectToAction(nameof(Index));
        }

        form.SentTo = pending.Email;
        var result = await codeValidator.ValidateAsync(form, cancellationToken);
        result.AddToModelState(ModelState, null);
        if (!ModelState.IsValid)
        {
            return View(form);
        }

        switch (await codes.TryAsync(pending.CodeId, CodeForm.Digits(form.Code), cancellationToken))
        {
            case CodeAnswer.Right:
                return await GoOnAsync(pending with { Verified = true }, cancellationToken);
            case CodeAnswer.Spent:
                form.IsSpent = true;
                ModelState.AddModelError(nameof(form.Code), "This code does not work any more. Ask for a new one");
                return View(form);
            default:
                ModelState.AddModelError(nameof(form.Code), "This is not the code we sent last. Check the mail and type it again");
                return View(form);
        }
    }

    /// <summary>Their mailbox is proven; what comes now depends on whether we know them.</summary>
    private async Task<IActionResult> GoOnAsync(PendingSignIn pending, CancellationToken cancellationToken)
    {
        var person = await codes.PersonOfAsync(pending.Email, cancellationToken);
        if (person is null || person.NeedsAuthenticator)
        {
            cookie.Write(HttpContext, pending);
            return Redirect(person is null ? "/account/register" : person.HasAuthenticator ? "/account/authenticator" : "/account/authenticator/set-up");
        }

        if (person.State == PersonState.Deactivated)
        {
            cookie.Delete(HttpContext);
            return View("Closed");
        }

        return await start.StartAsync(HttpContext, pending, person.Id, withAuthenticator: false)
            ? LocalRedirect(pending.ReturnUrl ?? "/account/home")
            : RedirectToAction(nameof(Index));
    }

    private string? Local(string? url) => Url.IsLocalUrl(url) ? url : null;
}
