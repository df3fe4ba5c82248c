using WestSussex.Safeguarding.Web.Areas.EarlyHelp.Start;
using WestSussex.Safeguarding.Web.Assessments;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp;

/// <summary>Registers what early help needs.</summary>
public static class EarlyHelpServices
{
    public static IServiceCollection AddEarlyHelp(this IServiceCollection services) => services
        .AddScoped<AssessmentForm>()
        .AddScoped<OpenAssessments>()
        .AddScoped<OtherEarlyHelp>()
        .AddScoped<AssessmentStepServices>()
        .AddScoped<StartAssessment>();
}
