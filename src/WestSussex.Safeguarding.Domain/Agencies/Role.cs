namespace WestSussex.Safeguarding.Domain.Agencies;

/// <summary>What a person may do. The default is no access: every right comes from a role and, for records, from assignment (RO-01, RO-02).</summary>
public enum Role
{
    /// <summary>Raises concerns and sees their own.</summary>
    Practitioner,

    /// <summary>Sees the concerns and outcomes of the agencies they lead, and confirms colleagues' accounts.</summary>
    SafeguardingLead,

    /// <summary>Works the queue and proposes; does not decide.</summary>
    MashOfficer,

    /// <summary>Answers the requests addressed to their agency.</summary>
    MashPartner,

    /// <summary>Social work manager: decides each child's level of need (MT-07).</summary>
    MashManager,

    /// <summary>Open red items and hand-over notes, out of hours.</summary>
    EmergencyDuty,

    /// <summary>Early help assessments of their hub.</summary>
    EarlyHelpCoordinator,

    /// <summary>De-identified figures and audit samples.</summary>
    QualityOfficer,

    /// <summary>Reads and reports; never edits a case (QA-22).</summary>
    Scrutineer,

    /// <summary>Sharing log, breaches and access log of their agency.</summary>
    DataProtectionOfficer,

    /// <summary>Agencies, people and policy data; no case content.</summary>
    Administrator,
}

/// <summary>What the roles have in common.</summary>
public static class Roles
{
    /// <summary>Roles that also sign in with an authenticator app.</summary>
    public static readonly IReadOnlySet<Role> NeedingAuthenticator = new HashSet<Role>
    {
        Role.MashOfficer, Role.MashPartner, Role.MashManager, Role.EmergencyDuty,
        Role.QualityOfficer, Role.Scrutineer, Role.DataProtectionOfficer, Role.Administrator,
    };

    /// <summary>Roles that one person cannot grant alone.</summary>
    public static readonly IReadOnlySet<Role> GrantedByTwo = new HashSet<Role>
    {
        Role.MashOfficer, Role.MashPartner, Role.MashManager,
    };
}
