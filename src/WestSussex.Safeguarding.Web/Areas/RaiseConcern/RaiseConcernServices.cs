using WestSussex.Safeguarding.Web.Areas.RaiseConcern.CheckAnswers;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.Documents;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.Reminders;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.Sent;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.Start;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.TelephoneCall;
using WestSussex.Safeguarding.Web.Data;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern;

/// <summary>Registers what raising a concern needs.</summary>
public static class RaiseConcernServices
{
    public static IServiceCollection AddRaiseConcern(this IServiceCollection services) => services
        .AddHttpContextAccessor()
        .AddScoped<ConcernForm>()
        .AddScoped<OpenDrafts>()
        .AddScoped<DraftKey>()
        .AddScoped<DraftKeyFilter>()
        .AddScoped<WhomToRing>()
        .AddScoped<SentMeanwhile>()
        .AddScoped<StepServices>()
        .AddScoped<StartConcern>()
        .AddScoped<SubmitConcern>()
        .AddScoped<WriteDownCall>()
        .AddScoped<TakeCall>()
        .AddSingleton<ReminderLinks>()
        .AddScoped<DraftFiles>()
        .AddSingleton<ConcernsOfNetwork>()
        .AddScoped<NudgeDutyTeam>()
        .AddJob<NudgeDutyTeamJob>()
        .AddJob<RemindOfDraftsJob>()
        .AddJob<DeleteExpiredDraftsJob>();
}
