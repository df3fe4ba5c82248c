using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Children;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Data;

namespace WestSussex.Safeguarding.Web.Areas.Mash;

/// <summary>
/// A child of another concern who shares something with a child of this one. The portal shows what is the same; a person judges
/// whether it is the same child (MT-15).
/// </summary>
public sealed record EarlierConcern
{
    public const int Most = 50;

    /// <summary>The child of this concern.</summary>
    public required Guid MineId { get; init; }

    public required Guid ReferralId { get; init; }

    public required string Reference { get; init; }

    public required DateTime ReceivedAt { get; init; }

    public required Guid OtherId { get; init; }

    public required ChildName Name { get; init; }

    public required DateOnly? DateOfBirth { get; init; }

    public required string? School { get; init; }

    public required ChildStatus Status { get; init; }

    public required int? Level { get; init; }

    public required string? OutcomeCode { get; init; }

    public required YesNoUnsure HasSocialWorker { get; init; }

    public required string? SocialWorkerName { get; init; }

    /// <summary>The child's own record, where somebody has matched it.</summary>
    public required Guid? ChildId { get; init; }

    /// <summary>What is the same.</summary>
    public required IReadOnlyList<string> Same { get; init; }

    /// <summary>Every child of another concern that shares NHS number or UPN, family name and birth date, birth date and postcode, or family name and address (AW-01).</summary>
    /// <param name="db">As the viewer sees it.</param>
    /// <param name="referralId">This concern.</param>
    /// <param name="mine">Its children.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    public static async Task<IReadOnlyList<EarlierConcern>> FindAsync(SafeguardingDbContext db, Guid referralId, IReadOnlyCollection<ChildKeys> mine, CancellationToken cancellationToken)
    {
        var others = db.ReferredChildren.AsNoTracking().Where(c => c.ReferralId != referralId);
        var searches = Searches(mine, others).ToList();
        if (searches.Count == 0)
        {
            return [];
        }

        // Each search follows an index of its own; OR would follow none.
        var hits = searches.Aggregate((a, b) => a.Union(b)).Take(Most);
        var found = await (
            from c in others
            where hits.Contains(c.Id)
            join referral in db.Referrals on c.ReferralId equals referral.Id
            orderby referral.ReceivedAt descending
            select new
            {
                Keys = new ChildKeys(
                    c.Id, EF.Property<byte[]?>(c, "NhsNumberLookUp"), EF.Property<byte[]?>(c, "UpnLookUp"), c.FamilyNameKey, c.DateOfBirth, c.PostcodeKey, EF.Property<byte[]?>(c, "AddressLookUp")),
                referral.Reference,
                referral.ReceivedAt,
                c.ReferralId,
                c.Name,
                c.School,
                c.Status,
                c.Level,
                c.OutcomeCode,
                c.HasSocialWorker,
                c.SocialWorkerName,
                c.ChildId,
            }).ToListAsync(cancellationToken);
        return [.. from other in found
                   from child in mine
                   let same = child.SameAs(other.Keys)
                   where same.Count > 0
                   select new EarlierConcern
                   {
                       MineId = child.Id,
                       ReferralId = other.ReferralId,
                       Reference = other.Reference,
                       ReceivedAt = other.ReceivedAt,
                       OtherId = other.Keys.Id,
                       Name = other.Name,
                       DateOfBirth = other.Keys.DateOfBirth,
                       School = other.School,
                       Status = other.Status,
                       Level = other.Level,
                       OutcomeCode = other.OutcomeCode,
                       HasSocialWorker = other.HasSocialWorker,
                       SocialWorkerName = other.SocialWorkerName,
                       ChildId = other.ChildId,
                       Same = same,
                   }];
    }

    // What is known of one of these children at least. Two lists in one search find a little too much, which SameAs leaves out again.
    private static IEnumerable<IQueryable<Guid>> Searches(IReadOnlyCollection<ChildKeys> mine, IQueryable<ReferredChild> others)
    {
        if (mine.Select(k => k.NhsNumber).OfType<byte[]>().ToList() is { Count: > 0 } nhsNumbers)
        {
            yield return others.Where(o => nhsNumbers.Contains(EF.Property<byte[]>(o, "NhsNumberLookUp"))).Select(o => o.Id);
        }

        if (mine.Select(k => k.Upn).OfType<byte[]>().ToList() is { Count: > 0 } upns)
        {
            yield return others.Where(o => upns.Contains(EF.Property<byte[]>(o, "UpnLookUp"))).Select(o => o.Id);
        }

        var names = mine.Select(k => k.FamilyName).OfType<string>().ToList();
        var births = mine.Select(k => k.DateOfBirth).OfType<DateOnly>().ToList();
        if (names.Count > 0 && births.Count > 0)
        {
            yield return others.Where(o => names.Contains(o.FamilyNameKey!) && births.Contains(o.DateOfBirth!.Value)).Select(o => o.Id);
        }

        if (births.Count > 0 && mine.Select(k => k.Postcode).OfType<string>().ToList() is { Count: > 0 } postcodes)
        {
            yield return others.Where(o => postcodes.Contains(o.PostcodeKey!) && births.Contains(o.DateOfBirth!.Value)).Select(o => o.Id);
        }

        // A secret or restricted address has no look-up value, so it matches none. The address leads and the name is compared where no index
        // helps: one house is fewer rows than one name.
        if (names.Count > 0 && mine.Select(k => k.Address).OfType<byte[]>().ToList() is { Count: > 0 } addresses)
        {
            yield return others.Where(o => addresses.Contains(EF.Property<byte[]>(o, "AddressLookUp")) && names.Contains(o.FamilyNameKey ?? "")).Select(o => o.Id);
        }
    }
}
