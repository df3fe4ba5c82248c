namespace WestSussex.Safeguarding.Web.Security.Sessions;

/// <summary>
/// What somebody sent after their session had ended: shown to the same person for review once they are signed in again, never submitted
/// by itself (RC-10).
/// </summary>
public sealed class KeptForm
{
    /// <summary>How long it waits.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    /// <summary>The largest form that is kept, in bytes.</summary>
    public const int MostBytes = 256 * 1024;

    private KeptForm()
    {
    }

    public KeptForm(byte[] cookieHash, string path, Guid personId, byte[] content, DateTime now)
    {
        Id = Guid.CreateVersion7();
        CookieHash = cookieHash;
        Path = path;
        PersonId = personId;
        Content = content;
        KeptAt = now;
        ExpiresAt = now + Lifetime;
    }

    public Guid Id { get; private set; }

    /// <summary>The hash of the session key in the cookie that came with it.</summary>
    public byte[] CookieHash { get; private set; } = [];

    /// <summary>The address of the step it was sent to. Ids only, never a name.</summary>
    public string Path { get; private set; } = "";

    /// <summary>Whose session had ended: nobody else gets it.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>The fields as JSON, encrypted.</summary>
    public byte[] Content { get; private set; } = [];

    public DateTime KeptAt { get; private set; }

    public DateTime ExpiresAt { get; private set; }
}
