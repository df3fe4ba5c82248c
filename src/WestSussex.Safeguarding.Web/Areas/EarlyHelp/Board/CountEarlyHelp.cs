using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Policies;
using WestSussex.Safeguarding.Domain.Quality;
using WestSussex.Safeguarding.Domain.WorkingDays;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.Board;

/// <summary>
/// Counts early help for its boards: once for everybody, once for each hub with what its coordinators may see, once for each agency with what
/// its safeguarding lead may see. A board reads these figures and never walks the records (decision 0013).
/// </summary>
public sealed class CountEarlyHelp(SafeguardingDbContext db, PolicyData policy)
{
    /// <summary>How far back what has happened is counted, in months.</summary>
    public const int Months = 12;

    /// <summary>Longer waits than this are counted as this long.</summary>
    private const int MostDays = 366;

    // Rows written in one transaction beside a running portal.
    private const int AtATime = 500;

    private readonly Dictionary<FigureKey, int> _counts = [];

    /// <summary>Counts everything anew and writes what has changed.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        _counts.Clear();
        var today = policy.Today;
        var since = WorkingDayCalendar.ToUtc(today.AddMonths(-Months), TimeOnly.MinValue);
        await AssessmentsAsync(today, since, cancellationToken);
        await ChildrenAsync(today, cancellationToken);
        await ReviewsAsync(today.AddMonths(-Months), cancellationToken);
        await ClosedNeedsAsync(since, cancellationToken);
        await WriteAsync(cancellationToken);
    }

    private async Task AssessmentsAsync(DateOnly today, DateTime since, CancellationToken cancellationToken)
    {
        var outcomes = policy.Current(policy.FamilyOutcomes);
        var rows = db.Assessments.AsNoTracking()
            .Where(a => a.Status != AssessmentStatus.Closed || a.ClosedAt >= since || a.CompletedAt >= since || a.SteppedUpAt >= since)
            .Select(a => new
            {
                Whose = new Whose(a.AgencyId, a.Hub, a.IsAgreedTo, a.Status != AssessmentStatus.Draft),
                a.Status,
                a.DistrictId,
                a.Level,
                Needs = EF.Property<string?>(a, EarlyHelpAssessment.NeedDomainsProperty),
                a.AgreedOn,
                a.CompletedAt,
                a.FirstMeetingDueOn,
                a.FirstMeetingHeldOn,
                a.NextReviewOn,
                a.SteppedUpAt,
                a.ClosureReason,
                a.ClosedAt,
            });
        await foreach (var a in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (a.Status != AssessmentStatus.Closed)
            {
                Add(a.Whose, EarlyHelpPicture.Standing, a.Status.ToString());
            }

            if (a.Status is AssessmentStatus.Open or AssessmentStatus.AwaitingMash)
            {
                if (a.NextReviewOn < today)
                {
                    Add(a.Whose, EarlyHelpPicture.Review, ReviewTiming.Overdue.ToString());
                }

                Open(a.Whose, a.DistrictId, a.Level, EarlyHelpAssessment.NeedDomainsIn(a.Needs), outcomes);
            }

            if (a.CompletedAt >= since && a.FirstMeetingDueOn is { } due)
            {
                Met(a.Whose, a.AgreedOn, due, a.FirstMeetingHeldOn, today, a.ClosedAt is { } at ? WorkingDayCalendar.LocalDay(at) : null);
            }

            if (a.SteppedUpAt >= since)
            {
                Add(a.Whose, EarlyHelpPicture.StepUp, ResultOf(a.Status, a.ClosureReason).ToString());
            }

            if (a.ClosedAt >= since && a.CompletedAt is not null && a.ClosureReason is { } reason)
            {
                Add(a.Whose, EarlyHelpPicture.ClosureReason, reason.ToString());
            }
        }
    }

    private void Open(Whose whose, string? district, int? level, IReadOnlyList<string> needs, PolicyList<FamilyOutcome> outcomes)
    {
        Add(whose, EarlyHelpPicture.District, district ?? "");
        Add(whose, EarlyHelpPicture.Level, level?.ToString(CultureInfo.InvariantCulture) ?? "");
        foreach (var need in needs)
        {
            Add(whose, EarlyHelpPicture.Need, need);
        }

        foreach (var outcome in needs.SelectMany(need => OutcomesOf(need, outcomes)).Distinct())
        {
            Add(whose, EarlyHelpPicture.FamilyOutcome, outcome);
        }
    }

    private void Met(Whose whose, DateOnly? agreedOn, DateOnly due, DateOnly? held, DateOnly today, DateOnly? closedOn)
    {
        if (held is null && due >= closedOn)
        {
            return; // It ended before anybody had to meet.
        }

        var became = held is { } on ? on <= due ? FirstMeeting.InTime : FirstMeeting.Late : due < today ? FirstMeeting.Missed : FirstMeeting.ToCome;
        Add(whose, EarlyHelpPicture.FirstMeeting, became.ToString());
        if (held is { } day && agreedOn is { } agreed)
        {
            Add(whose, EarlyHelpPicture.DaysToFirstMeeting, Math.Clamp(day.DayNumber - agreed.DayNumber, 0, MostDays).ToString(CultureInfo.InvariantCulture));
        }
    }

    private async Task ChildrenAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var children = db.Assessments.AsNoTracking().Where(a => a.Status == AssessmentStatus.Open || a.Status == AssessmentStatus.AwaitingMash)
            .SelectMany(a => a.Children, (a, c) => new { Whose = new Whose(a.AgencyId, a.Hub, a.IsAgreedTo, true), c.DateOfBirth, c.ExpectedOn, c.EstimatedAge });
        await foreach (var child in children.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            Add(child.Whose, EarlyHelpPicture.Age, AgesInFigures.Of(child.DateOfBirth, child.ExpectedOn, child.EstimatedAge, today).ToString());
        }
    }

    private async Task ReviewsAsync(DateOnly since, CancellationToken cancellationToken)
    {
        var reviews = await (
            from review in db.EarlyHelpReviews.AsNoTracking()
            where review.HeldOn >= since
            join a in db.Assessments on review.AssessmentId equals a.Id
            group review by new { a.AgencyId, a.Hub, a.IsAgreedTo, InTime = review.HeldOn <= review.DueOn } into same
            select new { same.Key, Count = same.Count() }).ToListAsync(cancellationToken);
        foreach (var same in reviews)
        {
            var timing = same.Key.InTime ? ReviewTiming.InTime : ReviewTiming.Late;
            Add(new Whose(same.Key.AgencyId, same.Key.Hub, same.Key.IsAgreedTo, true), EarlyHelpPicture.Review, timing.ToString(), same.Count);
        }
    }

    private async Task ClosedNeedsAsync(DateTime since, CancellationToken cancellationToken)
    {
        var outcomes = policy.Current(policy.FamilyOutcomes);
        var needs = await (
            from closure in db.EarlyHelpClosures.AsNoTracking()
            where closure.At >= since
            join a in db.Assessments on closure.AssessmentId equals a.Id
            from need in closure.Needs
            group need by new { a.AgencyId, a.Hub, a.IsAgreedTo, need.Domain, need.Outcome } into same
            select new { same.Key, Count = same.Count() }).ToListAsync(cancellationToken);
        foreach (var same in needs)
        {
            foreach (var outcome in OutcomesOf(same.Key.Domain, outcomes))
            {
                Add(new Whose(same.Key.AgencyId, same.Key.Hub, same.Key.IsAgreedTo, true), EarlyHelpPicture.ClosedNeed, $"{outcome}/{same.Key.Outcome}", same.Count);
            }
        }
    }

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        var known = await db.EarlyHelpFigures.AsNoTracking().ToListAsync(cancellationToken);
        var gone = known.Where(figure => !_counts.ContainsKey(figure.Key)).ToList();
        var changed = known.Where(figure => _counts.TryGetValue(figure.Key, out var count) && count != figure.Count).ToList();
        var keys = known.Select(figure => figure.Key).ToHashSet();
        var added = _counts.Where(counted => !keys.Contains(counted.Key)).Select(counted => EarlyHelpFigure.For(counted.Key, counted.Value));
        changed.ForEach(figure => figure.Is(_counts[figure.Key]));
        foreach (var chunk in gone.Select(f => (f, EntityState.Deleted)).Concat(changed.Select(f => (f, EntityState.Modified))).Concat(added.Select(f => (f, EntityState.Added))).Chunk(AtATime))
        {
            foreach (var (figure, state) in chunk)
            {
                db.Entry(figure).State = state;
            }

            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }
    }

    // Where the family does not agree, the record is the agency's alone, and so is what is counted of it; nobody can tell it from the rounded whole.
    private void Add(Whose whose, EarlyHelpPicture picture, string of, int count = 1)
    {
        if (whose.AgencyId is { } agency)
        {
            Add(new FigureKey(FigureScope.Agency, agency, null, picture, of), count);
        }

        if (whose is { IsComplete: true, IsAgreedTo: true })
        {
            Add(new FigureKey(FigureScope.Hub, null, whose.Hub, picture, of), count);
        }

        if (whose.IsComplete)
        {
            Add(new FigureKey(FigureScope.Whole, null, null, picture, of), count);
        }
    }

    private void Add(FigureKey key, int count) => _counts[key] = _counts.GetValueOrDefault(key) + count;

    private static IEnumerable<string> OutcomesOf(string need, PolicyList<FamilyOutcome> outcomes) =>
        outcomes.Where(outcome => outcome.Domains.Contains(need)).Select(outcome => outcome.Id).DefaultIfEmpty("");

    private static StepUpResult ResultOf(AssessmentStatus status, ClosureReason? reason) => (status, reason) switch
    {
        (AssessmentStatus.Closed, ClosureReason.SteppedUp) => StepUpResult.TakenOver,
        (AssessmentStatus.Closed, _) => StepUpResult.ClosedOtherwise,
        (AssessmentStatus.Open, _) => StepUpResult.WentOn,
        _ => StepUpResult.Waiting,
    };

    // Who may see an assessment: its agency's lead always, the hub's coordinators once it is complete and while the family agrees.
    private sealed record Whose(Guid? AgencyId, EarlyHelpHub? Hub, bool IsAgreedTo, bool IsComplete);
}
