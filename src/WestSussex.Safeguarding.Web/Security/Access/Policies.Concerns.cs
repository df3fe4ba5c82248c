using Microsoft.AspNetCore.Authorization;
using WestSussex.Safeguarding.Domain.Agencies;

namespace WestSussex.Safeguarding.Web.Security.Access;

// Those who raise concerns, and the safeguarding leads of their agencies.
public static partial class Policies
{
    /// <summary>Raises a concern while signed in. Never asks for the confidentiality agreement: nothing may stand between a worry and MASH.</summary>
    public const string RaisesConcerns = "RaisesConcerns";

    /// <summary>Sees the concerns they raised, and what came of them.</summary>
    public const string SeesOwnConcerns = "SeesOwnConcerns";

    /// <summary>Sees the concerns and outcomes of the agencies they lead.</summary>
    public const string LeadsAgency = "LeadsAgency";

    /// <summary>Confirms colleagues' accounts; shows no case record.</summary>
    public const string ConfirmsColleagues = "ConfirmsColleagues";

    private static void AddConcerns(AuthorizationOptions options)
    {
        options.AddPolicy(RaisesConcerns, policy => policy.RequireAuthenticatedUser().AddRequirements(new MayRaiseConcerns()));
        options.AddPolicy(SeesOwnConcerns, CaseRecords());
        options.AddPolicy(LeadsAgency, CaseRecords(Role.SafeguardingLead));
        options.AddPolicy(ConfirmsColleagues, NoCaseRecords(Role.SafeguardingLead));
    }
}
