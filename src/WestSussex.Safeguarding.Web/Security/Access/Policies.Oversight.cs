using Microsoft.AspNetCore.Authorization;
using WestSussex.Safeguarding.Domain.Agencies;

namespace WestSussex.Safeguarding.Web.Security.Access;

// Early help, quality and data protection.
public static partial class Policies
{
    /// <summary>Early help assessments of their hub.</summary>
    public const string CoordinatesEarlyHelp = "CoordinatesEarlyHelp";

    /// <summary>De-identified figures and audit samples; never changes a case (QA-22).</summary>
    public const string SeesQuality = "SeesQuality";

    /// <summary>De-identified figures on the levels that referrers suggest and MASH decides.</summary>
    public const string SeesAgreement = "SeesAgreement";

    /// <summary>Sharing log, breaches and access log of their agency.</summary>
    public const string ProtectsData = "ProtectsData";

    private static void AddOversight(AuthorizationOptions options)
    {
        options.AddPolicy(CoordinatesEarlyHelp, CaseRecords(Role.EarlyHelpCoordinator));
        options.AddPolicy(SeesQuality, CaseRecords(Role.QualityOfficer, Role.Scrutineer));
        options.AddPolicy(SeesAgreement, NoCaseRecords(Role.MashManager, Role.QualityOfficer, Role.Scrutineer));
        options.AddPolicy(ProtectsData, CaseRecords(Role.DataProtectionOfficer));
    }
}
