using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using QRCoder;
using WestSussex.Safeguarding.Web.Data;

namespace WestSussex.Safeguarding.Web.Security.SigningIn;

/// <summary>The authenticator app of an account: set up, checked, reset. The key and the recovery codes are Identity's, encrypted at rest.</summary>
public sealed class AuthenticatorApp(SafeguardingDbContext db, UserManager<Account> users, TimeProvider clock)
{
    private const int RecoveryCodes = 10;
    private const int PixelsPerModule = 5;
    private const string Issuer = "WSSCP safeguarding portal";

    /// <summary>The account of a person; made when there is none yet.</summary>
    public async Task<Account> AccountOfAsync(Guid personId, string email, CancellationToken cancellationToken)
    {
        if (await db.Users.AsTracking().SingleOrDefaultAsync(a => a.PersonId == personId, cancellationToken) is { } known)
        {
            return known;
        }

        // The user name is the person's id: Identity's own rule for names would refuse an address like o'brien@….
        var account = new Account { Id = Guid.CreateVersion7(), PersonId = personId, UserName = personId.ToString("N"), Email = email };
        Check(await users.CreateAsync(account));
        return account;
    }

    /// <summary>The key to be typed into an app or scanned, for an account that has none in use.</summary>
    public async Task<string> KeyForSetUpAsync(Account account)
    {
        var key = await users.GetAuthenticatorKeyAsync(account);
        if (key is null)
        {
            Check(await users.ResetAuthenticatorKeyAsync(account));
            key = await users.GetAuthenticatorKeyAsync(account);
        }

        return key!;
    }

    /// <summary>The picture that an app scans.</summary>
    public static byte[] Picture(string key, string email)
    {
        var address = $"otpauth://totp/{Uri.EscapeDataString(Issuer)}:{Uri.EscapeDataString(email)}?secret={key}&issuer={Uri.EscapeDataString(Issuer)}&digits=6";
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var code = new PngByteQRCode(data);
        return code.GetGraphic(PixelsPerModule);
    }

    /// <summary>Takes a code once: the same code, or an older one, is refused afterwards.</summary>
    public async Task<bool> AcceptAsync(Account account, string code, CancellationToken cancellationToken)
    {
        var key = await users.GetAuthenticatorKeyAsync(account);
        if (key is null || TimeBasedCode.Match(key, code, clock.GetUtcNow()) is not { } step)
        {
            return false;
        }

        await using var turn = await db.BeginWriteAsync(cancellationToken);
        var taken = await db.Users
            .Where(a => a.Id == account.Id && (a.LastAuthenticatorStep == null || a.LastAuthenticatorStep < step))
            .ExecuteUpdateAsync(s => s.SetProperty(a => a.LastAuthenticatorStep, step), cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return taken == 1;
    }

    /// <summary>From now on this account needs it.</summary>
    /// <returns>The recovery codes, to be shown once.</returns>
    public async Task<IReadOnlyList<string>> FinishSetUpAsync(Account account)
    {
        await db.Entry(account).ReloadAsync();
        Check(await users.SetTwoFactorEnabledAsync(account, true));
        return [.. await users.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes) ?? []];
    }

    /// <summary>Takes one of the recovery codes, once.</summary>
    public async Task<bool> RecoverAsync(Account account, string code) =>
        (await users.RedeemTwoFactorRecoveryCodeAsync(account, code.Trim().ToUpperInvariant())).Succeeded;

    /// <summary>The phone is lost: the person sets the app up anew when they next sign in. By an administrator who is somebody else.</summary>
    public async Task ResetAsync(Guid personId, Guid byPersonId, CancellationToken cancellationToken)
    {
        Domain.RuleBrokenException.When(personId == byPersonId, "Another administrator has to reset your authenticator app");
        if (await db.Users.AsTracking().SingleOrDefaultAsync(a => a.PersonId == personId, cancellationToken) is not { } account)
        {
            return;
        }

        account.LastAuthenticatorStep = null;
        Check(await users.SetTwoFactorEnabledAsync(account, false));
        Check(await users.ResetAuthenticatorKeyAsync(account));
        await EndSessions.OfAsync(db, personId, clock, cancellationToken);
    }

    private static void Check(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException("The account was not saved: " + string.Join(", ", result.Errors.Select(e => e.Code)));
        }
    }
}
