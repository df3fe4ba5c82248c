using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Security;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.TakeOn;

/// <summary>
/// What MASH decided for early help and nobody has taken on yet: with who referred and what was agreed (EH-12). It exists for the hub's
/// coordinators and for whom they asked to start; MASH's record itself stays closed to both, so that it is read here by these two keys alone.
/// </summary>
public sealed class StepDowns(SafeguardingDbContext db, CurrentViewer current)
{
    /// <summary>The longest waiting.</summary>
    private const int Most = 50;

    // Compared with, where "is not null" would read every child: SQLite looks an index up by a comparison.
    private static readonly DateTime Ever = DateTime.UnixEpoch;

    private IReadOnlyList<EarlyHelpHub> MyHubs => current.Viewer!.Hubs;

    /// <summary>What waits for my hubs, or one of them, longest first.</summary>
    public Task<IReadOnlyList<StepDown>> OfHubAsync(EarlyHelpHub? hub, CancellationToken cancellationToken) =>
        ReadAsync(Waiting(hub).OrderBy(c => c.WaitsForHubSince).ThenBy(c => c.Id).Take(Most), cancellationToken);

    /// <summary>How many concerns wait, among so many children and one more.</summary>
    public async Task<int> CountAsync(EarlyHelpHub? hub, int most, CancellationToken cancellationToken)
    {
        using (current.OpenSystemScope("hub-counts-step-downs"))
        {
            var waiting = await Waiting(hub).OrderBy(c => c.WaitsForHubSince).Select(c => c.ReferralId).Take(most + 1).ToListAsync(cancellationToken);
            return waiting.Distinct().Count();
        }
    }

    /// <summary>What I was asked to start.</summary>
    public Task<IReadOnlyList<StepDown>> ForMeAsync(CancellationToken cancellationToken)
    {
        var me = current.Viewer!.PersonId;
        return ReadAsync(db.ReferredChildren.Where(c => c.HubsWorkerId == me && c.WaitsForHubSince != null).OrderBy(c => c.WaitsForHubSince).Take(Most), cancellationToken);
    }

    /// <summary>One of them; null where it does not exist for this person, or waits no more.</summary>
    public async Task<StepDown?> FindAsync(string reference, CancellationToken cancellationToken)
    {
        var (me, hubs) = (current.Viewer!.PersonId, MyHubs);
        return Reference.Parse(reference) is not { } parsed ? null : (await ReadAsync(
            db.ReferredChildren.Where(c => db.Referrals.Any(r => r.Id == c.ReferralId && r.Reference == parsed && !r.IsRestricted) && c.WaitsForHubSince != null
                && (c.HubsWorkerId == me || (c.HubToTakeOn != null && hubs.Contains(c.HubToTakeOn.Value)))), cancellationToken)).SingleOrDefault();
    }

    private IQueryable<ReferredChild> Waiting(EarlyHelpHub? hub)
    {
        List<EarlyHelpHub> mine = [.. MyHubs.Where(h => hub is null || h == hub)];
        return db.ReferredChildren.Where(c => c.WaitsForHubSince > Ever && c.HubToTakeOn != null && mine.Contains(c.HubToTakeOn.Value)
            && db.Referrals.Any(r => r.Id == c.ReferralId && !r.IsRestricted));
    }

