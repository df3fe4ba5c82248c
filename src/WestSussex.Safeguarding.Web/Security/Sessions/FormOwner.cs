using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace WestSussex.Safeguarding.Web.Security.Sessions;

/// <summary>
/// The sealed mark of a form: in whose session it was made. A form that is sent after its writer signed out in another tab, or after
/// somebody else signed in, is kept for the writer by it. It gives no right to anything.
/// </summary>
public sealed class FormOwner(IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>The hidden field.</summary>
    public const string Field = "__form-owner";

    private const int IdBytes = 16;

    private readonly IDataProtector _protector = protection.CreateProtector("form-owner");

    /// <summary>The mark for forms that are made in this session now.</summary>
    public string Seal(SessionState session)
    {
        ArgumentNullException.ThrowIfNull(session);
        var plain = new byte[(2 * IdBytes) + sizeof(long)];
        session.Id.TryWriteBytes(plain);
        session.PersonId.TryWriteBytes(plain.AsSpan(IdBytes));
        BinaryPrimitives.WriteInt64LittleEndian(plain.AsSpan(2 * IdBytes), clock.GetUtcNow().UtcTicks);
        return WebEncoders.Base64UrlEncode(_protector.Protect(plain));
    }

    /// <summary>Whose form it is. Null for a mark that is not ours, or older than any session.</summary>
    public EndedSession? Open(string? mark)
    {
        if (string.IsNullOrEmpty(mark))
        {
            return null;
        }

        try
        {
            var plain = _protector.Unprotect(WebEncoders.Base64UrlDecode(mark));
            var madeAt = new DateTime(BinaryPrimitives.ReadInt64LittleEndian(plain.AsSpan(2 * IdBytes)), DateTimeKind.Utc);
            return clock.GetUtcNow().UtcDateTime - madeAt <= SessionRules.Longest
                ? new EndedSession(DatabaseTicketStore.Hash(new Guid(plain.AsSpan(0, IdBytes)).ToString()), new Guid(plain.AsSpan(IdBytes, IdBytes)))
                : null;
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
