using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Web.Areas.EarlyHelp.TakeOn;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.Hub;

/// <summary>Reads the coordinator's lists: by due day, a page at a time by key, with counts that stop at a hundred.</summary>
public sealed class HubLists(SafeguardingDbContext db, StepDowns stepDowns, PolicyData policy)
{
    private const int PageSize = 25;

    /// <summary>Counts stop here: nobody reads a larger one.</summary>
    public const int MostCounted = 99;

    /// <summary>How long something counts as new.</summary>
    private const int NewDays = 14;

    public async Task<HubCounts> CountAsync(EarlyHelpHub? hub, CancellationToken cancellationToken)
    {
        // Named outside of the statement: calls inside it would be statements of their own.
        var (fresh, unallocated) = (Counted(HubList.New, hub), Counted(HubList.Unallocated, hub));
        var (due, overdue) = (Counted(HubList.ReviewsDue, hub), Counted(HubList.Overdue, hub));
        var drift = Counted(HubList.Drift, hub);
        var counts = await db.Agencies.OrderBy(a => a.Id).Take(1).Select(_ => new HubCounts(fresh.Count(), unallocated.Count(), due.Count(), overdue.Count(), drift.Count(), 0))
            .FirstOrDefaultAsync(cancellationToken) ?? new HubCounts(0, 0, 0, 0, 0, 0);
        return counts with { FromMash = await stepDowns.CountAsync(hub, MostCounted, cancellationToken) };
    }

    /// <summary>One page: by the day on which the list says that something is due, so that an index is read and no list walked.</summary>
    /// <param name="filter">Which list.</param>
    /// <param name="after">The last row of the page before, as <see cref="ReadKey"/> read it.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    public async Task<(IReadOnlyList<HubRow> Rows, string? Next)> PageAsync(HubFilter filter, (DateTime At, Guid Id)? after, CancellationToken cancellationToken)
    {
        var list = InOrder(filter.Show, Filtered(filter.Show, filter.Hub), after);
        var rows = await list.Take(PageSize + 1).Select(a => new HubRow
        {
            Id = a.Id,
            Reference = a.Reference,
            DistrictId = a.DistrictId,
            Hub = a.Hub,
            Level = a.Level,
            Status = a.Status,
            LeadName = db.People.Where(p => p.Id == a.LeadPractitionerId).Select(p => p.Name).FirstOrDefault(),
            CompletedAt = a.CompletedAt,
            LateAfter = a.LateAfter,
            NextReviewOn = a.NextReviewOn,
            LastReviewedOn = a.LastReviewedOn,
            NextActionDueOn = a.NextActionDueOn,
            FirstMeetingDueOn = a.FirstMeetingDueOn,
            FirstMeetingHeldOn = a.FirstMeetingHeldOn,
            IsCoordinatedOtherwise = a.CoordinatedOtherwise != null,
            IsAlongside = a.AlongsideId != null && !db.Assessments.Any(o => o.Id == a.AlongsideId && o.Status == AssessmentStatus.Closed),
            Children = a.Children.OrderBy(c => c.Number).Select(c => new HeadChild(c.Id, c.Number, c.Name, c.DateOfBirth, c.ExpectedOn, c.EstimatedAge)).ToList(),
        }).ToListAsync(cancellationToken);
        var next = rows.Count > PageSize ? KeyOf(filter.Show, rows[PageSize - 1]) : null;
        return ([.. rows.Take(PageSize)], next);
    }

    private static IQueryable<EarlyHelpAssessment> InOrder(HubList show, IQueryable<EarlyHelpAssessment> list, (DateTime At, Guid Id)? after)
    {
        var (at, id) = after ?? default;
        var day = DateOnly.FromDateTime(at);
        return show switch
        {
            HubList.New => (after is null ? list : list.Where(a => a.CompletedAt > at || (a.CompletedAt == at && a.Id.CompareTo(id) > 0))).OrderBy(a => a.CompletedAt).ThenBy(a => a.Id),
            HubList.Drift => (after is null ? list : list.Where(a => a.LateAfter > day || (a.LateAfter == day && a.Id.CompareTo(id) > 0))).OrderBy(a => a.LateAfter).ThenBy(a => a.Id),
            _ => (after is null ? list : list.Where(a => a.NextReviewOn > day || (a.NextReviewOn == day && a.Id.CompareTo(id) > 0))).OrderBy(a => a.NextReviewOn).ThenBy(a => a.Id),
        };
    }

    private static string KeyOf(HubList show, HubRow row)
    {
        var day = show == HubList.Drift ? row.LateAfter : row.NextReviewOn;
        var at = show == HubList.New ? row.CompletedAt : day?.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{at?.Ticks}_{row.Id:N}");
    }

