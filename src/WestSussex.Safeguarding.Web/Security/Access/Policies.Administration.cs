using Microsoft.AspNetCore.Authorization;
using WestSussex.Safeguarding.Domain.Agencies;

namespace WestSussex.Safeguarding.Web.Security.Access;

// The partnership's administrators: agencies, people and policy data, no case content.
public static partial class Policies
{
    /// <summary>Agencies, people and roles.</summary>
    public const string Administers = "Administers";

    private static void AddAdministration(AuthorizationOptions options) =>
        options.AddPolicy(Administers, NoCaseRecords(Role.Administrator));
}
