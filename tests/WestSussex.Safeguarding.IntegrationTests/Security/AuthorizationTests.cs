using WestSussex.Safeguarding.IntegrationTests.Hosting;

namespace WestSussex.Safeguarding.IntegrationTests.Security;

/// <summary>Who may open which page.</summary>
[Trait("Requirement", "RO-01")]
[Trait("Requirement", "RO-02")]
[Trait("Requirement", "MT-10")]
[Trait("Asvs", "8.2.1")]
[Trait("Asvs", "8.2.2")]
public class AuthorizationTests(PortalFactory portal) : AuthorizationWalk(portal), IClassFixture<PortalFactory>
{
    private readonly PortalFactory _portal = portal;

    [Fact]
    public void Routes_All_HaveARowInTheMatrix() =>
        Architecture.Rule.Holds(
            Endpoints.Of(_portal).Where(e => AuthorizationMatrix.RuleFor(e.Pattern) is null).Select(e => e.ToString()),
            "Write in AuthorizationMatrix who may open these:");

    [Fact]
    public void RouteWalk_OfTheRunningPortal_SeesKnownRoutes()
    {
        var seen = Endpoints.Of(_portal).Select(e => e.ToString()).ToList();

        Assert.Contains("GET /raise-a-concern", seen);
        Assert.Contains("GET /mash", seen);
        Assert.Contains("POST /mash/{reference}/claim", seen);
        Assert.Contains("POST /dev/sign-in", seen);
        Assert.Contains("GET /health/live", seen);
        Assert.Null(AuthorizationMatrix.RuleFor("somewhere/nobody/thought-of"));
    }

    [Fact]
    public Task Pages_ForEveryRoleAndRecord_AreThoseOfTheMatrix() => AskEverybodyAsync("GET");
}

/// <summary>Who may send which form.</summary>
[Trait("Requirement", "RO-01")]
[Trait("Requirement", "RO-02")]
[Trait("Requirement", "MT-10")]
[Trait("Asvs", "8.2.1")]
[Trait("Asvs", "8.2.2")]
public class AuthorizationOfFormsTests(PortalFactory portal) : AuthorizationWalk(portal), IClassFixture<PortalFactory>
{
    [Fact]
    public Task Forms_ForEveryRoleAndRecord_AreThoseOfTheMatrix() => AskEverybodyAsync("POST");
}
