using Microsoft.AspNetCore.Diagnostics;
using WestSussex.Safeguarding.Web.Data.Auditing;
using WestSussex.Safeguarding.Web.Security.Headers;
using WestSussex.Safeguarding.Web.Security.Sessions;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Security;

/// <summary>What every request passes, in this order.</summary>
public static class Pipeline
{
    public static WebApplication UsePortalPipeline(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<RequestLine>();
        app.UseMiddleware<SecurityHeaders>();
        app.UseErrorPages();
        // The page that says what failed must not ask again for what failed: who is signed in is known by then, or cannot be known.
        app.MapWhen(context => context.Features.Get<IExceptionHandlerFeature>() is not null, failed =>
        {
            failed.UseRouting();
            failed.UseEndpoints(_ => { });
        });
        if (!app.Environment.IsDevelopment())
        {
            app.UseHttpsRedirection();
        }

        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseMiddleware<KeepFormsMiddleware>();
        app.UseMiddleware<SessionActivityMiddleware>();
        app.UseMiddleware<RefusalLog>();
        app.UseAuthorization();
        app.UseMiddleware<AccessLogMiddleware>();
        // Straight from routing: a style sheet reads no session, and its loading is nobody's act that would extend one.
        app.MapStaticAssets().AllowAnonymous().ShortCircuit();
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready").AllowAnonymous();
        // With the build's file list pages name files by their content, and browsers keep those for a year.
        app.MapControllers().WithStaticAssets();
        // Without it the rule "signed in unless said otherwise" would send whoever mistypes an address to the sign-in page.
        app.MapFallback("{*path}", context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }).AllowAnonymous();
        return app;
    }
}
