namespace WestSussex.Safeguarding.Web.Security.Sessions;

/// <summary>
/// Somebody is signed in. The cookie holds a random key whose hash is here; the row is read, joined with the person's rights, on every
/// request, so that whatever is taken away is gone on the next one, on every web server.
/// </summary>
public sealed class SignInSession
{
    private SignInSession()
    {
    }

    public SignInSession(byte[] keyHash, Guid personId, bool withAuthenticator, DateTime now)
    {
        Id = Guid.CreateVersion7();
        KeyHash = keyHash;
        PersonId = personId;
        WithAuthenticator = withAuthenticator;
        StartedAt = now;
        LastActAt = now;
    }

    public Guid Id { get; private set; }

    public byte[] KeyHash { get; private set; } = [];

    public Guid PersonId { get; private set; }

    /// <summary>An authenticator app's code was given. Roles that need one have no effect without it.</summary>
    public bool WithAuthenticator { get; private set; }

    public DateTime StartedAt { get; private set; }

    /// <summary>The last thing that a person did; written at most once a minute.</summary>
    public DateTime LastActAt { get; private set; }

    /// <summary>Signed out, or ended by somebody else.</summary>
    public DateTime? EndedAt { get; private set; }
}