    private async Task<IReadOnlyList<StepDown>> ReadAsync(IQueryable<ReferredChild> waiting, CancellationToken cancellationToken)
    {
        using var scope = current.OpenSystemScope("hub-reads-step-downs");
        var children = await waiting.AsNoTracking().Select(c => new SteppedDownChild(
            c.Id, c.ReferralId, new HeadChild(c.Id, c.Number, c.Name, c.DateOfBirth, c.ExpectedOn, c.EstimatedAge), c.HubToTakeOn!.Value, c.WaitsForHubSince!.Value, c.HubsWorkerId,
            db.People.Where(p => p.Id == c.HubsWorkerId).Select(p => p.Name).FirstOrDefault())).ToListAsync(cancellationToken);
        if (children.Count == 0)
        {
            return [];
        }

        List<Guid> of = [.. children.Select(c => c.Id)];
        List<Guid?> about = [.. children.Select(c => (Guid?)c.ReferralId).Distinct()];
        var decisions = await db.Decisions.AsNoTracking().Where(d => of.Contains(d.ReferredChildId) && d.Kind == DecisionKind.Decided && d.Hub != null)
            .Select(d => new StepDownDecision(d.ReferredChildId, d.At, d.Level, d.Rationale, d.ToFamily)).ToListAsync(cancellationToken);
        var referrals = await db.Referrals.AsNoTracking().Where(r => about.Contains(r.Id)).Select(r => new
        {
            r.Id,
            r.Reference,
            r.Referrer,
            Agency = db.Agencies.Where(a => a.Id == r.AgencyId).Select(a => a.Name).FirstOrDefault(),
        }).ToListAsync(cancellationToken);
        var assessments = await db.Assessments.AsNoTracking().Where(a => about.Contains(a.ReferralId) || about.Contains(a.SteppedUpReferralId))
            .Select(a => new StepDownAssessment((about.Contains(a.ReferralId) ? a.ReferralId : a.SteppedUpReferralId)!.Value, a.Reference, a.Status, a.StartedByName, a.StartedAt))
            .ToListAsync(cancellationToken);
        return
        [
            .. children.GroupBy(c => c.ReferralId).Select(group =>
            {
                var referral = referrals.Single(r => r.Id == group.Key);
                var newest = decisions.Where(d => group.Any(c => c.Id == d.ChildId)).OrderByDescending(d => d.At).DistinctBy(d => d.ChildId).ToList();
                return new StepDown(
                    group.Key, referral.Reference, [.. group.OrderBy(c => c.Shown.Number)], newest, referral.Referrer, referral.Agency ?? referral.Referrer.Organisation,
                    [.. assessments.Where(a => a.ReferralId == group.Key && a.Status != AssessmentStatus.Closed).OrderBy(a => a.StartedAt)]);
            }),
        ];
    }
}

/// <summary>One child who waits for a hub.</summary>
public sealed record SteppedDownChild(Guid Id, Guid ReferralId, HeadChild Shown, EarlyHelpHub Hub, DateTime Since, Guid? WorkerId, string? WorkerName);

/// <summary>What MASH decided for one child.</summary>
public sealed record StepDownDecision(Guid ChildId, DateTime At, int? Level, string? Why, string? ToFamily);

/// <summary>An assessment of the family that is there already.</summary>
public sealed record StepDownAssessment(Guid ReferralId, string Reference, AssessmentStatus Status, string StartedBy, DateTime StartedAt);

/// <summary>One concern whose outcome is early help, with the children who wait.</summary>
public sealed record StepDown(
    Guid ReferralId, string Reference, IReadOnlyList<SteppedDownChild> Children, IReadOnlyList<StepDownDecision> Decisions, Referrer Referrer, string? From,
    IReadOnlyList<StepDownAssessment> Assessments)
{
    public DateTime Since => Children.Min(c => c.Since);

    public EarlyHelpHub Hub => Children[0].Hub;

    /// <summary>Whom the hub asked.</summary>
    public string? Worker => Children.Select(c => c.WorkerName).FirstOrDefault(n => n is not null);

    public string Names => string.Join(", ", Children.Select(c => c.Shown.ShownName));

    /// <summary>Days since the hub knows of it.</summary>
    public int DaysWaiting(DateOnly today) => today.DayNumber - Since.ToUkDay().DayNumber;

    /// <summary>The same words for every child are said once.</summary>
    public IEnumerable<string> Said(Func<StepDownDecision, string?> words) => Decisions.Select(words).OfType<string>().Distinct();
}
