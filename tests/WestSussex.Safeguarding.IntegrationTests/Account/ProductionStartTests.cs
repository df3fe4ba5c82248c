using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace WestSussex.Safeguarding.IntegrationTests.Account;

/// <summary>The program itself refuses to run in Production while something is missing or open (the sentences: StartupChecksTests).</summary>
[Trait("Asvs", "13.4.2")]
public class ProductionStartTests
{
    [Fact]
    public void Start_InProductionWithDevelopmentTools_IsRefusedAndNamesEverythingThatIsWrong()
    {
        var folder = TestDatabase.NewFolder();
        try
        {
            using var portal = new WebApplicationFactory<Program>();
            using var production = portal.WithWebHostBuilder(builder => builder
                .UseEnvironment("Production")
                .UseSetting("DataFolder", folder)
                .UseSetting("Dev:Enabled", "true"));

            var refused = Assert.ThrowsAny<Exception>(() => production.Services);

            foreach (var setting in new[] { "Dev:Enabled", "Encryption:Certificates", "Portal:Address", "AllowedHosts", "Mail:Host", "Mail:DutyMailboxes", "Operations:Email" })
            {
                Assert.Contains(setting, refused.ToString(), StringComparison.Ordinal);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
