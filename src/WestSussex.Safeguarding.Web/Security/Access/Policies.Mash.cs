using Microsoft.AspNetCore.Authorization;
using WestSussex.Safeguarding.Domain.Agencies;

namespace WestSussex.Safeguarding.Web.Security.Access;

// Those who work in the Multi-Agency Safeguarding Hub, or beside it.
public static partial class Policies
{
    /// <summary>Works the queue: MASH officers and managers.</summary>
    public const string WorksInMash = "WorksInMash";

    /// <summary>Decides: MASH social work managers (MT-07).</summary>
    public const string DecidesInMash = "DecidesInMash";

    /// <summary>Sees what is open and red, out of hours, and the hand-over notes.</summary>
    public const string CoversOutOfHours = "CoversOutOfHours";

    private static void AddMash(AuthorizationOptions options)
    {
        options.AddPolicy(WorksInMash, CaseRecords(Role.MashOfficer, Role.MashManager));
        options.AddPolicy(DecidesInMash, CaseRecords(Role.MashManager));
        options.AddPolicy(CoversOutOfHours, CaseRecords(Role.EmergencyDuty, Role.MashOfficer, Role.MashManager));
    }
}
