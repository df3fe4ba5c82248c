using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Web.Data.Encryption;

namespace WestSussex.Safeguarding.Web.Data.Mappings;

/// <summary>Meetings of a team, reviews, closing, and advice.</summary>
public sealed class MeetingMappings :
    IEntityTypeConfiguration<TeamMeeting>,
    IEntityTypeConfiguration<MeetingReport>,
    IEntityTypeConfiguration<MeetingAttendance>,
    IEntityTypeConfiguration<EarlyHelpReview>,
    IEntityTypeConfiguration<EarlyHelpClosure>,
    IEntityTypeConfiguration<ClosedNeed>,
    IEntityTypeConfiguration<AdviceConversation>
{
    private const int NameMaxLength = 120;

    public void Configure(EntityTypeBuilder<TeamMeeting> builder)
    {
        builder.ToTable("TeamMeetings");
        builder.Ignore(m => m.EndsAt);
        builder.Property(m => m.PlannedByName).HasMaxLength(NameMaxLength);
        builder.Property(m => m.MinutesByName).HasMaxLength(NameMaxLength);
        builder.Property(m => m.Place).IsSensitive(TeamMeeting.PlaceMaxLength);
        builder.Property(m => m.Agenda).IsSensitive(TeamMeeting.WordsMaxLength);
        builder.Property(m => m.Discussed).IsSensitive(TeamMeeting.WordsMaxLength);
        builder.Property(m => m.Views).IsSensitive(TeamMeeting.WordsMaxLength);
        builder.Property(m => m.Dissent).IsSensitive(TeamMeeting.WordsMaxLength);
        builder.Property(m => m.NextSteps).IsSensitive(TeamMeeting.WordsMaxLength);
        builder.Property(m => m.WhyCancelled).IsSensitive(TeamMeeting.WordsMaxLength);
        builder.HasMany(m => m.Reports).WithOne().HasForeignKey(r => r.MeetingId);
        builder.HasMany(m => m.Attendance).WithOne().HasForeignKey(a => a.MeetingId);
        builder.HasOne<EarlyHelpAssessment>().WithMany().HasForeignKey(m => m.AssessmentId);
        builder.HasIndex(m => new { m.AssessmentId, m.StartsAt });
    }

    public void Configure(EntityTypeBuilder<MeetingReport> builder)
    {
        builder.ToTable("MeetingReports");
        builder.Ignore(r => r.RootId);
        builder.Property(r => r.ByName).HasMaxLength(NameMaxLength);
        builder.Property(r => r.WhatIKnow).IsSensitive(MeetingReport.WordsMaxLength);
        builder.Property(r => r.Analysis).IsSensitive(MeetingReport.WordsMaxLength);
        builder.Property(r => r.Recommendation).IsSensitive(MeetingReport.WordsMaxLength);
        builder.Property(r => r.WhyNotShared).IsSensitive(MeetingReport.WhyMaxLength);
    }

    public void Configure(EntityTypeBuilder<MeetingAttendance> builder)
    {
        builder.ToTable("MeetingAttendance");
        builder.Ignore(a => a.RootId);
        builder.Property(a => a.Reason).IsSensitive(MeetingAttendance.ReasonMaxLength);
        builder.HasOne<TeamMember>().WithMany().HasForeignKey(a => a.MemberId);
    }

    public void Configure(EntityTypeBuilder<EarlyHelpReview> builder)
    {
        builder.ToTable("EarlyHelpReviews");
        builder.IsAppendOnly();
        builder.Property(r => r.ByName).HasMaxLength(NameMaxLength);
        builder.Property(r => r.Changed).IsSensitive(EarlyHelpReview.WordsMaxLength);
        builder.Property(r => r.ChildsView).IsSensitive(EarlyHelpReview.WordsMaxLength);
        builder.Property(r => r.FamilysView).IsSensitive(EarlyHelpReview.WordsMaxLength);
        builder.Property(r => r.Why).IsSensitive(EarlyHelpReview.WordsMaxLength);
        builder.HasOne<EarlyHelpAssessment>().WithMany().HasForeignKey(r => r.AssessmentId);
        builder.HasIndex(r => new { r.AssessmentId, r.HeldOn });

        // What the figures count: the last twelve months.
        builder.HasIndex(r => r.HeldOn);
    }

    public void Configure(EntityTypeBuilder<EarlyHelpClosure> builder)
    {
        builder.ToTable("EarlyHelpClosures");
        builder.IsAppendOnly();
        builder.Property(c => c.ByName).HasMaxLength(NameMaxLength);
        builder.Property(c => c.WhoFromNow).IsSensitive(EarlyHelpClosure.WordsMaxLength);
        builder.Property(c => c.Why).IsSensitive(EarlyHelpClosure.WordsMaxLength);
        builder.Property(c => c.Difference).IsSensitive(EarlyHelpClosure.WordsMaxLength);
        builder.Property(c => c.ChildsFeedback).IsSensitive(EarlyHelpClosure.WordsMaxLength);
        builder.Property(c => c.FamilysFeedback).IsSensitive(EarlyHelpClosure.WordsMaxLength);
        builder.Property(c => c.OpenActions).IsSensitive(EarlyHelpClosure.WordsMaxLength);
        builder.HasMany(c => c.Needs).WithOne().HasForeignKey(n => n.ClosureId);
        builder.HasOne<EarlyHelpAssessment>().WithMany().HasForeignKey(c => c.AssessmentId);
        builder.HasIndex(c => c.AssessmentId).IsUnique();
        builder.HasIndex(c => c.At);
    }

    public void Configure(EntityTypeBuilder<ClosedNeed> builder)
    {
        builder.ToTable("ClosedNeeds");
        builder.IsAppendOnly();
        builder.Ignore(n => n.RootId);
        builder.Property(n => n.Domain).HasMaxLength(PlanAction.DomainMaxLength);
    }

    public void Configure(EntityTypeBuilder<AdviceConversation> builder)
    {
        builder.ToTable("AdviceConversations");
        builder.IsAppendOnly();
        builder.Property(a => a.ByName).HasMaxLength(NameMaxLength);
        builder.Property(a => a.AskedBy).IsSensitive(AdviceConversation.NameMaxLength);
        builder.Property(a => a.AskedByAgency).IsSensitive(AdviceConversation.NameMaxLength);
        builder.Property(a => a.Question).IsSensitive(AdviceConversation.WordsMaxLength);
        builder.Property(a => a.Advice).IsSensitive(AdviceConversation.WordsMaxLength);
        builder.HasOne<EarlyHelpAssessment>().WithMany().HasForeignKey(a => a.AssessmentId);
        builder.HasIndex(a => new { a.On, a.Id });
    }
}
