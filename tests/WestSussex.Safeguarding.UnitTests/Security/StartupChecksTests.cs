using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Moq;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.UnitTests.Security;

[Trait("Asvs", "13.4.2")]
public class StartupChecksTests
{
    private static readonly Dictionary<string, string?> Right = new()
    {
        ["Encryption:Certificates:0:Path"] = "/etc/portal.pfx",
        ["Portal:Address"] = "https://portal.example",
        ["AllowedHosts"] = "portal.example",
        ["Mail:Host"] = "smtp.example",
        ["Mail:DutyMailboxes:0"] = "duty@mash.example",
        ["Operations:Email"] = "operations@portal.example",
    };

    [Fact]
    public void Problems_OfARightConfiguration_AreNone() => Assert.Empty(ProblemsWith());

    [Theory]
    [InlineData("Dev:Enabled", "true")]
    [InlineData("Encryption:Certificates:0:Path", null)]
    [InlineData("Portal:Address", "http://portal.example")]
    [InlineData("Portal:Address", null)]
    [InlineData("AllowedHosts", "*")]
    [InlineData("Mail:Host", "")]
    [InlineData("Mail:UseTls", "false")]
    [InlineData("Mail:DutyMailboxes:0", null)]
    [InlineData("Mail:DutyMailboxes:0", " ")]
    [InlineData("Operations:Email", null)]
    [InlineData("Database:Provider", "SqlServer")]
    public void Problems_OfAWrongSetting_NameIt(string setting, string? value)
    {
        var problem = Assert.Single(ProblemsWith((setting, value)));

        Assert.StartsWith(string.Join(':', setting.Split(':').Take(2)), problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Problems_InDevelopment_AreNone() =>
        Assert.Empty(StartupChecks.Problems(new ConfigurationBuilder().Build(), Environment("Development")));

    private static IReadOnlyList<string> ProblemsWith(params (string Setting, string? Value)[] changes)
    {
        var settings = new Dictionary<string, string?>(Right);
        foreach (var (setting, value) in changes)
        {
            if (value is null)
            {
                settings.Remove(setting);
            }
            else
            {
                settings[setting] = value;
            }
        }

        return StartupChecks.Problems(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), Environment("Production"));
    }

    private static IHostEnvironment Environment(string name)
    {
        var environment = new Mock<IHostEnvironment>();
        environment.SetupGet(e => e.EnvironmentName).Returns(name);
        return environment.Object;
    }
}
