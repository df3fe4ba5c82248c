using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.Net.Http.Headers;

namespace WestSussex.Safeguarding.Web.Security.Headers;

/// <summary>The headers on every response, errors and static files included.</summary>
public sealed class SecurityHeaders(RequestDelegate next, IConfiguration configuration, IHostEnvironment environment)
{
    private readonly bool _hsts = configuration.GetValue("Security:Hsts", !environment.IsDevelopment());

    public Task InvokeAsync(HttpContext context, CspNonce nonce)
    {
        context.Response.OnStarting(() =>
        {
            Write(context, nonce);
            return Task.CompletedTask;
        });
        return next(context);
    }

    private void Write(HttpContext context, CspNonce nonce)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy(nonce.Used);
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";
        headers.Remove(HeaderNames.Server);
        if (_hsts && context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        }

        // Pages may hold personal data, so none is kept; only files of the build are.
        if (!IsBuildFile(context) || context.Response.StatusCode >= StatusCodes.Status400BadRequest)
        {
            headers.CacheControl = "no-store";
        }
    }

    private static bool IsBuildFile(HttpContext context) =>
        context.GetEndpoint() is { } endpoint
        && endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is null
        && !context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal);

    private static string Policy(string? nonce)
    {
        var inline = nonce is null ? "" : $" 'nonce-{nonce}'";
        return "default-src 'none'; "
            + $"script-src 'self'{inline}; style-src 'self'{inline}; "
            + "img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; "
            + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    }
}
