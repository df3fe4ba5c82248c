using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Web.Security;
using WestSussex.Safeguarding.Web.Security.SigningIn;

namespace WestSussex.Safeguarding.Web.Areas.Account.Authenticator;

/// <summary>The second step for roles that see many cases: a code from an authenticator app, or one of the recovery codes.</summary>
[Area("Account")]
[AllowAnonymous]
[Route("account/authenticator")]
public sealed class AuthenticatorController(
    SignInCodes codes,
    PendingSignInCookie cookie,
    AuthenticatorApp app,
    StartSession start,
    IValidator<AuthenticatorForm> validator) : Controller
{
    private const string SignInPage = "/account/sign-in";

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        await KnownAsync(setUp: true, cancellationToken) is null ? Redirect(SignInPage) : View(new AuthenticatorForm());

    [HttpPost("")]
    [EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> Index(AuthenticatorForm form, CancellationToken cancellationToken)
    {
        if (await KnownAsync(setUp: true, cancellationToken) is not { } known)
        {
            return Redirect(SignInPage);
        }

        if (!await IsFilledInAsync(form, cancellationToken))
        {
            return View(form);
        }

        if (!await codes.CountAuthenticatorTryAsync(known.Pending.CodeId, cancellationToken))
        {
            cookie.Delete(HttpContext);
            return View("StartAgain");
        }

        var accepted = form.IsRecoveryCode
            ? await app.RecoverAsync(known.Account, form.Code!)
            : await app.AcceptAsync(known.Account, form.Code!.Trim(), cancellationToken);
        if (!accepted)
        {
            ModelState.AddModelError(nameof(form.Code), form.IsRecoveryCode
                ? "This recovery code is not one of yours, or was used before"
                : "This code is not right, or was used before. Wait for the next one in the app and type that");
            return View(form);
        }

        return await FinishAsync(known);
    }

    [HttpGet("set-up")]
    public async Task<IActionResult> SetUp(CancellationToken cancellationToken) =>
        await KnownAsync(setUp: false, cancellationToken) is { } known ? await SetUpPageAsync(known, new AuthenticatorForm()) : Redirect(SignInPage);

    [HttpPost("set-up")]
    [EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> SetUp(AuthenticatorForm form, CancellationToken cancellationToken)
    {
        if (await KnownAsync(setUp: false, cancellationToken) is not { } known)
        {
            return Redirect(SignInPage);
        }

        form.IsRecoveryCode = false;
        if (!await IsFilledInAsync(form, cancellationToken))
        {
            return await SetUpPageAsync(known, form);
        }

        if (!await app.AcceptAsync(known.Account, form.Code!.Trim(), cancellationToken))
        {
            ModelState.AddModelError(nameof(form.Code), "This code is not right. Check that the phone’s clock is right, and type the code that the app shows now");
            return await SetUpPageAsync(known, form);
        }

        var recovery = await app.FinishSetUpAsync(known.Account);
        return await start.StartAsync(HttpContext, known.Pending, known.Person.Id, withAuthenticator: true)
            ? View("RecoveryCodes", new RecoveryCodesPage(recovery, known.Pending.ReturnUrl ?? "/account/home"))
            : Redirect(SignInPage);
    }

    /// <summary>The picture to scan: an image of our own, so that the content security policy holds.</summary>
    [HttpGet("picture.png")]
    public async Task<IActionResult> Picture(CancellationToken cancellationToken) =>
        await KnownAsync(setUp: false, cancellationToken) is { } known
            ? File(AuthenticatorApp.Picture(await app.KeyForSetUpAsync(known.Account), known.Pending.Email), "image/png")
            : NotFound();

    private async Task<IActionResult> FinishAsync(Known known) =>
        await start.StartAsync(HttpContext, known.Pending, known.Person.Id, withAuthenticator: true)
            ? LocalRedirect(known.Pending.ReturnUrl ?? "/account/home")
            : Redirect(SignInPage);

    private async Task<IActionResult> SetUpPageAsync(Known known, AuthenticatorForm form)
    {
        var key = await app.KeyForSetUpAsync(known.Account);
        form.Key = string.Join(' ', key.Chunk(4).Select(part => new string(part)));
        return View("SetUp", form);
    }

    private async Task<bool> IsFilledInAsync(AuthenticatorForm form, CancellationToken cancellationToken)
    {
        var result = await validator.ValidateAsync(form, cancellationToken);
        result.AddToModelState(ModelState, null);
        return ModelState.IsValid;
    }

    // Only somebody whose mailbox is proven gets here; and nobody replaces an app that is set up.
    private async Task<Known?> KnownAsync(bool setUp, CancellationToken cancellationToken)
    {
        if (cookie.Read(HttpContext) is not { Verified: true } pending
            || await codes.PersonOfAsync(pending.Email, cancellationToken) is not { } person
            || person.State == PersonState.Deactivated || person.HasAuthenticator != setUp)
        {
            return null;
        }

        return new Known(pending, person, await app.AccountOfAsync(person.Id, pending.Email, cancellationToken));
    }

    private sealed record Known(PendingSignIn Pending, KnownPerson Person, Security.Account Account);
}
