using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Quality;

namespace WestSussex.Safeguarding.Web.Data;

// Who may see which Early Help Assessments: who wrote it and their safeguarding lead, the lead practitioner, whom the family agreed to,
// the hub's coordinator once it is complete, and MASH only while it is asked to decide.
public abstract partial class SafeguardingDbContext
{
    private bool Coordinates => CoordinatesNorth || CoordinatesSouth;

    private bool CoordinatesNorth => viewer.Viewer?.Hubs.Contains(EarlyHelpHub.North) == true;

    private bool CoordinatesSouth => viewer.Viewer?.Hubs.Contains(EarlyHelpHub.South) == true;

    private void FilterEarlyHelp(ModelBuilder builder)
    {
        builder.Entity<EarlyHelpAssessment>().HasQueryFilter(ViewerFilter, a =>
            IsSystem
            || a.StartedById == ViewerId
            || a.LeadPractitionerId == ViewerId
            || (a.AgencyId != null && EF.Parameter(LedAgencyIds).Contains(a.AgencyId.Value))
            || (a.Status != AssessmentStatus.Draft && a.IsAgreedTo && (
                a.Access.Any(s => s.IsOpen && s.PersonId == ViewerId)
                || (CoordinatesNorth && a.Hub == EarlyHelpHub.North)
                || (CoordinatesSouth && a.Hub == EarlyHelpHub.South)
                || (Coordinates && a.Hub == null)))
            || (WorksInMash && a.Status == AssessmentStatus.AwaitingMash));
        FilterThroughAssessment<AssessedChild>(builder);
        FilterThroughAssessment<FamilyAgreement>(builder);
        FilterThroughAssessment<LeadPractitioner>(builder);
        FilterThroughAssessment<AssessmentLevel>(builder);
        FilterThroughAssessment<AssessmentVersion>(builder);
        FilterThroughAssessment<EarlyHelpEvent>(builder);

        // Figures as exact as the records behind them: who may not read these gets those of the whole, rounded by the page.
        builder.Entity<EarlyHelpFigure>().HasQueryFilter(ViewerFilter, f => IsSystem
            || f.Scope == FigureScope.Whole
            || (f.Scope == FigureScope.Agency && f.AgencyId != null && EF.Parameter(LedAgencyIds).Contains(f.AgencyId.Value))
            || (f.Scope == FigureScope.Hub && (
                (CoordinatesNorth && f.Hub == EarlyHelpHub.North)
                || (CoordinatesSouth && f.Hub == EarlyHelpHub.South)
                || (Coordinates && f.Hub == null))));
    }

    // SharedAccess has no filter: it holds ids only, and the filter of the assessment reads it.
    private void FilterThroughAssessment<T>(ModelBuilder builder)
        where T : class =>
        builder.Entity<T>().HasQueryFilter(ViewerFilter, e => IsSystem || Set<EarlyHelpAssessment>().Any(a => a.Id == EF.Property<Guid>(e, "AssessmentId")));
}