    /// <summary>The last row of the page before; null for the first page, and for what nobody was given.</summary>
    public static (DateTime At, Guid Id)? ReadKey(string? after) =>
        after?.Split('_') is [var time, var id]
        && long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTime.MaxValue.Ticks
        && Guid.TryParseExact(id, "N", out var key) ? (new DateTime(ticks, DateTimeKind.Utc), key) : null;

    private IQueryable<EarlyHelpAssessment> Counted(HubList show, EarlyHelpHub? hub) => Filtered(show, hub).Take(MostCounted + 1);

    private IQueryable<EarlyHelpAssessment> Filtered(HubList show, EarlyHelpHub? hub)
    {
        var today = policy.Today;
        var warnUpTo = ReviewClock.WarnUpTo(today, policy.Clocks);
        var since = Domain.WorkingDays.WorkingDayCalendar.ToUtc(today.AddDays(-NewDays), TimeOnly.MinValue);
        var open = db.Assessments.AsNoTracking().Where(a => (a.Status == AssessmentStatus.Open || a.Status == AssessmentStatus.AwaitingMash) && a.NextReviewOn != null && (hub == null || a.Hub == hub));
        return show switch
        {
            HubList.New => open.Where(a => a.CompletedAt >= since),
            HubList.Unallocated => open.Where(a => a.LeadPractitionerId == null),
            HubList.ReviewsDue => open.Where(a => a.NextReviewOn >= today && a.NextReviewOn <= warnUpTo),
            HubList.Overdue => open.Where(a => a.NextReviewOn < today),
            HubList.Drift => open.Where(a => a.LateAfter < today),
            _ => open,
        };
    }
}

/// <summary>Which list. The name stands in the address.</summary>
public enum HubList
{
    Open,
    New,
    Unallocated,
    ReviewsDue,
    Overdue,
    Drift,
    FromMash,
}

/// <summary>What the coordinator looks at.</summary>
public sealed record HubFilter(HubList Show, EarlyHelpHub? Hub)
{
    public string AddressOf(HubList list) => $"/early-help/hub?show={list}{(Hub is { } hub ? $"&hub={hub}" : "")}";
}

/// <summary>How many stand in each list, up to a hundred.</summary>
public sealed record HubCounts(int New, int Unallocated, int ReviewsDue, int Overdue, int Drift, int FromMash)
{
    public static string InWords(int count) => count > HubLists.MostCounted ? $"{HubLists.MostCounted}+" : $"{count}";
}

/// <summary>One early help in a list.</summary>
public sealed record HubRow
{
    public required Guid Id { get; init; }

    public required string Reference { get; init; }

    public required string? DistrictId { get; init; }

    public required EarlyHelpHub? Hub { get; init; }

    public required int? Level { get; init; }

    public required AssessmentStatus Status { get; init; }

    public required string? LeadName { get; init; }

    public required DateTime? CompletedAt { get; init; }

    public required DateOnly? LateAfter { get; init; }

    public required DateOnly? NextReviewOn { get; init; }

    public required DateOnly? LastReviewedOn { get; init; }

    public required DateOnly? NextActionDueOn { get; init; }

    public required DateOnly? FirstMeetingDueOn { get; init; }

    public required DateOnly? FirstMeetingHeldOn { get; init; }

    public required bool IsCoordinatedOtherwise { get; init; }

    /// <summary>Other early help may be open for the same children; where that is the other hub's, nobody here sees whether it has closed.</summary>
    public required bool IsAlongside { get; init; }

    public required List<HeadChild> Children { get; init; }

    /// <inheritdoc cref="TeamHead.NeedsTeam"/>
    public bool NeedsTeam => Level >= EarlyHelpAssessment.TeamFromLevel && FirstMeetingHeldOn is null && !IsCoordinatedOtherwise;
}

/// <summary>The coordinator's page.</summary>
public sealed record HubPage(HubFilter Filter, HubCounts Counts, IReadOnlyList<HubRow> Rows, IReadOnlyList<StepDown> FromMash, string? Next, DateOnly Today)
{
    public static readonly (HubList List, string Words)[] Lists =
    [
        (HubList.Open, "All open"), (HubList.New, "New"), (HubList.Unallocated, "Nobody leads"), (HubList.ReviewsDue, "Reviews due"),
        (HubList.Overdue, "Reviews overdue"), (HubList.Drift, "Drifting"), (HubList.FromMash, "To take on"),
    ];

    /// <summary>Null where a list is not counted.</summary>
    public int? CountOf(HubList list) => list switch
    {
        HubList.New => Counts.New,
        HubList.Unallocated => Counts.Unallocated,
        HubList.ReviewsDue => Counts.ReviewsDue,
        HubList.Overdue => Counts.Overdue,
        HubList.Drift => Counts.Drift,
        HubList.FromMash => Counts.FromMash,
        _ => null,
    };
}
