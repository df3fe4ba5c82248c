using WestSussex.Safeguarding.IntegrationTests.Hosting;

namespace WestSussex.Safeguarding.IntegrationTests.Forms;

/// <summary>A portal whose forms are sent by the hundred from one network.</summary>
public class WalkPortal : PortalFactory
{
    protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>(base.Settings)
    {
        ["RateLimits:LookUpsPerMinute"] = "100000",
        ["RateLimits:ReturnCodesPerMinute"] = "100000",
        ["RateLimits:GuidancePerMinute"] = "100000",
    };
}
