using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Web.Data.Encryption;

namespace WestSussex.Safeguarding.Web.Data.Mappings;

/// <summary>The copies of an early help plan that members of a family read themselves.</summary>
public sealed class FamilyPageMappings : IEntityTypeConfiguration<FamilyPage>, IEntityTypeConfiguration<SharedPart>, IEntityTypeConfiguration<FamilyPagesDecision>
{
    private const int NameMaxLength = 120;

    public void Configure(EntityTypeBuilder<FamilyPage> builder)
    {
        builder.ToTable("FamilyPages");
        builder.Property(p => p.ChosenByName).HasMaxLength(NameMaxLength);
        builder.Property(p => p.CodeHash).HasMaxLength(FamilyPage.CodeHashLength);
        builder.Property(p => p.Email).IsSensitive(FamilyPage.EmailMaxLength);
        builder.Property(p => p.WhySafe).IsSensitive(FamilyPage.WordsMaxLength);
        builder.HasMany(p => p.Parts).WithOne().HasForeignKey(p => p.FamilyPageId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasOne<EarlyHelpAssessment>().WithMany().HasForeignKey(p => p.AssessmentId);
        builder.HasOne<TeamMember>().WithMany().HasForeignKey(p => p.MemberId);
        builder.HasIndex(p => new { p.AssessmentId, p.MemberId }).IsUnique();
        builder.HasIndex(p => p.CodeHash).IsUnique();
    }

    public void Configure(EntityTypeBuilder<SharedPart> builder)
    {
        builder.ToTable("SharedParts");
        builder.Ignore(p => p.RootId);
        builder.Property(p => p.Item).HasMaxLength(SharedPart.ItemMaxLength);
    }

    public void Configure(EntityTypeBuilder<FamilyPagesDecision> builder)
    {
        builder.ToTable("FamilyPagesDecisions");
        builder.IsAppendOnly();
        builder.Property(d => d.Why).HasMaxLength(FamilyPagesDecision.WhyMaxLength);
        builder.Property(d => d.ByName).HasMaxLength(NameMaxLength);
        builder.HasIndex(d => d.At);
    }
}
