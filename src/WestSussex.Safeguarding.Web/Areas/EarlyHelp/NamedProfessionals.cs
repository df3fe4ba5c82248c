using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Web.Data;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp;

/// <summary>Reads people with an account as a team knows them.</summary>
internal static class NamedProfessionals
{
    public static IQueryable<NamedProfessional> AsProfessionals(this IQueryable<Person> people, SafeguardingDbContext db) =>
        people.Where(p => p.State == PersonState.Confirmed).Select(p => new NamedProfessional(p.Id, p.Name, p.AgencyId)
        {
            AgencyName = db.Agencies.Where(a => a.Id == p.AgencyId).Select(a => a.Name).FirstOrDefault(),
            JobTitle = p.JobTitle,
            Telephone = p.Telephone,
            Email = p.WorkEmail,
        });
}
