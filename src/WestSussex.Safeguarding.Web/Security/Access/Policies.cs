using Microsoft.AspNetCore.Authorization;
using WestSussex.Safeguarding.Domain.Agencies;

namespace WestSussex.Safeguarding.Web.Security.Access;

/// <summary>
/// The policies that actions name, one file per family. Rights come from a role and, for records, from assignment; the default is none (RO-02).
/// Whether a record is yours is decided by the scope filters of the database, never by these alone: not yours is 404. What may be done with a record of yours is a
/// rule of the domain, answered with its reason (409).
/// </summary>
public static partial class Policies
{
    /// <summary>Anybody with an account. Also the fallback for an action that names none.</summary>
    public const string SignedIn = "SignedIn";

    /// <summary>Confirmed, with the confidentiality agreement accepted: the least that any case record asks for (ISA-10).</summary>
    public const string SeesCaseRecords = "SeesCaseRecords";

    internal static void Add(AuthorizationOptions options)
    {
        var signedIn = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        options.DefaultPolicy = signedIn;
        options.FallbackPolicy = signedIn;
        options.InvokeHandlersAfterFailure = false;
        options.AddPolicy(SignedIn, signedIn);
        options.AddPolicy(SeesCaseRecords, CaseRecords());
        AddConcerns(options);
        AddMash(options);
        AddOversight(options);
        AddAdministration(options);
    }

    private static AuthorizationPolicy CaseRecords(params Role[] anyOf) => Needs(confirmed: true, confidentiality: true, anyOf);

    private static AuthorizationPolicy NoCaseRecords(params Role[] anyOf) => Needs(confirmed: true, confidentiality: false, anyOf);

    private static AuthorizationPolicy Needs(bool confirmed, bool confidentiality, Role[] anyOf) =>
        new AuthorizationPolicyBuilder().RequireAuthenticatedUser()
            .AddRequirements(new AccessRequirement(confirmed, confidentiality, anyOf)).Build();
}
