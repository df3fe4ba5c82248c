using WestSussex.Safeguarding.Domain.Agencies;

namespace WestSussex.Safeguarding.Web.Areas.Quality.DoWeAgree;

internal static class SectorInWords
{
    public static string InWords(this AgencySector? sector) => sector switch
    {
        null => "Not known",
        AgencySector.LocalAuthority => "Local authority",
        AgencySector.Education => "Schools and colleges",
        AgencySector.EarlyYears => "Early years",
        AgencySector.FireAndRescue => "Fire and rescue",
        AgencySector.YouthJustice => "Youth justice",
        AgencySector.Charity => "Charities",
        _ => sector.Value.ToString(),
    };
}
