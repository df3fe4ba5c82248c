using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Web.Data;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.Agreements;

/// <summary>Whom an agreement to share is about.</summary>
/// <param name="PersonId">A professional with an account.</param>
/// <param name="AgencyId">An organisation of the list, or for which the professional works.</param>
/// <param name="InWords">As the family is told.</param>
public sealed record NamedInAgreement(Guid? PersonId, Guid? AgencyId, string InWords)
{
    /// <summary>Most organisations that the list shows.</summary>
    private const int MostAgencies = 500;

    /// <summary>The one whom a valid form names; null where there is none with this address or in this list.</summary>
    public static async Task<NamedInAgreement?> FindAsync(SafeguardingDbContext db, AgreementForm form, CancellationToken cancellationToken)
    {
        if (form.Whom == NamedBy.Account)
        {
            var address = Person.NormaliseEmail(form.Email!);
            var person = await db.People.Where(p => p.WorkEmail == address && p.State == PersonState.Confirmed)
                .Select(p => new { p.Id, p.Name, p.AgencyId, Agency = db.Agencies.Where(a => a.Id == p.AgencyId).Select(a => a.Name).FirstOrDefault() })
                .FirstOrDefaultAsync(cancellationToken);
            return person is null ? null : new NamedInAgreement(person.Id, person.AgencyId, InShort(person.Name, person.Agency));
        }

        if (form.Whom == NamedBy.Organisation)
        {
            return await db.Agencies.Where(a => a.Id == form.AgencyId && a.IsActive).Select(a => new NamedInAgreement(null, a.Id, a.Name)).FirstOrDefaultAsync(cancellationToken);
        }

        return new NamedInAgreement(null, null, form.With!.Trim());
    }

    /// <summary>An empty form about somebody of the team: what is known of them stands there already (IS-11).</summary>
    public static async Task<AgreementForm> FormAboutAsync(SafeguardingDbContext db, Guid assessmentId, Guid? member, CancellationToken cancellationToken)
    {
        var known = member is null ? null
            : await db.TeamMembers.AsNoTracking().SingleOrDefaultAsync(m => m.Id == member && m.AssessmentId == assessmentId && m.Place == TeamPlace.Professional, cancellationToken);
        return known is null ? new AgreementForm()
            : known.PersonId is { } person
                ? new AgreementForm { Whom = NamedBy.Account, Email = await db.People.Where(p => p.Id == person).Select(p => p.WorkEmail).SingleAsync(cancellationToken), WhatFor = known.WhatTheyDo }
                : new AgreementForm { Whom = NamedBy.Words, With = InShort(known.Name, known.AgencyName), WhatFor = known.WhatTheyDo };
    }

    /// <summary>The organisations that use the portal, by name.</summary>
    public static Task<List<AgencyName>> AgenciesAsync(SafeguardingDbContext db, CancellationToken cancellationToken) =>
        db.Agencies.AsNoTracking().Where(a => a.IsActive).OrderBy(a => a.Name).Take(MostAgencies).Select(a => new AgencyName(a.Id, a.Name)).ToListAsync(cancellationToken);

    private static string InShort(string name, string? agency) =>
        agency is null || name.Length + agency.Length + 2 > FamilyAgreement.NameMaxLength ? name : $"{name}, {agency}";
}

/// <summary>An organisation that can be chosen.</summary>
public sealed record AgencyName(Guid Id, string Name);
