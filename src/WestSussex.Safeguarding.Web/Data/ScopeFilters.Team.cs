using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;

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

    public DbSet<FamilyPage> FamilyPages => Set<FamilyPage>();

    /// <summary>Whether families may read their plan here at all. Decisions, and nothing of a case.</summary>
    public DbSet<FamilyPagesDecision> FamilyPagesDecisions => Set<FamilyPagesDecision>();

    private void FilterTeams(ModelBuilder builder)
    {
        FilterThroughAssessment<TeamMember>(builder);
        FilterThroughAssessment<PlanAction>(builder);
        FilterThroughAssessment<DistanceTravelled>(builder);
        FilterThroughAssessment<TeamMeeting>(builder);
        FilterThroughAssessment<EarlyHelpReview>(builder);
        FilterThroughAssessment<EarlyHelpClosure>(builder);
        FilterThroughAssessment<FamilyPage>(builder);
        builder.Entity<SharedPart>().HasQueryFilter(ViewerFilter, p => IsSystem || Set<FamilyPage>().Any(f => f.Id == p.FamilyPageId));
        builder.Entity<PlanActionUpdate>().HasQueryFilter(ViewerFilter, u => IsSystem || Set<PlanAction>().Any(a => a.Id == u.PlanActionId));
        builder.Entity<MeetingReport>().HasQueryFilter(ViewerFilter, r => IsSystem || Set<TeamMeeting>().Any(m => m.Id == r.MeetingId));
        builder.Entity<MeetingAttendance>().HasQueryFilter(ViewerFilter, a => IsSystem || Set<TeamMeeting>().Any(m => m.Id == a.MeetingId));
        builder.Entity<ClosedNeed>().HasQueryFilter(ViewerFilter, n => IsSystem || Set<EarlyHelpClosure>().Any(c => c.Id == n.ClosureId));

        // Advice may name a family: only the hub that gave it reads it.
        builder.Entity<AdviceConversation>().HasQueryFilter(ViewerFilter, a => IsSystem
            || (CoordinatesNorth && a.Hub == EarlyHelpHub.North) || (CoordinatesSouth && a.Hub == EarlyHelpHub.South));
    }
}
