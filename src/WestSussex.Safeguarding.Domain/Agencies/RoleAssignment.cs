namespace WestSussex.Safeguarding.Domain.Agencies;

/// <summary>A role that a person holds, or held: who granted it, who granted it second where two are needed, and when it ended.</summary>
public sealed class RoleAssignment : Entity, IPartOf
{
    private RoleAssignment()
    {
    }

    public Guid PersonId { get; private set; }

    public Role Role { get; private set; }

    /// <summary>The agency a safeguarding lead leads, a coordinator's hub or a partner's agency.</summary>
    public Guid? AgencyId { get; private set; }

    /// <summary>The early help hub whose assessments a coordinator sees.</summary>
    public LevelsOfNeed.EarlyHelpHub? Hub { get; private set; }

    public Guid? GrantedById { get; private set; }

    public DateTime GrantedAt { get; private set; }

    public Guid? SecondGrantedById { get; private set; }

    public DateTime? SecondGrantedAt { get; private set; }

    public Guid? EndedById { get; private set; }

    public DateTime? EndedAt { get; private set; }

    /// <summary>Stored, so that one condition finds the roles that count.</summary>
    public bool IsInForce { get; private set; }

    public Guid RootId => PersonId;

    internal static RoleAssignment Grant(Guid personId, Role role, Guid? agencyId, Actor by, DateTime at, LevelsOfNeed.EarlyHelpHub? hub = null) => new()
    {
        Hub = hub,
        PersonId = personId,
        Role = role,
        AgencyId = agencyId,
        GrantedById = by.PersonId,
        GrantedAt = at,
        IsInForce = !Agencies.Roles.GrantedByTwo.Contains(role),
    };

    internal void GrantAgain(Actor by, DateTime at)
    {
        if (IsInForce)
        {
            return;
        }

        RuleBrokenException.When(by.PersonId == GrantedById, "A second administrator has to grant this role");
        SecondGrantedById = by.PersonId;
        SecondGrantedAt = at;
        IsInForce = true;
    }

    internal void End(Actor by, DateTime at)
    {
        EndedById ??= by.PersonId;
        EndedAt ??= at;
        IsInForce = false;
    }
}

/// <summary>That a person accepted a version of the confidentiality agreement, and when (ISA-10).</summary>
public sealed class ConfidentialityAcceptance : Entity, IPartOf
{
    private ConfidentialityAcceptance()
    {
    }

    internal ConfidentialityAcceptance(Guid personId, string agreementVersion, DateTime at)
    {
        PersonId = personId;
        AgreementVersion = agreementVersion;
        AcceptedAt = at;
    }

    public Guid PersonId { get; private set; }

    public string AgreementVersion { get; private set; } = "";

    public DateTime AcceptedAt { get; private set; }

    public Guid RootId => PersonId;
}
