using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Data.Encryption;

namespace WestSussex.Safeguarding.Web.Data.Mappings;

public sealed class AttachmentMapping : IEntityTypeConfiguration<Attachment>
{
    private const int KindLength = 20;
    private const int HashLength = 64;
    private const int StoredAsLength = 32;
    private const int KeyLength = 64;
    private const int PersonNameLength = 120;

    public void Configure(EntityTypeBuilder<Attachment> builder)
    {
        builder.ToTable("Attachments");
        builder.Ignore(a => a.RootId);
        builder.Property(a => a.Kind).HasMaxLength(KindLength);
        builder.Property(a => a.Sha256).HasMaxLength(HashLength);
        builder.Property(a => a.StoredAs).HasMaxLength(StoredAsLength);
        builder.Property(a => a.Threat).HasMaxLength(Attachment.ThreatMaxLength);
        builder.Property(a => a.AddedByName).HasMaxLength(PersonNameLength);
        builder.Property(a => a.Name).IsSensitive(Attachment.NameMaxLength);
        builder.Property(a => a.Caption).IsSensitive(Attachment.CaptionMaxLength);
        builder.Property(a => a.Key).IsSensitive(KeyLength);

        // A draft that was sent is tidied away one day; its files are the concern's by then.
        builder.HasOne<Referral>().WithMany().HasForeignKey(a => a.ReferralId);
        builder.HasOne<FamilyAgreement>().WithMany().HasForeignKey(a => a.AgreementId);
        builder.HasIndex(a => a.DraftId);
        builder.HasIndex(a => a.ReferralId);
        builder.HasIndex(a => a.StoredAs).IsUnique();
        builder.HasIndex(a => a.NextScanAt);
    }
}
