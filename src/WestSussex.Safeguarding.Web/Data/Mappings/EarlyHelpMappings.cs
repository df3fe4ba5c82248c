using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WestSussex.Safeguarding.Domain.Children;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Data.Encryption;

namespace WestSussex.Safeguarding.Web.Data.Mappings;

public sealed class EarlyHelpAssessmentMapping : IEntityTypeConfiguration<EarlyHelpAssessment>
{
    private const int NameMaxLength = 120;

    public void Configure(EntityTypeBuilder<EarlyHelpAssessment> builder)
    {
        builder.ToTable("EarlyHelpAssessments");
        builder.Ignore(a => a.CurrentLead);
        builder.Property(a => a.Reference).HasMaxLength(Reference.Length);
        builder.Property(a => a.StartedByName).HasMaxLength(NameMaxLength);
        builder.Property(a => a.DistrictId).HasMaxLength(EarlyHelpAssessment.DistrictMaxLength);
        builder.Property(a => a.RetentionClass).HasMaxLength(EarlyHelpAssessment.RetentionClassMaxLength);
        builder.Property(a => a.CoordinatedOtherwise).IsSensitive(EarlyHelpAssessment.CoordinatedOtherwiseMaxLength);
        builder.Property(a => a.WhyReviewMoved).IsSensitive(EarlyHelpAssessment.WhyReviewMovedMaxLength);
        builder.Ignore(a => a.NeedDomains);
        builder.Property<string?>(EarlyHelpAssessment.NeedDomainsProperty).IsSensitive(EarlyHelpAssessment.NeedDomainsMaxLength);
        builder.Property(a => a.Answers).IsSensitive(EarlyHelpAssessment.AnswersMaxLength);
        builder.HasOne<Referral>().WithMany().HasForeignKey(a => a.ReferralId);
        builder.HasMany(a => a.Children).WithOne().HasForeignKey(c => c.AssessmentId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasMany(a => a.Agreements).WithOne().HasForeignKey(g => g.AssessmentId);
        builder.HasMany(a => a.Access).WithOne().HasForeignKey(s => s.AssessmentId);
        builder.HasMany(a => a.Leads).WithOne().HasForeignKey(l => l.AssessmentId);
        builder.HasMany(a => a.Levels).WithOne().HasForeignKey(l => l.AssessmentId);
        builder.HasMany(a => a.Versions).WithOne().HasForeignKey(v => v.AssessmentId);
        builder.HasMany(a => a.Events).WithOne().HasForeignKey(e => e.AssessmentId);
        builder.HasIndex(a => a.Reference).IsUnique();

        // "My early help work", and my agency's.
        builder.HasIndex(a => new { a.StartedById, a.SavedAt });
        builder.HasIndex(a => new { a.LeadPractitionerId, a.Status });
        builder.HasIndex(a => new { a.AgencyId, a.Status, a.SavedAt });

        // The hub's list.
        builder.HasIndex(a => new { a.NextReviewOn, a.Id });
        builder.HasIndex(a => new { a.Hub, a.NextReviewOn, a.Id });
        builder.HasIndex(a => new { a.LeadPractitionerId, a.NextReviewOn, a.Id });
        builder.HasIndex(a => new { a.LateAfter, a.Id });
        // Not by status: with one, SQLite would rather read and sort everything open than walk a list in its order.
        builder.HasIndex(a => a.SteppedUpAt);
        builder.HasIndex(a => new { a.CompletedAt, a.Id });
        builder.HasIndex(a => a.SteppedUpReferralId);
    }
}

/// <summary>What hangs off an assessment.</summary>
public sealed class EarlyHelpPartMappings :
    IEntityTypeConfiguration<AssessedChild>,
    IEntityTypeConfiguration<FamilyAgreement>,
    IEntityTypeConfiguration<SharedAccess>,
    IEntityTypeConfiguration<LeadPractitioner>,
    IEntityTypeConfiguration<AssessmentLevel>,
    IEntityTypeConfiguration<AssessmentVersion>,
    IEntityTypeConfiguration<EarlyHelpEvent>
{
    private const int NameMaxLength = 120;
    private const int CodeLength = 40;
    private const int IndicatorsMaxLength = 100_000;

    public void Configure(EntityTypeBuilder<AssessedChild> builder)
    {
        builder.ToTable("AssessedChildren");
        builder.Ignore(c => c.RootId);
        builder.Ignore(c => c.ShownName);
        builder.ComplexProperty(c => c.Name, ChildMapping.MapName);
        builder.Property(c => c.FamilyNameKey).HasMaxLength(ChildName.MaxLength);
        builder.HasOne<Child>().WithMany().HasForeignKey(c => c.ChildId);
        builder.HasIndex(c => new { c.AssessmentId, c.Number });
        builder.Property(c => c.NhsNumber).IsSensitive(ReferredChild.IdentifierMaxLength);
        builder.Property(c => c.Upn).IsSensitive(ReferredChild.IdentifierMaxLength);
        builder.Property(c => c.Postcode).IsSensitive(ReferredChild.PostcodeMaxLength);

        // How early help for the same child is found.
        builder.HasLookUp(nameof(AssessedChild.NhsNumber), LookUpKind.NhsNumber);
        builder.HasLookUp(nameof(AssessedChild.Upn), LookUpKind.Upn);
        builder.HasLookUp(nameof(AssessedChild.Postcode), LookUpKind.Postcode);
        builder.HasIndex(c => new { c.FamilyNameKey, c.DateOfBirth });
    }

    public void Configure(EntityTypeBuilder<FamilyAgreement> builder)
    {
        builder.ToTable("FamilyAgreements");
        builder.Ignore(a => a.RootId);
        builder.Ignore(a => a.NeedsSomebodyWithResponsibility);
        builder.Property(a => a.With).IsSensitive(FamilyAgreement.NameMaxLength);
        builder.Property(a => a.WhatFor).IsSensitive(FamilyAgreement.WordsMaxLength);
        builder.Property(a => a.NotAgreedTo).IsSensitive(FamilyAgreement.WordsMaxLength);
        builder.Property(a => a.GivenByName).IsSensitive(FamilyAgreement.NameMaxLength);
        builder.Property(a => a.CompetenceGrounds).IsSensitive(FamilyAgreement.WordsMaxLength);
        builder.Property(a => a.WithdrawnByName).IsSensitive(FamilyAgreement.NameMaxLength);
        builder.Property(a => a.WithdrawnWords).IsSensitive(FamilyAgreement.WordsMaxLength);
        builder.Property(a => a.RecordedByName).HasMaxLength(NameMaxLength);
        builder.Property(a => a.WithdrawalRecordedByName).HasMaxLength(NameMaxLength);
        builder.HasIndex(a => new { a.AssessmentId, a.RecordedAt });
    }

    public void Configure(EntityTypeBuilder<SharedAccess> builder)
    {
        builder.ToTable("SharedAccess");
        builder.Ignore(s => s.RootId);
        builder.HasIndex(s => new { s.AssessmentId, s.PersonId, s.IsOpen });
        builder.HasIndex(s => new { s.PersonId, s.IsOpen });
    }

    public void Configure(EntityTypeBuilder<LeadPractitioner> builder)
    {
        builder.ToTable("LeadPractitioners");
        builder.Ignore(l => l.RootId);
        builder.Property(l => l.Name).HasMaxLength(NameMaxLength);
        builder.Property(l => l.Why).IsSensitive(LeadPractitioner.WhyMaxLength);
        builder.HasIndex(l => new { l.AssessmentId, l.Since });
    }

    public void Configure(EntityTypeBuilder<AssessmentLevel> builder)
    {
        builder.ToTable("AssessmentLevels");
        builder.IsAppendOnly();
        builder.Ignore(l => l.RootId);
        builder.Property(l => l.Why).IsSensitive(AssessmentLevel.WhyMaxLength);
        builder.Property(l => l.Others).IsSensitive(ChildLevels.StoredMaxLength);
        builder.Property(l => l.GuidanceVersion).HasMaxLength(CodeLength);
        builder.Ignore(l => l.Indicators);
        builder.Property<string?>(AssessmentLevel.IndicatorIdsProperty).IsSensitive(IndicatorsMaxLength);
        builder.Property(l => l.ByName).HasMaxLength(NameMaxLength);
        builder.HasIndex(l => new { l.AssessmentId, l.At });
    }

    public void Configure(EntityTypeBuilder<AssessmentVersion> builder)
    {
        builder.ToTable("AssessmentVersions");
        builder.IsAppendOnly();
        builder.Ignore(v => v.RootId);
        builder.Property(v => v.ByName).HasMaxLength(NameMaxLength);
        builder.Property(v => v.Why).IsSensitive(AssessmentVersion.WhyMaxLength);
        builder.Property(v => v.Content).IsSensitive(AssessmentContent.StoredMaxLength);

        // Two who complete it at once: one of them is told.
        builder.HasIndex(v => new { v.AssessmentId, v.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<EarlyHelpEvent> builder)
    {
        builder.ToTable("EarlyHelpEvents");
        builder.IsAppendOnly();
        builder.Ignore(e => e.RootId);
        builder.Property(e => e.ByName).HasMaxLength(NameMaxLength);
        builder.Property(e => e.Words).IsSensitive(EarlyHelpEvent.WordsMaxLength);
        builder.HasIndex(e => new { e.AssessmentId, e.At });
    }
}
