using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Data;

namespace WestSussex.Safeguarding.Web.Areas.Mash.WorkQueue;

/// <summary>Reads one page of the queue: the worst first, and the next page by the place where this one ended.</summary>
public sealed class QueuePages(SafeguardingDbContext db)
{
    public const int PageSize = 25;

    /// <summary>One row more than a page where there are more.</summary>
    public async Task<IReadOnlyList<QueueRow>> ReadAsync(QueueFilter filter, Guid me, DateTime now, CancellationToken cancellationToken)
    {
        var queue = Narrow(In(db.Referrals.AsNoTracking(), filter.Tab, me, now, filter.Status), filter, me, now);
        if (filter.Place() is { } place)
        {
            queue = queue.Where(r => r.QueueRank >= place.Rank
                && (r.QueueRank > place.Rank
                    || r.NextDueAt > place.Due
                    || (r.NextDueAt == place.Due && r.Id.CompareTo(place.Id) > 0)));
        }

        var rows = await Rows(queue.OrderBy(r => r.QueueRank).ThenBy(r => r.NextDueAt).ThenBy(r => r.Id).Take(PageSize + 1))
            .ToListAsync(cancellationToken);
        return await WithChildrenAsync(rows, cancellationToken);
    }

    // In a statement of their own: a list inside each row costs more to put together than to read.
    private async Task<IReadOnlyList<QueueRow>> WithChildrenAsync(List<QueueRow> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
        {
            return rows;
        }

        var ids = rows.ConvertAll(r => r.Id);
        var children = await db.ReferredChildren.AsNoTracking().Where(c => ids.Contains(c.ReferralId)).OrderBy(c => c.Number)
            .Select(c => new { c.ReferralId, Child = new QueueChild(c.DateOfBirth, c.ExpectedOn, c.EstimatedAge) })
            .ToListAsync(cancellationToken);
        var of = children.ToLookup(c => c.ReferralId, c => c.Child);
        return rows.ConvertAll(r => r with { Children = [.. of[r.Id]] });
    }

    /// <summary>The referrals of a tab.</summary>
    internal static IQueryable<Referral> In(IQueryable<Referral> referrals, QueueTab tab, Guid me, DateTime now, ChildStatus? status = null)
    {
        var left = status is { } s && !ChildWorkflow.Open.Contains(s);
        var open = referrals.Where(r => r.IsOpen == !left);
        return tab switch
        {
            // What nobody has read stands in rank 0: the index finds it.
            QueueTab.Unread => open.Where(r => r.QueueRank == 0 && r.ReadAt == null),
            QueueTab.Unclaimed => open.Where(r => r.ClaimedById == null),
            QueueTab.Late => open.Where(r => (r.QueueRank == 0 || r.QueueRank == 1) && r.NextDueAt < now),
            QueueTab.Mine => open.Where(r => r.ClaimedById == me),
            QueueTab.Manager => open.Where(r => r.WaitsForSecondManager),
            QueueTab.News => open.Where(r => r.NewsDueAt != null),
            QueueTab.Feedback => open.Where(r => r.DecidedAt != null && r.OutcomeToldAt == null),
            QueueTab.Suspicious => open.Where(r => r.IsSuspicious),
            QueueTab.NotInWriting => open.Where(r => r.WrittenDueAt < now),
            _ => open,
        };
    }

    private static IQueryable<Referral> Narrow(IQueryable<Referral> queue, QueueFilter filter, Guid me, DateTime now)
    {
        queue = filter.Priority is { } priority ? queue.Where(r => r.Priority == priority) : queue;
        queue = filter.Status is { } status ? queue.Where(r => r.Status == status) : queue;
        queue = filter.Agency is { } agency ? queue.Where(r => r.AgencyId == agency) : queue;
        var idleSince = now - Referral.ClaimIdleLimit;
        return filter.Claimed switch
        {
            QueueFilter.Me => queue.Where(r => r.ClaimedById == me),
            QueueFilter.Nobody => queue.Where(r => r.ClaimedById == null || r.ClaimActiveAt <= idleSince),
            _ => queue,
        };
    }

    private IQueryable<QueueRow> Rows(IQueryable<Referral> page) => page.Select(r => new QueueRow
    {
        Id = r.Id,
        Reference = r.Reference,
        QueueRank = r.QueueRank,
        NextDueAt = r.NextDueAt,
        IsDueDayAndNight = r.Priority != null && r.NextDueAt != r.NewsDueAt && r.NextDueAt != r.FirstAnswerDueAt && (r.Priority == Priority.Red || r.NextDueAt != r.OutcomeDueAt),
        ReadAt = r.ReadAt,
        IsOpen = r.IsOpen,
        Priority = r.Priority,
        IsProvisionalRed = r.IsProvisionalRed,
        Summary = r.Concern.Summary,
        Route = r.Route,
        AgencyName = db.Agencies.Where(a => a.Id == r.AgencyId).Select(a => a.Name).FirstOrDefault(),
        Organisation = r.Referrer.Organisation,
        Status = r.Status,
        IsSuspicious = r.IsSuspicious,
        SpecialSteps = r.SpecialSteps,
        IsFromYoungPerson = r.IsFromYoungPerson,
        HasNews = r.NewsDueAt != null,
        WrittenDueAt = r.WrittenDueAt,
        HasCodeForCaller = r.WrittenDueAt != null && r.ReturnCodeHash != null,
        IsRestricted = r.IsRestricted,
        ClaimedById = r.ClaimedById,
        ClaimActiveAt = r.ClaimActiveAt,
        ClaimedByName = db.People.Where(p => p.Id == r.ClaimedById).Select(p => p.Name).FirstOrDefault(),
    });
}
