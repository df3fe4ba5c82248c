using System.Net;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Web.Areas.Account.Register;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Security.Access;
using WestSussex.Safeguarding.Web.Security.Headers;
using WestSussex.Safeguarding.Web.Security.Sessions;
using WestSussex.Safeguarding.Web.Security.SigningIn;

namespace WestSussex.Safeguarding.Web.Security;

/// <summary>Registers who is who and what they may do.</summary>
public static class SecurityRegistration
{
    private const long LargestRequest = 2 * 1024 * 1024;

    public static WebApplicationBuilder AddPortalSecurity(this WebApplicationBuilder builder)
    {
        StartupChecks.Require(builder.Configuration, builder.Environment);
        builder.ChooseDevelopmentAddress();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
        });
        builder.Services.AddScoped<CspNonce>();
        builder.Services.AddSingleton<PortalAddress>();
        builder.Services.AddPortalRateLimits(builder.Configuration);
        AddSessions(builder);
        AddSigningIn(builder.Services);
        AddAccess(builder.Services);
        TrustProxies(builder);
        builder.Services.AddHealthChecks().AddDbContextCheck<SafeguardingDbContext>(
            // A table of ours, and not the connection alone: a database that was never migrated answers too.
            "database", customTestQuery: (db, cancellationToken) => db.DataKeys.AnyAsync(cancellationToken));
        return builder;
    }

    private static void AddSessions(WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddScoped<CurrentSession>();
        services.AddScoped<SessionReader>();
        services.AddScoped<SessionActivity>();
        services.AddScoped<KeptForms>();
        services.AddSingleton<FormOwner>();
        services.AddSingleton<DatabaseTicketStore>();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
        {
            Cookies.Configure(options.Cookie, Cookies.Session, builder);
            options.LoginPath = "/account/sign-in";
            options.ReturnUrlParameter = "returnUrl";
            options.SlidingExpiration = false;
            options.ExpireTimeSpan = SessionRules.Longest;
            options.Events.OnRedirectToAccessDenied = context => Answer(context, StatusCodes.Status403Forbidden);
            options.Events.OnRedirectToLogin = context => context.HttpContext.IsScripted()
                ? Answer(context, StatusCodes.Status401Unauthorized)
                : ToSignIn(context);
        });
        services.AddOptions<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme)
            .Configure<DatabaseTicketStore>((options, store) => options.SessionStore = store);
    }

    private static void AddSigningIn(IServiceCollection services)
    {
        services.AddScoped<SignInCodes>();
        services.AddScoped<BrowserSession>();
        services.AddScoped<StartSession>();
        services.AddScoped<AuthenticatorApp>();
        services.AddScoped<RegisterPerson>();
        services.AddSingleton<PendingSignInCookie>();
        services.AddJob<TidySignInJob>();
        services.AddIdentityCore<Account>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
            .AddEntityFrameworkStores<SafeguardingDbContext>()
            .AddDefaultTokenProviders();
    }

    private static void AddAccess(IServiceCollection services)
    {
        services.AddAuthorization(Policies.Add);
        services.AddScoped<IAuthorizationHandler, AccessHandler>();
        services.AddScoped<IAuthorizationHandler, MayRaiseConcernsHandler>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, RefusalPages>();
    }

    // Proxies:Known lists addresses, Proxies:Networks ranges; from anybody else the headers are ignored.
    private static void TrustProxies(WebApplicationBuilder builder) => builder.Services.Configure<ForwardedHeadersOptions>(options =>
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var address in builder.Configuration.GetSection("Proxies:Known").Get<string[]>() ?? [])
        {
            options.KnownProxies.Add(IPAddress.Parse(address));
        }

        foreach (var network in builder.Configuration.GetSection("Proxies:Networks").Get<string[]>() ?? [])
        {
            options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(network));
        }
    });

    private static Task Answer(Microsoft.AspNetCore.Authentication.RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static Task ToSignIn(Microsoft.AspNetCore.Authentication.RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }
}
