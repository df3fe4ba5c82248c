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
    public static async Task<IReadOnlyList<EarlierConcern>> FindAsync(SafeguardingDbContext db, Guid referralId, CancellationToken cancellationToken)
    {
        var mine = db.Set<ReferredChild>().Where(c => c.ReferralId == referralId);
        var others = db.Set<ReferredChild>().Where(c => c.ReferralId != referralId);

        // Five statements in one, because each follows an index of its own; OR would follow none.
        var hits = ByNhsNumber(mine, others).Concat(ByUpn(mine, others)).Concat(ByName(mine, others)).Concat(ByPostcode(mine, others)).Concat(ByAddress(mine, others)).Take(Most);
        var found = await (
            from hit in hits
            join other in db.Set<ReferredChild>() on hit.OtherId equals other.Id
            join referral in db.Referrals on other.ReferralId equals referral.Id
            orderby referral.ReceivedAt descending
            select new
            {
                hit.MineId,
                hit.Same,
                referral.Reference,
                referral.ReceivedAt,
                other.ReferralId,
                other.Id,
                other.Name,
                other.DateOfBirth,
                other.School,
                other.Status,
                other.Level,
                other.OutcomeCode,
                other.HasSocialWorker,
                other.SocialWorkerName,
                other.ChildId,
            }).AsNoTracking().ToListAsync(cancellationToken);
        return [.. found.GroupBy(f => (f.MineId, f.Id)).Select(same => same.First() is var first ? new EarlierConcern
        {
            MineId = first.MineId,
            ReferralId = first.ReferralId,
            Reference = first.Reference,
            ReceivedAt = first.ReceivedAt,
            OtherId = first.Id,
            Name = first.Name,
            DateOfBirth = first.DateOfBirth,
            School = first.School,
            Status = first.Status,
            Level = first.Level,
            OutcomeCode = first.OutcomeCode,
            HasSocialWorker = first.HasSocialWorker,
            SocialWorkerName = first.SocialWorkerName,
            ChildId = first.ChildId,
            Same = [.. same.Select(s => InWords(s.Same))],
        } : null!)];
    }

    private static IQueryable<Hit> ByNhsNumber(IQueryable<ReferredChild> mine, IQueryable<ReferredChild> others) =>
        from m in mine
        join o in others on EF.Property<byte[]>(m, "NhsNumberLookUp") equals EF.Property<byte[]>(o, "NhsNumberLookUp")
        select new Hit { MineId = m.Id, OtherId = o.Id, Same = 1 };

    private static IQueryable<Hit> ByUpn(IQueryable<ReferredChild> mine, IQueryable<ReferredChild> others) =>
        from m in mine
        join o in others on EF.Property<byte[]>(m, "UpnLookUp") equals EF.Property<byte[]>(o, "UpnLookUp")
        select new Hit { MineId = m.Id, OtherId = o.Id, Same = 2 };

    // Joined by one column and compared by the other: a join by both would look for "both are empty" too, and read every child without a name.
    private static IQueryable<Hit> ByName(IQueryable<ReferredChild> mine, IQueryable<ReferredChild> others) =>
        from m in mine
        join o in others on m.FamilyNameKey equals o.FamilyNameKey
        where m.DateOfBirth != null && o.DateOfBirth == m.DateOfBirth
        select new Hit { MineId = m.Id, OtherId = o.Id, Same = 3 };

    private static IQueryable<Hit> ByPostcode(IQueryable<ReferredChild> mine, IQueryable<ReferredChild> others) =>
        from m in mine
        join o in others on m.PostcodeKey equals o.PostcodeKey
        where m.DateOfBirth != null && o.DateOfBirth == m.DateOfBirth
        select new Hit { MineId = m.Id, OtherId = o.Id, Same = 4 };

    // A secret or restricted address has no look-up value, so it matches none. The address leads and the name is compared where no index
    // helps: one house is fewer rows than one name.
    private static IQueryable<Hit> ByAddress(IQueryable<ReferredChild> mine, IQueryable<ReferredChild> others) =>
        from m in mine
        join o in others on EF.Property<byte[]>(m, "AddressLookUp") equals EF.Property<byte[]>(o, "AddressLookUp")
        where m.FamilyNameKey != null && (o.FamilyNameKey ?? "") == m.FamilyNameKey
        select new Hit { MineId = m.Id, OtherId = o.Id, Same = 5 };

    private static string InWords(int same) => same switch
    {
        1 => "NHS number",
        2 => "unique pupil number",
        3 => "family name and date of birth",
        4 => "postcode and date of birth",
        _ => "family name and address",
    };

    private sealed record Hit
    {
        public Guid MineId { get; init; }

        public Guid OtherId { get; init; }

        public int Same { get; init; }
    }
}
