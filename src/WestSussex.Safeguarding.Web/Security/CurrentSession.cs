using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Web.Security.Sessions;

namespace WestSussex.Safeguarding.Web.Security;

/// <summary>Who is signed in with this request, as the database knows it now. Null for nobody.</summary>
public sealed class CurrentSession
{
    public SessionState? State { get; private set; }

    /// <summary>The cookie named a session that has ended: idle, too old, signed out or revoked.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>Set when it ended by time alone: what the person sends now may be kept for them.</summary>
    public EndedSession? Expired { get; private set; }

    /// <summary>The sealed mark of the forms that are made with this request, once one was made.</summary>
    internal string? FormMark { get; set; }

    /// <summary>The form of this request was made by somebody who was signed in here before: whoever is here now gets nothing of it.</summary>
    public bool FormIsOfSomebodyElse { get; internal set; }

    internal void Is(SessionState state) => State = state;

    internal void Ended(EndedSession? expired)
    {
        HasEnded = true;
        Expired = expired;
    }
}

/// <summary>A session that ran out.</summary>
/// <param name="KeyHash">The hash of its key.</param>
/// <param name="PersonId">Whose it was.</param>
public sealed record EndedSession(byte[] KeyHash, Guid PersonId);

/// <summary>One session and the rights that its person has at this moment.</summary>
/// <param name="Id">The session's row.</param>
/// <param name="PersonState">Confirmed, or still waiting.</param>
/// <param name="MayRaiseConcerns">Confirmed, or waiting with a work address of an active agency.</param>
/// <param name="AcceptedConfidentiality">The agreement in force (ISA-10).</param>
/// <param name="StartedAt">In UTC.</param>
/// <param name="LastActAt">In UTC.</param>
/// <param name="Viewer">What the scope filters read: only roles that count in this session.</param>
/// <param name="NeedsAuthenticator">The person holds a role that has no effect because this session began without an authenticator app.</param>
public sealed record SessionState(
    Guid Id,
    PersonState PersonState,
    bool MayRaiseConcerns,
    bool AcceptedConfidentiality,
    DateTime StartedAt,
    DateTime LastActAt,
    Viewer Viewer,
    bool NeedsAuthenticator)
{
    public Guid PersonId => Viewer.PersonId!.Value;

    public DateTime EndsAt => SessionRules.EndsAt(StartedAt, LastActAt);

    /// <summary>Nothing extends it beyond this.</summary>
    public DateTime EndsAtLatest => StartedAt + SessionRules.Longest;
}
