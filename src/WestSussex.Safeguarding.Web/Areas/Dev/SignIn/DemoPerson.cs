using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Areas.Dev.SignIn;

/// <summary>Somebody one can sign in as.</summary>
public sealed record DemoPerson(Guid Id, string Name, string? JobTitle, string? Agency, PersonState State, IReadOnlyList<Role> Roles)
{
    /// <summary>"MASH manager · Social work manager · MASH (example team)".</summary>
    public string InWords
    {
        get
        {
            // Nearly everybody is a practitioner too; it says something only where it is all.
            var shown = Roles.Where(r => r != Role.Practitioner || Roles.Count == 1).Order().Select(r => r.ToWords("MASH"));
            var what = State switch
            {
                PersonState.AwaitingConfirmation => "Waiting to be confirmed",
                PersonState.Deactivated => "Account closed",
                _ => string.Join(", ", shown),
            };
            return string.Join(" · ", new[] { what, JobTitle, Agency }.Where(t => !string.IsNullOrEmpty(t)));
        }
    }
}

/// <summary>Demo people who do the same kind of work.</summary>
/// <param name="Heading">What they are.</param>
/// <param name="Does">What one sees as one of them.</param>
/// <param name="People">By name.</param>
public sealed record DemoGroup(string Heading, string Does, IReadOnlyList<DemoPerson> People)
{
    private static readonly (string Heading, string Does, Role[] Roles)[] ByRole =
    [
        ("Work in MASH", "The queue: officers screen and propose, managers decide.",
            [Role.MashManager, Role.MashOfficer, Role.EmergencyDuty, Role.MashPartner]),
        ("Lead safeguarding in an agency", "All concerns and outcomes of their agency, and who works there.", [Role.SafeguardingLead]),
        ("Early help, quality and data protection", "Early help assessments, de-identified figures, the access log.",
            [Role.EarlyHelpCoordinator, Role.QualityOfficer, Role.Scrutineer, Role.DataProtectionOfficer]),
        ("Administer the partnership", "Agencies, people and roles; no case content.", [Role.Administrator]),
        ("Raise concerns", "Their own concerns, and what came of them.", [Role.Practitioner]),
    ];

    /// <summary>Each person once, where most of their rights are.</summary>
    public static IReadOnlyList<DemoGroup> Of(IReadOnlyList<DemoPerson> people)
    {
        var left = people.OrderBy(p => p.Name, StringComparer.Ordinal).ToList();
        var groups = new List<DemoGroup>();
        foreach (var (heading, does, roles) in ByRole)
        {
            var here = left.Where(p => p.State == PersonState.Confirmed && p.Roles.Any(roles.Contains))
                .OrderBy(p => Array.FindIndex(roles, p.Roles.Contains)).ToList();
            left.RemoveAll(here.Contains);
            groups.Add(new DemoGroup(heading, does, here));
        }

        groups.Add(new DemoGroup("Cannot see anything yet", "Waiting to be confirmed, without a role, or closed.", left));
        return [.. groups.Where(g => g.People.Count > 0)];
    }
}
