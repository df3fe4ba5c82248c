using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;

namespace WestSussex.Safeguarding.Web.Security;

/// <summary>Who is looking: what the scope filters of the database read.</summary>
/// <param name="PersonId">Null for somebody without an account.</param>
/// <param name="Name">As shown on the timeline.</param>
/// <param name="AgencyId">The agency they work for.</param>
/// <param name="Roles">The roles in force now.</param>
/// <param name="LedAgencyIds">The agencies they lead, with all their sites.</param>
/// <param name="DraftId">The one draft that a return code has opened; null when signed in.</param>
public sealed record Viewer(
    Guid? PersonId,
    string Name,
    Guid? AgencyId,
    IReadOnlySet<Role> Roles,
    IReadOnlyList<Guid> LedAgencyIds,
    Guid? DraftId = null)
{
    /// <summary>The early help hubs that they coordinate.</summary>
    public IReadOnlyList<EarlyHelpHub> Hubs { get; init; } = [];

    public bool Is(Role role) => Roles.Contains(role);

    /// <summary>The same person as the domain's verbs take them.</summary>
    public Actor AsActor() => new(PersonId, Name, AgencyId, Roles);
}

/// <summary>
/// The viewer of this request or job, one per scope. Nobody set means that no case record exists for this scope.
/// Pages set it once after authentication; jobs and commands open a named system scope instead.
/// </summary>
public sealed class CurrentViewer
{
    private readonly Stack<string> _systemScopes = new();

    public Viewer? Viewer { get; private set; }

    /// <summary>The portal itself is at work, and sees everything.</summary>
    public bool IsSystem => _systemScopes.Count > 0;

    /// <summary>Why the portal sees everything at the moment; null when it does not.</summary>
    public string? SystemScope => _systemScopes.TryPeek(out var name) ? name : null;

    public void Set(Viewer viewer) => Viewer = viewer;

    /// <summary>Lifts the scope filters until the result is disposed.</summary>
    /// <param name="name">The job, command or step that needs it, such as "send-outbox".</param>
    public IDisposable OpenSystemScope(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        _systemScopes.Push(name);
        return new Scope(_systemScopes);
    }

    private sealed class Scope(Stack<string> scopes) : IDisposable
    {
        private bool _closed;

        public void Dispose()
        {
            if (!_closed)
            {
                _closed = true;
                scopes.Pop();
            }
        }
    }
}
