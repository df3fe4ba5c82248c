using WestSussex.Safeguarding.Web.Areas.Mash.DecideLevelOfNeed;
using WestSussex.Safeguarding.Web.Areas.Mash.Screen;
using WestSussex.Safeguarding.Web.Areas.Mash.WorkQueue;
using WestSussex.Safeguarding.Web.Data;

namespace WestSussex.Safeguarding.Web.Areas.Mash;

/// <summary>What the pages of MASH need.</summary>
public static class MashRegistration
{
    public static IServiceCollection AddMash(this IServiceCollection services)
    {
        services.AddSingleton<KeptAnswers>();
        services.AddScoped<CaseDesk>().AddScoped<TellReferrer>();
        services.AddScoped<QueuePages>().AddScoped<QueueCounter>();
        services.AddScoped<MatchPeople>().AddScoped<DecideLevel>();
        return services.AddJob<LapseClaimsJob>();
    }
}
