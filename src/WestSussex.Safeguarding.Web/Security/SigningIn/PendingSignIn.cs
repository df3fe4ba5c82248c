using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace WestSussex.Safeguarding.Web.Security.SigningIn;

/// <summary>Somebody on the way to being signed in, between the pages: encrypted in a cookie, so that no address is in an URL and a code works only in the browser that asked for it.</summary>
/// <param name="CodeId">The row of the code that was sent.</param>
/// <param name="Email">Lower case.</param>
/// <param name="Verified">The code was right.</param>
/// <param name="ReturnUrl">A path of ours, or null.</param>
public sealed record PendingSignIn(Guid CodeId, string Email, bool Verified, string? ReturnUrl);

/// <summary>Reads and writes the cookie of a <see cref="PendingSignIn"/>.</summary>
public sealed class PendingSignInCookie(IDataProtectionProvider protection, IConfiguration configuration, IHostEnvironment environment, TimeProvider clock)
{
    private readonly IDataProtector _protector = protection.CreateProtector("signing-in");
    private readonly bool _prefixed = Cookies.ArePrefixed(configuration, environment);

    private string Name => Cookies.Name(Cookies.SigningIn, _prefixed);

    public void Write(HttpContext context, PendingSignIn pending)
    {
        var builder = new CookieBuilder();
        Cookies.Configure(builder, Cookies.SigningIn, _prefixed);
        var text = JsonSerializer.Serialize(new Kept(pending, clock.GetUtcNow().UtcDateTime + SignInCode.Lifetime));
        context.Response.Cookies.Append(Name, _protector.Protect(text), builder.Build(context));
    }

    public PendingSignIn? Read(HttpContext context)
    {
        try
        {
            return context.Request.Cookies.TryGetValue(Name, out var value) && !string.IsNullOrEmpty(value)
                && JsonSerializer.Deserialize<Kept>(_protector.Unprotect(value)) is { } kept && kept.Until > clock.GetUtcNow().UtcDateTime
                ? kept.Pending
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public void Delete(HttpContext context)
    {
        var builder = new CookieBuilder();
        Cookies.Configure(builder, Cookies.SigningIn, _prefixed);
        context.Response.Cookies.Delete(Name, builder.Build(context));
    }

    // The end is kept inside, for the protector's own would go by another clock.
    private sealed record Kept(PendingSignIn Pending, DateTime Until);
}
