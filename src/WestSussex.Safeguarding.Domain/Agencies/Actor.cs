namespace WestSussex.Safeguarding.Domain.Agencies;

/// <summary>Who does something: every change keeps this beside its time and its reason (LN-05, MT-03).</summary>
/// <param name="PersonId">Null for somebody without an account, and for the portal itself.</param>
/// <param name="Name">As shown on the timeline.</param>
/// <param name="AgencyId">The agency they act for.</param>
/// <param name="Roles">The roles they hold at that moment.</param>
public sealed record Actor(Guid? PersonId, string Name, Guid? AgencyId, IReadOnlySet<Role> Roles)
{
    private static readonly IReadOnlySet<Role> NoRoles = new HashSet<Role>();

    /// <summary>The portal itself: jobs and commands.</summary>
    public static Actor Portal { get; } = new(null, "The portal", null, NoRoles);

    /// <summary>Somebody who raises a concern without an account. Whether and how they are called stands once, encrypted, with the concern.</summary>
    public static Actor WithoutAccount { get; } = new(null, "The person who raised it", null, NoRoles);

    /// <summary>Somebody in a family who acts on their own page. Who it is stands, encrypted, in what they did.</summary>
    public static Actor Family { get; } = new(null, "The family, on their page", null, NoRoles);

    public bool Is(Role role) => Roles.Contains(role);

    /// <summary>Anybody who works inside MASH and may change a referral there.</summary>
    public bool WorksInMash => Is(Role.MashOfficer) || Is(Role.MashManager);

    /// <summary>The role under which a change is shown on the timeline: the weightiest they hold.</summary>
    public Role? ShownRole =>
        Is(Role.MashManager) ? Role.MashManager
        : Is(Role.MashOfficer) ? Role.MashOfficer
        : Is(Role.SafeguardingLead) ? Role.SafeguardingLead
        : Roles.Count == 0 ? null : Roles.Min();
}
