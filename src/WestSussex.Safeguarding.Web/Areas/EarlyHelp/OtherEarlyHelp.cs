using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Children;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Data.Auditing;
using WestSussex.Safeguarding.Web.Data.Encryption;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp;

/// <summary>
/// Finds early help that is open for what may be the same children, as MASH finds earlier concerns: NHS number or unique pupil number,
/// family name and birth date, birth date and postcode. Whoever writes learns only that the hub should be asked, and only where that
/// other family agrees to early help; the search is in the access log.
/// </summary>
public sealed class OtherEarlyHelp(SafeguardingDbContext db, CurrentViewer current, FieldCipher cipher, AccessLog log)
{
    /// <summary>More are not needed to know that somebody should be asked.</summary>
    private const int Most = 5;

    /// <summary>Each child costs up to four look-ups.</summary>
    private const int MostChildren = 12;

    /// <summary>The longest open one first; none where nothing is known of the children that could be compared.</summary>
    public async Task<IReadOnlyList<OtherOpen>> FindAsync(Guid mine, IReadOnlyList<ChildAnswers> children, CancellationToken cancellationToken)
    {
        if (children.Take(MostChildren).SelectMany(child => SameAs(mine, child)).ToList() is not [var first, .. var rest])
        {
            return [];
        }

        // One statement of many, because each follows an index of its own; OR would follow none.
        var same = rest.Aggregate(first, (all, next) => all.Concat(next));
        List<OtherOpen> found;
        using (current.OpenSystemScope("early-help-for-the-same-children"))
        {
            found = await db.Assessments.AsNoTracking()
                .Where(a => same.Contains(a.Id) && a.IsAgreedTo && (a.Status == AssessmentStatus.Open || a.Status == AssessmentStatus.AwaitingMash))
                .OrderBy(a => a.CompletedAt).Take(Most).Select(a => new OtherOpen(a.Id, a.Hub, null)).ToListAsync(cancellationToken);
        }

        if (found.Count == 0)
        {
            return found;
        }

        log.Record(AccessAction.Searched, "assessment", [.. found.Select(o => o.Id)], "same-children", found.Count);
        var ids = found.Select(o => o.Id).ToList();
        var seen = await db.Assessments.AsNoTracking().Where(a => ids.Contains(a.Id)).Select(a => new { a.Id, a.Reference }).ToListAsync(cancellationToken);
        return [.. found.Select(o => o with { Reference = seen.Find(s => s.Id == o.Id)?.Reference })];
    }

    private IEnumerable<IQueryable<Guid>> SameAs(Guid mine, ChildAnswers child)
    {
        var others = db.Set<AssessedChild>().Where(c => c.AssessmentId != mine);
        if (cipher.LookUp(LookUpKind.NhsNumber, child.NhsNumber) is { } number)
        {
            yield return others.Where(c => EF.Property<byte[]>(c, "NhsNumberLookUp") == number).Select(c => c.AssessmentId);
        }

        if (cipher.LookUp(LookUpKind.Upn, child.Upn) is { } upn)
        {
            yield return others.Where(c => EF.Property<byte[]>(c, "UpnLookUp") == upn).Select(c => c.AssessmentId);
        }

        if (child.DateOfBirth is not { } born)
        {
            yield break;
        }

        if (SearchKey.From(child.Name.Family) is { } name)
        {
            yield return others.Where(c => c.FamilyNameKey == name && c.DateOfBirth == born).Select(c => c.AssessmentId);
        }

        if (cipher.LookUp(LookUpKind.Postcode, child.Postcode) is { } postcode)
        {
            yield return others.Where(c => EF.Property<byte[]>(c, "PostcodeLookUp") == postcode && c.DateOfBirth == born).Select(c => c.AssessmentId);
        }
    }
}

/// <summary>Early help that is open for what may be the same children.</summary>
/// <param name="Id">Never shown.</param>
/// <param name="Hub">Whom to ask.</param>
/// <param name="Reference">Where the reader may see it anyway; else null.</param>
public sealed record OtherOpen(Guid Id, EarlyHelpHub? Hub, string? Reference);
