using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;

namespace WestSussex.Safeguarding.Web.Ui.Guidance;

/// <summary>
/// Carries what somebody thought through to the form that takes it up, as the text of one hidden field: encrypted, so that neither a
/// stranger nor another page can change or read it, and worth nothing after twelve hours. Nothing is stored.
/// </summary>
public sealed class CarriedThoughts(IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>The name of the hidden field.</summary>
    public const string FieldName = "carried";

    /// <summary>How long a page with it may stand open.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    private readonly IDataProtector _protector = protection.CreateProtector("Guidance.CarriedThoughts");

    /// <summary>The text for the hidden field.</summary>
    public string Protect(ThoughtThrough thoughts)
    {
        using var packed = new MemoryStream();
        using (var packer = new BrotliStream(packed, CompressionLevel.Fastest))
        {
            JsonSerializer.Serialize(packer, new Kept(thoughts, clock.GetUtcNow().UtcDateTime + Lifetime));
        }

        return WebEncoders.Base64UrlEncode(_protector.Protect(packed.ToArray()));
    }

    /// <summary>What is in the field; null when it is missing, changed, not ours, or older than <see cref="Lifetime"/>.</summary>
    public ThoughtThrough? Read(string? carried)
    {
        if (string.IsNullOrEmpty(carried))
        {
            return null;
        }

        try
        {
            using var packed = new MemoryStream(_protector.Unprotect(WebEncoders.Base64UrlDecode(carried)));
            using var unpacked = new BrotliStream(packed, CompressionMode.Decompress);
            return JsonSerializer.Deserialize<Kept>(unpacked) is { } kept && kept.Until > clock.GetUtcNow().UtcDateTime ? kept.Thoughts : null;
        }
        catch (Exception e) when (e is CryptographicException or FormatException or JsonException or InvalidDataException)
        {
            return null;
        }
    }

    // The end is kept inside, for the protector's own would go by another clock.
    private sealed record Kept(ThoughtThrough Thoughts, DateTime Until);
}
