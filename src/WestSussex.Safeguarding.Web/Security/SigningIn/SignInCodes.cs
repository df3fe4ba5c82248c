using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Data.Encryption;
using WestSussex.Safeguarding.Web.Notifications;

namespace WestSussex.Safeguarding.Web.Security.SigningIn;

/// <summary>What became of a code that was typed.</summary>
public enum CodeAnswer
{
    Right,
    Wrong,

    /// <summary>Used, too old or typed wrongly too often: another one has to be asked for.</summary>
    Spent,
}

/// <summary>
/// Sends and checks the six-digit codes. Nothing here asks whether the address has an account: known and unknown addresses take the same
/// steps, so that neither words nor time tell them apart.
/// </summary>
public sealed class SignInCodes(SafeguardingDbContext db, FieldCipher cipher, PortalAddress address, TimeProvider clock)
{
    /// <summary>Codes for one address, asked for from one network, in a quarter of an hour.</summary>
    public const int MostFromOneNetwork = 5;

    /// <summary>Codes for one address in an hour, from anywhere.</summary>
    public const int MostForOneAddress = 20;

    /// <summary>Codes asked for from one network in an hour: a school or trust signs in from behind one address.</summary>
    public const int MostFromNetworkInAnHour = 400;

    private const int Codes = 1_000_000;
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    /// <returns>The request's id, or null when too many were asked for.</returns>
    public async Task<Guid?> SendAsync(string email, string network, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var addressKey = cipher.KeyedHash("sign-in-address", email);
        var networkKey = cipher.KeyedHash("sign-in-network", network);
        if (await AskedTooOftenAsync(addressKey, networkKey, now, cancellationToken))
        {
            return null;
        }

        var id = Guid.CreateVersion7();
        var code = RandomNumberGenerator.GetInt32(Codes).ToString("D6", CultureInfo.InvariantCulture);
        db.SignInCodes.Add(new SignInCode(id, addressKey, networkKey, HashOf(id, code), now));
        db.Outbox.Add(new OutboxMessage(email, "Your code to sign in", Body(code), now, SignInCode.Lifetime));
        await db.SaveChangesAsync(cancellationToken);
        return id;
    }

    /// <summary>Tries a code. Every try counts, also when several arrive at once.</summary>
    public async Task<CodeAnswer> TryAsync(Guid id, string code, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var turn = await db.BeginWriteAsync(cancellationToken);
        var mine = db.SignInCodes.Where(c => c.Id == id);
        var counted = await mine
            .Where(c => c.UsedAt == null && c.ExpiresAt > now && c.Tries < SignInCode.MostTries)
            .ExecuteUpdateAsync(s => s.SetProperty(c => c.Tries, c => c.Tries + 1), cancellationToken);
        if (counted == 0)
        {
            return CodeAnswer.Spent;
        }

        var stored = await mine.Select(c => new { c.CodeHash, c.Tries }).SingleAsync(cancellationToken);
        var right = CryptographicOperations.FixedTimeEquals(stored.CodeHash, HashOf(id, code));
        if (right)
        {
            await mine.ExecuteUpdateAsync(s => s.SetProperty(c => c.UsedAt, now), cancellationToken);
        }

        await turn.CommitAsync(cancellationToken);
        return right ? CodeAnswer.Right : stored.Tries >= SignInCode.MostTries ? CodeAnswer.Spent : CodeAnswer.Wrong;
    }

    /// <summary>Counts a try at the authenticator's code. After five, signing in starts again with a new mail.</summary>
    public async Task<bool> CountAuthenticatorTryAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var turn = await db.BeginWriteAsync(cancellationToken);
        var counted = await db.SignInCodes
            .Where(c => c.Id == id && c.UsedAt != null && c.FinishedAt == null && c.AuthenticatorTries < SignInCode.MostTries)
            .ExecuteUpdateAsync(s => s.SetProperty(c => c.AuthenticatorTries, c => c.AuthenticatorTries + 1), cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return counted == 1;
    }

    /// <summary>Uses up a request whose code was right. Inside the caller's transaction; false when it has led somewhere already.</summary>
    public async Task<bool> FinishAsync(Guid id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var since = now - SignInCode.Lifetime;
        return await db.SignInCodes
            .Where(c => c.Id == id && c.UsedAt > since && c.FinishedAt == null)
            .ExecuteUpdateAsync(s => s.SetProperty(c => c.FinishedAt, now), cancellationToken) == 1;
    }

    private async Task<bool> AskedTooOftenAsync(byte[] addressKey, byte[] networkKey, DateTime now, CancellationToken cancellationToken)
    {
        var hourAgo = now.AddHours(-1);
        var quarterAgo = now - Quarter;
        var asked = await db.SignInCodes
            .Where(c => c.CreatedAt > hourAgo && (c.AddressKey == addressKey || c.NetworkKey == networkKey))
            .GroupBy(c => 1)
            .Select(g => new
            {
                Address = g.Count(c => c.AddressKey == addressKey),
                Network = g.Count(c => c.NetworkKey == networkKey),
                Both = g.Count(c => c.AddressKey == addressKey && c.NetworkKey == networkKey && c.CreatedAt > quarterAgo),
            })
            .SingleOrDefaultAsync(cancellationToken);
        return asked is not null
            && (asked.Both >= MostFromOneNetwork || asked.Address >= MostForOneAddress || asked.Network >= MostFromNetworkInAnHour);
    }

    private byte[] HashOf(Guid id, string code) => cipher.KeyedHash("sign-in-code", $"{id}:{code}");

    private string Body(string code) =>
        $"""
        Your code is {code}

        Type it into the page where you asked for it. It works once, for 30 minutes.

        If you did not ask for a code, you need not do anything: without it nobody can sign in with your address.
        Nobody from the portal will ever ring you and ask for this code.

        {address.To("/")}
        """;

    /// <summary>The person that an address belongs to, with what signing in has to know.</summary>
    internal Task<KnownPerson?> PersonOfAsync(string email, CancellationToken cancellationToken) => db.People.AsNoTracking().AsSingleQuery()
        .Where(p => p.WorkEmail == email)
        .Select(p => new KnownPerson(
            p.Id,
            p.State,
            p.Roles.Where(r => r.IsInForce).Select(r => r.Role).ToList(),
            db.Users.Where(a => a.PersonId == p.Id).Select(a => a.TwoFactorEnabled).FirstOrDefault()))
        .SingleOrDefaultAsync(cancellationToken);
}

/// <summary>What signing in has to know of a person.</summary>
internal sealed record KnownPerson(Guid Id, PersonState State, IReadOnlyList<Role> Roles, bool HasAuthenticator)
{
    public bool NeedsAuthenticator => HasAuthenticator || Roles.Any(Domain.Agencies.Roles.NeedingAuthenticator.Contains);
}
