using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Web.Data.Encryption;

namespace WestSussex.Safeguarding.Web.Data.Mappings;

/// <summary>The Team around the Child and its plan.</summary>
public sealed class TeamMappings :
    IEntityTypeConfiguration<TeamMember>,
    IEntityTypeConfiguration<PlanAction>,
    IEntityTypeConfiguration<PlanActionUpdate>,
    IEntityTypeConfiguration<DistanceTravelled>
{
    private const int NameMaxLength = 120;

    public void Configure(EntityTypeBuilder<TeamMember> builder)
    {
        builder.ToTable("TeamMembers");
        builder.Ignore(m => m.RootId);
        builder.Ignore(m => m.IsCurrent);
        builder.Ignore(m => m.IsProfessional);
        builder.Ignore(m => m.WithRole);
        builder.HasOne<EarlyHelpAssessment>().WithMany(a => a.Members).HasForeignKey(m => m.AssessmentId);
        builder.Property(m => m.AddedByName).HasMaxLength(NameMaxLength);
        builder.Property(m => m.Name).IsSensitive(TeamMember.NameMaxLength);
        builder.Property(m => m.Role).IsSensitive(TeamMember.NameMaxLength);
        builder.Property(m => m.AgencyName).IsSensitive(TeamMember.NameMaxLength);
        builder.Property(m => m.Telephone).IsSensitive(TeamMember.ContactMaxLength);
        builder.Property(m => m.Email).IsSensitive(TeamMember.ContactMaxLength);
        builder.Property(m => m.WhatTheyDo).IsSensitive(TeamMember.WordsMaxLength);
        builder.Property(m => m.WhyLeft).IsSensitive(TeamMember.WordsMaxLength);
        builder.HasIndex(m => new { m.PersonId, m.AssessmentId });
    }

    public void Configure(EntityTypeBuilder<PlanAction> builder)
    {
        builder.ToTable("PlanActions");
        builder.Ignore(a => a.IsOpen);
        builder.Property(a => a.Domain).HasMaxLength(PlanAction.DomainMaxLength);
        builder.Property(a => a.CreatedByName).HasMaxLength(NameMaxLength);
        builder.Property(a => a.ChangedByName).HasMaxLength(NameMaxLength);
        builder.Property(a => a.What).IsSensitive(PlanAction.WhatMaxLength);
        builder.Property(a => a.HowWeWillKnow).IsSensitive(PlanAction.WordsMaxLength);
        builder.Property(a => a.Result).IsSensitive(PlanAction.WordsMaxLength);
        builder.HasMany(a => a.Updates).WithOne().HasForeignKey(u => u.PlanActionId);
        builder.HasOne<EarlyHelpAssessment>().WithMany().HasForeignKey(a => a.AssessmentId);
        builder.HasOne<TeamMember>().WithMany().HasForeignKey(a => a.OwnerMemberId);
        builder.HasIndex(a => new { a.AssessmentId, a.Number });
        builder.HasIndex(a => new { a.OwnerId, a.DueOn });
    }

    public void Configure(EntityTypeBuilder<PlanActionUpdate> builder)
    {
        builder.ToTable("PlanActionUpdates");
        builder.IsAppendOnly();
        builder.Ignore(u => u.RootId);
        builder.Property(u => u.What).HasMaxLength(PlanActionUpdate.WhatMaxLength);
        builder.Property(u => u.ByName).HasMaxLength(NameMaxLength);
        builder.Property(u => u.Words).IsSensitive(PlanActionUpdate.WordsMaxLength);
    }

    public void Configure(EntityTypeBuilder<DistanceTravelled> builder)
    {
        builder.ToTable("DistancesTravelled");
        builder.IsAppendOnly();
        builder.Property(d => d.Domain).HasMaxLength(PlanAction.DomainMaxLength);
        builder.Property(d => d.ByName).HasMaxLength(NameMaxLength);
        builder.Property(d => d.Words).IsSensitive(DistanceTravelled.WordsMaxLength);
        builder.HasOne<EarlyHelpAssessment>().WithMany().HasForeignKey(d => d.AssessmentId);
        builder.HasIndex(d => new { d.AssessmentId, d.Domain, d.On });
    }
}
