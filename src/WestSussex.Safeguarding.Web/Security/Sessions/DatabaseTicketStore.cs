using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Web.Data;

namespace WestSussex.Safeguarding.Web.Security.Sessions;

/// <summary>
/// Keeps sign-in sessions in the database, so that any web server can answer any request and a revocation works everywhere at once.
/// The cookie carries a random key; only its hash is stored.
/// </summary>
public sealed class DatabaseTicketStore : ITicketStore
{
    /// <summary>Set on the properties of a sign-in whose person also gave an authenticator code.</summary>
    public const string WithAuthenticator = "authenticator";

    private const int KeyBytes = 32;

    // Ended by their people while the database could not write it: refused by this server from then on, and written when their key comes again.
    private readonly ConcurrentDictionary<string, DateTime> _endedHere = new();

    /// <summary>What is stored of a key.</summary>
    public static byte[] Hash(string key) => SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(key));

    /// <summary>The principal of somebody who signs in. Name and roles are added as they are at each request, for they may change meanwhile.</summary>
    public static ClaimsPrincipal PrincipalOf(Guid personId) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.NameIdentifier, personId.ToString())], CookieAuthenticationDefaults.AuthenticationScheme));

    public async Task<string> StoreAsync(AuthenticationTicket ticket, HttpContext httpContext, CancellationToken cancellationToken)
    {
        var services = httpContext.RequestServices;
        var key = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(KeyBytes));
        var personId = Guid.Parse(ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier)!);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var db = services.GetRequiredService<SafeguardingDbContext>();
        db.SignInSessions.Add(new SignInSession(Hash(key), personId, ticket.Properties.Items.ContainsKey(WithAuthenticator), now));
        await db.SaveChangesAsync(cancellationToken);
        return key;
    }

    public async Task<AuthenticationTicket?> RetrieveAsync(string key, HttpContext httpContext, CancellationToken cancellationToken)
    {
        var services = httpContext.RequestServices;
        var current = services.GetRequiredService<CurrentSession>();
        if (_endedHere.ContainsKey(key))
        {
            await RemoveAsync(key, httpContext, cancellationToken);
            current.Ended(expired: null);
            return null;
        }

        await services.GetRequiredService<SessionReader>().ReadAsync(Hash(key), current, cancellationToken);
        if (current.State is not { } state)
        {
            return null;
        }

        services.GetRequiredService<CurrentViewer>().Set(state.Viewer);
        var principal = PrincipalOf(state.PersonId);
        ((ClaimsIdentity)principal.Identity!).AddClaims(
            [new Claim(ClaimTypes.Name, state.Viewer.Name), .. state.Viewer.Roles.Select(role => new Claim(ClaimTypes.Role, role.ToString()))]);
        var properties = new AuthenticationProperties { IssuedUtc = state.StartedAt, ExpiresUtc = state.EndsAt };
        return new AuthenticationTicket(principal, properties, CookieAuthenticationDefaults.AuthenticationScheme);
    }

    public async Task RemoveAsync(string key, HttpContext httpContext, CancellationToken cancellationToken)
    {
        var services = httpContext.RequestServices;
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var hash = Hash(key);
        var db = services.GetRequiredService<SafeguardingDbContext>();
        try
        {
            await using var turn = await db.BeginWriteAsync(cancellationToken);
            await db.SignInSessions.Where(s => s.KeyHash == hash && s.EndedAt == null)
                .ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now), cancellationToken);
            await turn.CommitAsync(cancellationToken);
            _endedHere.TryRemove(key, out _);
        }
        catch (Exception e) when (DbErrors.IsUnreachable(e))
        {
            // Nobody is kept from leaving: the browser forgets its key all the same, and the session ends by itself.
            _endedHere[key] = now;
            foreach (var old in _endedHere.Where(ended => now - ended.Value > SessionRules.Longest))
            {
                _endedHere.TryRemove(old);
            }

            services.GetRequiredService<ILogger<DatabaseTicketStore>>().LogWarning("A session could not be ended in the database: {Problem}", e.GetType().Name);
        }
    }

    /// <summary>Nothing to renew: a session is extended by <see cref="SessionActivity"/> only.</summary>
    public Task RenewAsync(string key, AuthenticationTicket ticket) => Task.CompletedTask;

    public Task<string> StoreAsync(AuthenticationTicket ticket) => throw new NotSupportedException("A session needs its request.");

    public Task<AuthenticationTicket?> RetrieveAsync(string key) => throw new NotSupportedException("A session needs its request.");

    public Task RemoveAsync(string key) => throw new NotSupportedException("A session needs its request.");
}
