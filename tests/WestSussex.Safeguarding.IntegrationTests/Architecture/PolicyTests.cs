using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace WestSussex.Safeguarding.IntegrationTests.Architecture;

/// <summary>The default is no access: every action says who may use it, and what needs no account is on a short list.</summary>
public class PolicyTests
{
    /// <summary>What anybody may open without an account, as "Area/Controller" or "Area/*", and why.</summary>
    private static readonly Dictionary<string, string> Anonymous = new()
    {
        ["RaiseConcern/*"] = "Nobody must sign in to raise a concern (RC-06); a draft opens for its owner or its return code only",
        ["EarlyHelp/YourPlan"] = "Somebody in a family reads with a code what a worker marked for them (CO-13, VC-09)",
        ["Outcomes/CheckAConcern"] = "Whoever holds the return code comes back to what they sent (RC-06)",
        ["Outcomes/CheckedFiles"] = "The same, for documents and photos",
        ["Guidance/*"] = "Guidance is public (LN-06)",
        ["Site/*"] = "Error pages, privacy, cookies, accessibility and terms",
        ["Account/SignIn"] = "Nobody is signed in before signing in",
        ["Account/Authenticator"] = "The second step of signing in; it needs the cookie of the first",
        ["Account/Register"] = "A person without an account asks for one; it needs the cookie of a confirmed address",
        ["Account/Session"] = "Whoever has signed out sees that they have",
        ["Dev/*"] = "Exists in Development only",
    };

    [Fact]
    public void Actions_All_NameTheirPolicyOrAreOnTheAnonymousList()
    {
        Assert.NotEmpty(Actions.All);
        var breaches = from action in Actions.All
                       let anonymous = action.Attributes.OfType<IAllowAnonymous>().Any()
                       let policy = action.Attributes.OfType<AuthorizeAttribute>().Any(a => !string.IsNullOrEmpty(a.Policy))
                       where anonymous ? !IsListed(action) : !policy
                       select anonymous ? $"{action.Name} allows anybody and is not on the list" : $"{action.Name} names no policy";

        Rule.Holds(breaches, "Every action has [Authorize(Policy = …)], or [AllowAnonymous] and a line in this test:");
    }

    [Fact]
    public void AnonymousList_Always_HoldsOnlyWhatIsThere() =>
        Rule.Holds(
            Anonymous.Keys.Where(listed => !Actions.All.Any(a => a.Attributes.OfType<IAllowAnonymous>().Any() && Matches(listed, a))),
            "No anonymous action there any more: take it off the list:");

    /// <summary>Whoever can try many references, names or codes finds what they should not (ASVS 2.4.1).</summary>
    [Fact]
    [Trait("Asvs", "2.4.1")]
    public void LookUps_All_NameALimit()
    {
        var lookUps = Actions.All.Where(a => a.Attributes.OfType<HttpPostAttribute>().Any()
            && (a.Name.Contains("/Find", StringComparison.Ordinal) || a.Name is "Outcomes/CheckAConcern/Index" or "RaiseConcern/ComeBack/Enter")).ToList();

        Assert.True(lookUps.Count >= 4, string.Join(", ", lookUps.Select(a => a.Name)));
        Rule.Holds(lookUps.Where(a => !a.Attributes.OfType<EnableRateLimitingAttribute>().Any()).Select(a => a.Name), "Name a limit of RateLimits for:");
    }

    private static bool IsListed(ActionMethod action) => Anonymous.Keys.Any(listed => Matches(listed, action));

    private static bool Matches(string listed, ActionMethod action) =>
        action.Name.StartsWith(listed.TrimEnd('*'), StringComparison.Ordinal);
}
