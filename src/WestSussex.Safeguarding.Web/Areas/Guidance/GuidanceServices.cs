using WestSussex.Safeguarding.Web.Ui.Guidance;

namespace WestSussex.Safeguarding.Web.Areas.Guidance;

/// <summary>Makes the parts of this area, and what other areas take from it, available to pages.</summary>
public static class GuidanceServices
{
    public static IServiceCollection AddGuidance(this IServiceCollection services) => services
        .AddSingleton<CarriedThoughts>();
}
