using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Security;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp;

/// <summary>What stands above every page about one assessment, and what its reader may see and do.</summary>
public sealed record AssessmentHead(
    Guid Id, string Reference, AssessmentStatus Status, int? Level, DateOnly? NextReviewOn, ReviewState? Review, string Who, string Detail, bool MayWrite, bool SeesAll)
{
    /// <summary>The head of an assessment loaded with its children, leads and access.</summary>
    public static AssessmentHead Of(EarlyHelpAssessment a, Viewer viewer, PolicyData policy)
    {
        // Whoever sees it only because the family agreed sees as much as it agreed to.
        var all = a.Access.Any(s => s.IsOpen && s.PersonId == viewer.PersonId && s.Amount == AmountShared.WholeAssessment);
        var children = a.Children.OrderBy(c => c.Number).Select(c => new HeadChild(c.Id, c.Number, c.Name, c.DateOfBirth, c.ExpectedOn, c.EstimatedAge)).ToList();
        return new AssessmentHead(
            a.Id, a.Reference, a.Status, a.Level, a.NextReviewOn, a.Clock?.On(policy.Today, policy.Clocks),
            HeadChild.Who(children), HeadChild.Detail(children, a.CurrentLead?.Name, policy.Today),
            a.IsWorkedOnBy(viewer.PersonId) && a.Status != AssessmentStatus.Closed, all || IsOwn(a.IsWorkedOnBy(viewer.PersonId), a.AgencyId, viewer));
    }

    /// <summary>The same of what a page read without loading the assessment.</summary>
    public static AssessmentHead Of(ReadRow row, IReadOnlyList<HeadChild> children, Viewer viewer, PolicyData policy)
    {
        var works = viewer.PersonId is { } me && (me == row.StartedById || me == row.LeadPractitionerId);
        return new AssessmentHead(
            row.Id, row.Reference, row.Status, row.Level, row.NextReviewOn, row.Clock?.On(policy.Today, policy.Clocks),
            HeadChild.Who(children), HeadChild.Detail(children, row.LeadName, policy.Today),
            works && row.Status != AssessmentStatus.Closed, row.SharesAll || IsOwn(works, row.AgencyId, viewer));
    }

    /// <summary>What <see cref="Of(EarlyHelpAssessment, Viewer, PolicyData)"/> needs.</summary>
    public static IQueryable<EarlyHelpAssessment> Load(IQueryable<EarlyHelpAssessment> assessments) =>
        assessments.Include(a => a.Children).Include(a => a.Leads).Include(a => a.Access).AsSplitQuery();

    /// <summary>It is the reader's own work, their agency's, their hub's or MASH's: they see it without the family having named them.</summary>
    internal static bool IsOwn(bool works, Guid? agencyId, Viewer viewer) =>
        works || (agencyId is { } agency && viewer.LedAgencyIds.Contains(agency)) || viewer.Hubs.Count > 0 || viewer.AsActor().WorksInMash;
}

/// <summary>What the pages that only read say of an assessment itself, in one statement: what was typed into it stays where it lies.</summary>
public sealed record ReadRow
{
    public required Guid Id { get; init; }

    public required string Reference { get; init; }

    public required AssessmentStatus Status { get; init; }

    public required AssessmentSource Source { get; init; }

    public required int? Level { get; init; }

    public required string? DistrictId { get; init; }

    public required bool IsAgreedTo { get; init; }

    /// <summary>The family answered whether they agree, whatever they said.</summary>
    public required bool WasAsked { get; init; }

    public required Guid StartedById { get; init; }

    public required string StartedByName { get; init; }

    public required DateTime StartedAt { get; init; }

    public required Guid? AgencyId { get; init; }

    public required Guid? LeadPractitionerId { get; init; }

    public required string? LeadName { get; init; }

    public required DateTime? CompletedAt { get; init; }

    public required DateOnly? FirstMeetingDueOn { get; init; }

    public required DateOnly? FirstMeetingHeldOn { get; init; }

    public required DateOnly? NextReviewOn { get; init; }

    public required DateOnly? LastReviewedOn { get; init; }

    public required DateOnly? ReviewLatestOn { get; init; }

    public required DateTime? SteppedUpAt { get; init; }

    public required DateTime? ClosedAt { get; init; }

    /// <summary>The family lets this reader know everything.</summary>
    public required bool SharesAll { get; init; }

    /// <summary>The clock of the next review; null where none runs.</summary>
    public ReviewClock? Clock => NextReviewOn is { } due && CompletedAt is { } completed ? new(LastReviewedOn ?? completed.ToUkDay(), due) : null;

    /// <summary>Null where there is none for this reader.</summary>
    public static Task<ReadRow?> FindAsync(IQueryable<EarlyHelpAssessment> assessments, string reference, Guid? reader, CancellationToken cancellationToken) =>
        assessments.Where(a => a.Reference == reference).Select(a => new ReadRow
        {
            Id = a.Id,
            Reference = a.Reference,
            Status = a.Status,
            Source = a.Source,
            Level = a.Level,
            DistrictId = a.DistrictId,
            IsAgreedTo = a.IsAgreedTo,
            WasAsked = a.Agreements.Any(),
            StartedById = a.StartedById,
            StartedByName = a.StartedByName,
            StartedAt = a.StartedAt,
            AgencyId = a.AgencyId,
            LeadPractitionerId = a.LeadPractitionerId,
            LeadName = a.Leads.Where(l => l.Until == null).Select(l => l.Name).FirstOrDefault(),
            CompletedAt = a.CompletedAt,
            FirstMeetingDueOn = a.FirstMeetingDueOn,
            FirstMeetingHeldOn = a.FirstMeetingHeldOn,
            NextReviewOn = a.NextReviewOn,
            LastReviewedOn = a.LastReviewedOn,
            ReviewLatestOn = a.ReviewLatestOn,
            SteppedUpAt = a.SteppedUpAt,
            ClosedAt = a.ClosedAt,
            SharesAll = a.Access.Any(s => s.IsOpen && s.PersonId == reader && s.Amount == AmountShared.WholeAssessment),
        }).FirstOrDefaultAsync(cancellationToken);
}
