namespace WestSussex.Safeguarding.Web.Security.SigningIn;

/// <summary>
/// One request to sign in: a six-digit code that went to an e-mail address. It is made whether or not the address is known, so
/// nobody learns from it who has an account. The address itself is not here, only its keyed hash.
/// </summary>
public sealed class SignInCode
{
    /// <summary>How long a code works.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    /// <summary>Wrong codes after which it is spent. The account is never locked.</summary>
    public const int MostTries = 5;

    private SignInCode()
    {
    }

    /// <param name="id">Also part of what is hashed, so that a hash cannot be moved to another row.</param>
    /// <param name="addressKey">The keyed hash of the e-mail address.</param>
    /// <param name="networkKey">The keyed hash of where the request came from.</param>
    /// <param name="codeHash">The keyed hash of the code.</param>
    /// <param name="now">In UTC.</param>
    public SignInCode(Guid id, byte[] addressKey, byte[] networkKey, byte[] codeHash, DateTime now)
    {
        Id = id;
        AddressKey = addressKey;
        NetworkKey = networkKey;
        CodeHash = codeHash;
        CreatedAt = now;
        ExpiresAt = now + Lifetime;
    }

    public Guid Id { get; private set; }

    public byte[] AddressKey { get; private set; } = [];

    public byte[] NetworkKey { get; private set; } = [];

    public byte[] CodeHash { get; private set; } = [];

    public DateTime CreatedAt { get; private set; }

    public DateTime ExpiresAt { get; private set; }

    /// <summary>Codes typed so far.</summary>
    public int Tries { get; private set; }

    /// <summary>Codes of the authenticator app typed so far.</summary>
    public int AuthenticatorTries { get; private set; }

    /// <summary>When the right code was typed; it works once.</summary>
    public DateTime? UsedAt { get; private set; }

    /// <summary>When it led to a signed-in session or a new account; it leads there once.</summary>
    public DateTime? FinishedAt { get; private set; }
}
