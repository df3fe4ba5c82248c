using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Moq;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.UnitTests.ReferenceData;

public class PolicyDataServicesTests
{
    [Fact]
    public async Task Start_WithAFolderThatHasNoPolicyData_StopsAndNamesTheFile()
    {
        using var portal = Portal(services => services.AddPolicyData(Path.GetTempPath()));

        var problem = await Assert.ThrowsAsync<InvalidPolicyDataException>(() => portal.StartAsync());

        Assert.StartsWith("The policy data in service-names.json cannot be used: ", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-07-01T07:59:59Z", false)]
    [InlineData("2026-07-01T08:00:00Z", true)]
    [InlineData("2026-07-01T16:00:00Z", false)]
    public async Task IsMashOpen_WithTheClockOfTheHost_FollowsIt(string now, bool open)
    {
        var time = new Mock<TimeProvider>();
        time.Setup(clock => clock.GetUtcNow()).Returns(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture));
        using var portal = Portal(services => services.AddSingleton(time.Object).AddPolicyData());
        await portal.StartAsync();

        Assert.Equal(open, portal.Services.GetRequiredService<PolicyData>().IsMashOpen);

        await portal.StopAsync();
    }

    private static IHost Portal(Action<IServiceCollection> configure)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        configure(builder.Services);
        return builder.Build();
    }
}
