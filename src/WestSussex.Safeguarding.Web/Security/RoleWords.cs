using WestSussex.Safeguarding.Domain.Agencies;

namespace WestSussex.Safeguarding.Web.Security;

/// <summary>Roles as people say them. Those of MASH carry its public name (<see cref="ReferenceData.PolicyData.MashName"/>).</summary>
public static class RoleWords
{
    public static string ToWords(this Role role, string mash) => role switch
    {
        Role.Practitioner => "Practitioner",
        Role.SafeguardingLead => "Safeguarding lead",
        Role.MashOfficer => $"{mash} officer",
        Role.MashPartner => $"{mash} partner",
        Role.MashManager => $"{mash} manager",
        Role.EmergencyDuty => "Emergency duty worker",
        Role.EarlyHelpCoordinator => "Early help coordinator",
        Role.QualityOfficer => "Quality officer",
        Role.Scrutineer => "Scrutineer",
        Role.DataProtectionOfficer => "Data protection officer",
        Role.Administrator => "Partnership administrator",
        _ => role.ToString(),
    };
}
