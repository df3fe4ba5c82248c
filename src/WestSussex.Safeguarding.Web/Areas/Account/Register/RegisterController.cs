using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Web.Security.SigningIn;

namespace WestSussex.Safeguarding.Web.Areas.Account.Register;

/// <summary>Opens an account for somebody whose mailbox is proven. They may raise concerns at once when their address belongs to an agency.</summary>
[Area("Account")]
[AllowAnonymous]
[Route("account/register")]
public sealed class RegisterController(
    RegisterPerson register, PendingSignInCookie cookie, StartSession start, IValidator<RegisterForm> validator) : Controller
{
    private const string SignInPage = "/account/sign-in";

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        cookie.Read(HttpContext) is { Verified: true } pending
            ? await PageAsync(pending, new RegisterForm(), cancellationToken)
            : Redirect(SignInPage);

    [HttpPost("")]
    public async Task<IActionResult> Index(RegisterForm form, CancellationToken cancellationToken)
    {
        if (cookie.Read(HttpContext) is not { Verified: true } pending)
        {
            return Redirect(SignInPage);
        }

        var result = await validator.ValidateAsync(form, cancellationToken);
        result.AddToModelState(ModelState, null);
        if (!ModelState.IsValid)
        {
            return await PageAsync(pending, form, cancellationToken);
        }

        return await register.RegisterAsync(pending.Email, form, cancellationToken) is { } personId
            && await start.StartAsync(HttpContext, pending, personId, withAuthenticator: false)
            ? LocalRedirect(pending.ReturnUrl ?? "/account/home")
            : Redirect(SignInPage);
    }

    private async Task<IActionResult> PageAsync(PendingSignIn pending, RegisterForm form, CancellationToken cancellationToken)
    {
        form.Email = pending.Email;
        form.Choices = await register.AgenciesForAsync(pending.Email, cancellationToken);
        return View(form);
    }
}
