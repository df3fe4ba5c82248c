using WestSussex.Safeguarding.Domain;
using WestSussex.Safeguarding.Domain.Agencies;

namespace WestSussex.Safeguarding.UnitTests.Agencies;

public class AgencyTests
{
    [Fact]
    [Trait("Requirement", "ISA-01")]
    public void Register_WithEmailDomains_KeepsEachOnceInLowerCase()
    {
        var agency = Agency.Register("Marigold Example Primary School", AgencyType.Education, AgencySector.Education, ["@Marigold.EXAMPLE", "marigold.example"]);

        Assert.Equal("marigold.example", Assert.Single(agency.EmailDomains).Domain);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public void Register_WithoutAName_IsRefused(string name) =>
        Assert.Throws<RuleBrokenException>(() => Agency.Register(name, AgencyType.Lay, AgencySector.Other, []));

    [Theory]
    [InlineData("nodots")]
    [InlineData("@")]
    public void AddEmailDomain_ThatIsNone_IsRefused(string domain) =>
        Assert.Throws<RuleBrokenException>(() => Agency.Register("A", AgencyType.Lay, AgencySector.Other, [domain]));
}
