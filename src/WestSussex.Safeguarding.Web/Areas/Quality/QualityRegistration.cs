using WestSussex.Safeguarding.Web.Areas.Quality.DoWeAgree;
using WestSussex.Safeguarding.Web.Data;

namespace WestSussex.Safeguarding.Web.Areas.Quality;

/// <summary>What the pages of figures need.</summary>
public static class QualityRegistration
{
    public static IServiceCollection AddQuality(this IServiceCollection services) =>
        services.AddScoped<CountAgreement>().AddScoped<ReadAgreement>().AddJob<CountAgreementJob>();
}
