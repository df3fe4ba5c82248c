using WestSussex.Safeguarding.Web.Areas.Outcomes.AddInformation;
using WestSussex.Safeguarding.Web.Areas.Outcomes.CheckAConcern;
using WestSussex.Safeguarding.Web.Areas.Outcomes.Disagree;
using WestSussex.Safeguarding.Web.Areas.Outcomes.Files;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Areas.Outcomes;

/// <summary>Registers what this area's pages share.</summary>
public static class OutcomesServices
{
    public static IServiceCollection AddOutcomes(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<TellMash>();
        services.AddScoped<AddToConcern>();
        services.AddScoped<AddFile>();
        services.AddScoped<RaiseDisagreement>();
        services.AddScoped<OpenedConcern>();
        services.AddScoped<ReadWithCode>();
        return services;
    }
}
