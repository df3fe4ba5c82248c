using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WestSussex.Safeguarding.Domain.Disagreements;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Data.Encryption;

namespace WestSussex.Safeguarding.Web.Data.Mappings;

public sealed class DraftMapping : IEntityTypeConfiguration<Draft>
{
    /// <summary>All answers of one concern as JSON: fifty children with all that is known of them and every long text fit.</summary>
    public const int AnswersMaxLength = 4_000_000;

    private const int HashLength = 64;

    public void Configure(EntityTypeBuilder<Draft> builder)
    {
        builder.ToTable("Drafts");
        builder.Property(d => d.ReturnCodeHash).HasMaxLength(HashLength);
        builder.Property(d => d.Answers).IsSensitive(AnswersMaxLength);
        builder.HasIndex(d => d.ReturnCodeHash).IsUnique();
        builder.HasIndex(d => new { d.OwnerId, d.SavedAt });
        builder.HasIndex(d => d.ExpiresAt);
        builder.HasIndex(d => new { d.AgencyId, d.ReferralId });
    }
}

public sealed class DraftReminderMapping : IEntityTypeConfiguration<DraftReminder>
{
    public void Configure(EntityTypeBuilder<DraftReminder> builder)
    {
        builder.ToTable("DraftReminders");
        // Without a foreign key: whoever deletes a draft need not know of reminders; the job that deletes expired drafts tidies up.
        builder.HasIndex(r => new { r.DraftId, r.Kind }).IsUnique();
    }
}

public sealed class ConsultationMapping : IEntityTypeConfiguration<Consultation>
{
    public void Configure(EntityTypeBuilder<Consultation> builder)
    {
        builder.ToTable("Consultations");
        builder.Property(c => c.AdvisedByName).HasMaxLength(Consultation.NameMaxLength);
        builder.Property(c => c.RetentionClass).HasMaxLength(Consultation.RetentionClassMaxLength);
        builder.Property(c => c.AskedBy).IsSensitive(Consultation.NameMaxLength);
        builder.Property(c => c.AskedByAgency).IsSensitive(Consultation.NameMaxLength);
        builder.Property(c => c.Question).IsSensitive(Consultation.QuestionMaxLength);
        builder.Property(c => c.Known).IsSensitive(Consultation.WordsMaxLength);
        builder.Property(c => c.Advice).IsSensitive(Consultation.WordsMaxLength);
        builder.Property(c => c.Decides).IsSensitive(Consultation.DecidesMaxLength);
        builder.HasOne<Referral>().WithMany().HasForeignKey(c => c.ReferralId);
        builder.HasIndex(c => new { c.IsWaiting, c.DueAt });
        builder.HasIndex(c => new { c.AskedById, c.AskedAt });
        builder.HasIndex(c => new { c.AgencyId, c.AskedAt });
    }
}

public sealed class DisagreementMapping : IEntityTypeConfiguration<Disagreement>
{
    private const int NameMaxLength = 120;

    public void Configure(EntityTypeBuilder<Disagreement> builder)
    {
        builder.ToTable("Disagreements");
        builder.Property(d => d.RaisedByName).HasMaxLength(NameMaxLength);
        builder.Property(d => d.Issue).IsSensitive(Disagreement.WordsMaxLength);
        builder.Property(d => d.Evidence).IsSensitive(Disagreement.WordsMaxLength);
        builder.Property(d => d.Wish).IsSensitive(Disagreement.WordsMaxLength);
        builder.Property(d => d.Answer).IsSensitive(Disagreement.WordsMaxLength);
        builder.HasOne<Referral>().WithMany().HasForeignKey(d => d.ReferralId);
        builder.HasIndex(d => new { d.ManagerId, d.State, d.DueAt });
        builder.HasIndex(d => new { d.State, d.DueAt });
    }
}
