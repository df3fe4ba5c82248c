using WestSussex.Safeguarding.Web.Areas.EarlyHelp.StepUp;
using WestSussex.Safeguarding.Web.Data;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp;

/// <summary>Registers what the team's and the hub's pages share.</summary>
public static class EarlyHelpTeams
{
    public static IServiceCollection AddEarlyHelpTeams(this IServiceCollection services) =>
        services.AddScoped<TellTeam>().AddScoped<TeamDesk>().AddScoped<Hub.HubLists>().AddScoped<TakeOn.StepDowns>()
            .AddScoped<FamilyPages.FamilyPageDesk>().AddScoped<YourPlan.OpenedPlan>()
            .AddScoped<Board.CountEarlyHelp>().AddScoped<Board.ReadBoard>().AddJob<Board.CountEarlyHelpJob>().AddJob<NoticeMashDecisionsJob>();
}
