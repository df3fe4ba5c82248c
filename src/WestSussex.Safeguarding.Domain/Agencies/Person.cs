namespace WestSussex.Safeguarding.Domain.Agencies;

/// <summary>Where a person's access stands.</summary>
public enum PersonState
{
    /// <summary>May raise concerns; sees nothing else until a safeguarding lead confirms them.</summary>
    AwaitingConfirmation,
    Confirmed,

    /// <summary>Has left or was revoked: no access from the next request on (RO-04).</summary>
    Deactivated,
}

/// <summary>Somebody who works for an agency. The account they sign in with is kept apart.</summary>
public sealed class Person : AggregateRoot
{
    public const int NameMaxLength = 120;
    public const int EmailMaxLength = 254;
    public const int TelephoneMaxLength = 40;
    public const int JobTitleMaxLength = 100;

    private readonly List<RoleAssignment> _roles = [];
    private readonly List<ConfidentialityAcceptance> _acceptances = [];

    private Person()
    {
    }

    public string Name { get; private set; } = "";

    /// <summary>Lower case; it is also how they sign in.</summary>
    public string WorkEmail { get; private set; } = "";

    public string? Telephone { get; private set; }

    public string? JobTitle { get; private set; }

    public Guid? AgencyId { get; private set; }

    public PersonState State { get; private set; }

    public Guid? ConfirmedById { get; private set; }

    public DateTime? ConfirmedAt { get; private set; }

    public IReadOnlyCollection<RoleAssignment> Roles => _roles;

    public IReadOnlyCollection<ConfidentialityAcceptance> Acceptances => _acceptances;

    public static Person Register(string name, string workEmail, Guid? agencyId, string? jobTitle, string? telephone)
    {
        RuleBrokenException.When(string.IsNullOrWhiteSpace(name), "Enter your name");
        RuleBrokenException.When(string.IsNullOrWhiteSpace(workEmail) || !workEmail.Contains('@'), "Enter your work e-mail address");
        var person = new Person
        {
            Name = name.Trim(),
            WorkEmail = NormaliseEmail(workEmail),
            AgencyId = agencyId,
            JobTitle = Blank(jobTitle),
            Telephone = Blank(telephone),
        };
        return person;
    }

    public static string NormaliseEmail(string email) => email.Trim().ToLowerInvariant();

    public void ChangeDetails(string name, string? jobTitle, string? telephone)
    {
        RuleBrokenException.When(string.IsNullOrWhiteSpace(name), "Enter your name");
        Name = name.Trim();
        JobTitle = Blank(jobTitle);
        Telephone = Blank(telephone);
    }

    /// <summary>A safeguarding lead of the agency, or an administrator, says that this person works there.</summary>
    public void Confirm(Actor by, DateTime at)
    {
        RuleBrokenException.When(State == PersonState.Deactivated, "This account was closed. Ask an administrator to open it again.");
        RuleBrokenException.When(by.PersonId == Id, "Somebody else has to confirm your account");
        State = PersonState.Confirmed;
        ConfirmedById = by.PersonId;
        ConfirmedAt = at;
        if (!HasRole(Role.Practitioner))
        {
            _roles.Add(RoleAssignment.Grant(Id, Role.Practitioner, AgencyId, by, at));
        }
    }

    public void Deactivate() => State = PersonState.Deactivated;

    /// <summary>A closed account is opened again; somebody has to confirm it anew.</summary>
    public void Reopen()
    {
        RuleBrokenException.When(State != PersonState.Deactivated, "This account is not closed");
        State = PersonState.AwaitingConfirmation;
    }

    /// <summary>Grants a role. MASH roles stay without effect until a second administrator grants them too.</summary>
    /// <param name="hub">The hub of an early help coordinator; whoever covers both is granted it twice.</param>
    public RoleAssignment Grant(Role role, Guid? agencyId, Actor by, DateTime at, LevelsOfNeed.EarlyHelpHub? hub = null)
    {
        RuleBrokenException.When(role == Role.SafeguardingLead && agencyId is null, "Choose the agency that they lead");
        var open = _roles.Find(r => r.Role == role && r.AgencyId == agencyId && r.Hub == hub && r.EndedAt is null);
        if (open is not null)
        {
            open.GrantAgain(by, at);
            return open;
        }

        var assignment = RoleAssignment.Grant(Id, role, agencyId, by, at, hub);
        _roles.Add(assignment);
        return assignment;
    }

    public void End(Role role, Guid? agencyId, Actor by, DateTime at)
    {
        foreach (var assignment in _roles.Where(r => r.Role == role && r.AgencyId == agencyId))
        {
            assignment.End(by, at);
        }
    }

    /// <summary>Accepts the confidentiality agreement of that version (ISA-10).</summary>
    public void AcceptConfidentiality(string version, DateTime at)
    {
        if (_acceptances.TrueForAll(a => a.AgreementVersion != version))
        {
            _acceptances.Add(new ConfidentialityAcceptance(Id, version, at));
        }
    }

    public bool HasRole(Role role) => State != PersonState.Deactivated && _roles.Exists(r => r.Role == role && r.IsInForce);

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
