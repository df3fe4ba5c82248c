using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.EarlyHelp;

namespace WestSussex.Safeguarding.Web.Data;

// What hangs off an early help assessment is seen by who sees the assessment: team, plan, meetings, reviews.
public abstract partial class SafeguardingDbContext
{
    public DbSet<TeamMember> TeamMembers => Set<TeamMember>();

    public DbSet<PlanAction> PlanActions => Set<PlanAction>();

    public DbSet<DistanceTravelled> DistancesTravelled => Set<DistanceTravelled>();

    public DbSet<TeamMeeting> TeamMeetings => Set<TeamMeeting>();

    public DbSet<EarlyHelpReview> EarlyHelpReviews => Set<EarlyHelpReview>();

    public DbSet<EarlyHelpClosure> EarlyHelpClosures => Set<EarlyHelpClosure>();

    public DbSet<AdviceConversation> AdviceConversations => Set<AdviceConversation>();

    private void FilterTeams(ModelBuilder builder)
    {
        OfAssessment<TeamMember>(builder);
        OfAssessment<PlanAction>(builder);
        OfAssessment<DistanceTravelled>(builder);
        OfAssessment<TeamMeeting>(builder);
        OfAssessment<EarlyHelpReview>(builder);
        OfAssessment<EarlyHelpClosure>(builder);
        builder.Entity<PlanActionUpdate>().HasQueryFilter(ViewerFilter, u => IsSystem || Set<PlanAction>().Any(a => a.Id == u.PlanActionId));
        builder.Entity<MeetingReport>().HasQueryFilter(ViewerFilter, r => IsSystem || Set<TeamMeeting>().Any(m => m.Id == r.MeetingId));
        builder.Entity<MeetingAttendance>().HasQueryFilter(ViewerFilter, a => IsSystem || Set<TeamMeeting>().Any(m => m.Id == a.MeetingId));
        builder.Entity<ClosedNeed>().HasQueryFilter(ViewerFilter, n => IsSystem || Set<EarlyHelpClosure>().Any(c => c.Id == n.ClosureId));

        // Advice may name a family: only those who give it read it.
        builder.Entity<AdviceConversation>().HasQueryFilter(ViewerFilter, a => IsSystem || CoordinatesEarlyHelp);
    }

    private bool CoordinatesEarlyHelp => Is(Role.EarlyHelpCoordinator);

    private void OfAssessment<T>(ModelBuilder builder)
        where T : class =>
        builder.Entity<T>().HasQueryFilter(ViewerFilter, e => IsSystem || Set<EarlyHelpAssessment>().Any(a => a.Id == EF.Property<Guid>(e, "AssessmentId")));
}
