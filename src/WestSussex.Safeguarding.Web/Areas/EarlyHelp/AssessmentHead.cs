using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp;

/// <summary>What stands above every page about one assessment, and what its reader may see and do.</summary>
public sealed record AssessmentHead(
    Guid Id, string Reference, AssessmentStatus Status, int? Level, DateOnly? NextReviewOn, DateOnly Today, string Who, string LeadInWords, bool MayWrite, bool SeesAll)
{
    /// <summary>The head of an assessment loaded with its children, leads and access.</summary>
    public static AssessmentHead Of(EarlyHelpAssessment a, Viewer viewer, DateOnly today)
    {
        var children = a.Children.OrderBy(c => c.Number).Select(c => c.ShownName).ToList();
        var lead = a.CurrentLead?.Name;
        // Whoever sees it only because the family agreed sees as much as it agreed to.
        var share = a.Access.Where(s => s.IsOpen && s.PersonId == viewer.PersonId).ToList();
        var own = a.IsWorkedOnBy(viewer.PersonId) || (a.AgencyId is { } agency && viewer.LedAgencyIds.Contains(agency)) || viewer.Hubs.Count > 0 || viewer.AsActor().WorksInMash;
        return new AssessmentHead(
            a.Id, a.Reference, a.Status, a.Level, a.NextReviewOn, today,
            children.Count == 0 ? "Early Help Assessment" : string.Join(", ", children),
            lead is null ? "No lead practitioner yet" : $"Lead practitioner {lead}",
            a.IsWorkedOnBy(viewer.PersonId) && a.Status != AssessmentStatus.Closed,
            own || share.Exists(s => s.Amount == AmountShared.WholeAssessment));
    }

    /// <summary>What <see cref="Of"/> needs.</summary>
    public static IQueryable<EarlyHelpAssessment> Load(IQueryable<EarlyHelpAssessment> assessments) =>
        assessments.Include(a => a.Children).Include(a => a.Leads).Include(a => a.Access).AsSplitQuery();
}
