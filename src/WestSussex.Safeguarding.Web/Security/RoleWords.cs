using WestSussex.Safeguarding.Domain.Agencies;

namespace WestSussex.Safeguarding.Web.Security;

/// <summary>Roles as people say them.</summary>
public static class RoleWords
{
    public static string ToWords(this Role role) => role switch
    {
        Role.Practitioner => "Practitioner",
        Role.SafeguardingLead => "Safeguarding lead",
        Role.MashOfficer => "MASH officer",
        Role.MashPartner => "MASH partner",
        Role.MashManager => "MASH manager",
        Role.EmergencyDuty => "Emergency duty worker",
        Role.EarlyHelpCoordinator => "Early help coordinator",
        Role.QualityOfficer => "Quality officer",
        Role.Scrutineer => "Scrutineer",
        Role.DataProtectionOfficer => "Data protection officer",
        Role.Administrator => "Partnership administrator",
        _ => role.ToString(),
    };
}
