using System.Security.Cryptography;

namespace WestSussex.Safeguarding.Web.Security.Headers;

/// <summary>The nonce of this response, for the few inline scripts and styles that cannot be avoided. In the policy only if a page asked for it.</summary>
public sealed class CspNonce
{
    private const int Bytes = 16;

    /// <summary>For the attribute nonce="…".</summary>
    public string Value => Used ??= Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes));

    internal string? Used { get; private set; }
}
